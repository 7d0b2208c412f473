import { defaultIterations } from "@/lib/allocation/improve";
import { AllocationInputError } from "@/lib/allocation/input-error";
import type { LinearSolver } from "@/lib/allocation/linear-program";
import { allocateMatrix, type MatrixProblem, type MatrixResult, proveMatrix } from "@/lib/allocation/matrix";
import { searchWithin } from "./budget";
import { type SearchOptions, UsageError } from "./options";
import { cpuSeconds } from "./processor-time";
import { type OnProgress, proofBudget, runProof } from "./proof";
import { UNWATCHED, type Watch } from "./watch";

const LINE_FEED = 10;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const PEOPLE_MAX = 20_000;

/**
 * Reads "n m ss min max …", then "i j value" per pair, 0-based; pairs not told are 0. Read byte by byte, since a
 * matrix of 3,000 people has 4.5 million lines. Throws UsageError that names the line.
 */
export function readMatrix(bytes: Buffer): MatrixProblem {
  let lineStart = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
    ? BYTE_ORDER_MARK.length
    : 0;
  let lineNumber = 0;
  const nextLine = (): string | undefined => {
    while (lineStart < bytes.length) {
      const feed = bytes.indexOf(LINE_FEED, lineStart);
      const end = feed < 0 ? bytes.length : feed;
      const line = bytes.toString("latin1", lineStart, end).trim();
      lineStart = end + 1;
      lineNumber += 1;
      if (line !== "") return line;
    }
    return undefined;
  };
  const wrong = (why: string) => new UsageError(`Line ${Math.max(1, lineNumber)} of the matrix: ${why}.`);

  const [count, groupCount, kind, ...bounds] = (nextLine() ?? "").split(/\s+/);
  const n = Number(count);
  const m = Number(groupCount);
  if (!Number.isInteger(n) || n < 1 || n > PEOPLE_MAX || !Number.isInteger(m) || m < 1 || m > n || !kind) {
    throw wrong(
      `expected "n m ss 6 6 …", people (at most ${PEOPLE_MAX}), groups, and two sizes for each group`,
    );
  }
  const numbers = bounds.map(Number);
  if (numbers.length !== 2 * m || !numbers.every((size) => Number.isInteger(size) && size >= 0)) {
    throw wrong(`expected two sizes for each of the ${m} groups, found ${bounds.length} numbers`);
  }
  const sizes = Array.from({ length: m }, (_, group) => ({
    min: numbers[2 * group] ?? 0,
    max: numbers[2 * group + 1] ?? 0,
  }));
  const pairs = new Float64Array(n * n);
  for (let line = nextLine(); line !== undefined; line = nextLine()) {
    const [first, second, value, more] = line.split(/\s+/);
    const i = Number(first);
    const j = Number(second);
    const worth = Number(value);
    const isPair =
      Number.isInteger(i) && Number.isInteger(j) && i >= 0 && j >= 0 && i < n && j < n && i !== j;
    if (!isPair) throw wrong(`expected two different people from 0 to ${n - 1}`);
    if (value === undefined || value === "" || !Number.isFinite(worth) || more !== undefined)
      throw wrong("expected one number after the pair");
    pairs[i * n + j] = worth;
    pairs[j * n + i] = worth;
  }
  return { n, pairs, sizes };
}

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
