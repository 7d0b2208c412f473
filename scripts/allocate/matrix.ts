import { defaultIterations } from "@/lib/allocation/improve";
import { AllocationInputError } from "@/lib/allocation/input-error";
import type { LinearSolver } from "@/lib/allocation/linear-program";
import { allocateMatrix, type MatrixProblem, type MatrixResult, proveMatrix } from "@/lib/allocation/matrix";
import { searchWithin } from "./budget";
import type { SearchOptions } from "./options";
import { cpuSeconds } from "./processor-time";
import { type OnProgress, proofBudget, runProof } from "./proof";
import { UsageError } from "./usage-error";
import { UNWATCHED, type Watch } from "./watch";

export interface MatrixReport {
  readonly objective: number;
  /** null unless asked for with --prove. */
  readonly bound: number | null;
  readonly gap: number | null;
  readonly seed: number;
  readonly iterations: number;
  readonly groups: MatrixResult["groups"];
}

/**
 * The best groups within the budget. A proof needs the solver; without it, the bound is the quick, loose one. Nothing
 * measured is in the report, so that the same matrix, seed and trials give the same bytes.
 */
export function allocateFromMatrix(
  problem: MatrixProblem,
  options: SearchOptions,
  proof?: { readonly solver: LinearSolver; readonly onProgress?: OnProgress },
  watch: Watch = UNWATCHED,
): MatrixReport {
  const startedAt = process.cpuUsage();
  const { seed } = options;
  const budget = proofBudget(options, { people: problem.n, startedAt, isProof: proof !== undefined }, watch);
  const { searchSeconds } = budget;
  const isOver = () => searchSeconds !== undefined && cpuSeconds(startedAt) >= searchSeconds;
  try {
    const found = searchWithin(
      { ...options, seconds: searchSeconds },
      {
        run: (iterations, shouldStop) =>
          allocateMatrix(problem, { seed, iterations, shouldStop: () => shouldStop() || isOver() }),
        isBetter: (a, b) => a.objective > b.objective,
        worthOf: ({ objective }) => objective,
        defaultIterations: defaultIterations(problem.n),
      },
      watch,
    );
    const { groups, iterations, bound, objective } =
      proof && budget.shouldStop
        ? runProof(
            proveMatrix(problem, {
              ...{ groups: found.groups, seed, iterations: found.iterations },
              ...{ solver: proof.solver, shouldStop: budget.shouldStop },
            }),
            proof.onProgress,
          )
        : found;
    // A sum of decimals carries noise in its last digits.
    const rounded = Number(objective.toPrecision(12));
    const proven = Math.max(bound, rounded);
    return {
      objective: rounded,
      bound: options.prove ? proven : null,
      gap: options.prove && rounded > 0 ? (proven - rounded) / rounded : null,
      seed,
      iterations,
      groups,
    };
  } catch (error) {
    if (error instanceof AllocationInputError && error.path === "sizes") {
      throw new UsageError(`The sizes of the groups cannot hold exactly ${problem.n} people.`);
    }
    if (error instanceof AllocationInputError && error.code === "matrix_invalid")
      throw new UsageError("The numbers of the matrix are too large: at most 1e30 in size.");
    throw error;
  }
}
