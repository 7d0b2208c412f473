import type { Cover } from "./cover";
import type { LinearColumn, LinearProgram, LinearSolver } from "./linear-program";
import { isCounted, type Prices, type Triple } from "./prices";

/** A group that a plan may have, as a group of one class. */
export interface Column {
  readonly classNumber: number;
  readonly members: readonly number[];
  readonly value: number;
}

/** Prices of all rows: people, places in a class, cuts. */
export interface MasterPrices extends Prices {
  readonly classes: Float64Array;
}

export interface MasterSolution {
  readonly objective: number;
  /** Per column of the pool. */
  readonly shares: Float64Array;
  readonly prices: MasterPrices;
}

/** The linear relaxation over the groups found so far: everybody in one group, as many groups as each class has. */
export class Master {
  readonly columns: Column[] = [];
  readonly cuts: Triple[] = [];
  private readonly known = new Set<string>();
  private readonly program: LinearProgram;
  private readonly rowOf: Int32Array;
  private readonly personRows: number;

  /** `scale`: values are multiplied by it for the solver, whose tolerances are absolute. */
  constructor(
    private readonly cover: Cover,
    private readonly solver: LinearSolver,
    private readonly scale: number,
  ) {
    const { people, classes, space } = cover;
    this.rowOf = new Int32Array(space.n).fill(-1);
    people.forEach((person, row) => {
      this.rowOf[person] = row;
    });
    this.personRows = people.length;
    this.program = solver.createProgram();
    this.program.addRows(
      [...people.map(() => 1), ...classes.map(({ groups }) => groups.length)].map((count) => ({
        lower: count,
        upper: count,
        columns: [],
      })),
    );
  }

  /** Adds those not known yet; returns how many. */
  addColumns(columns: readonly Column[]): number {
    const fresh = columns.filter((column) => {
      const key = `${column.classNumber}:${column.members.join(",")}`;
      if (this.known.has(key)) return false;
      this.known.add(key);
      return true;
    });
    this.columns.push(...fresh);
    this.program.addColumns(fresh.map((column) => this.linear(column, this.cuts)));
    return fresh.length;
  }

  addCuts(cuts: readonly Triple[]): void {
    this.program.addRows(
      cuts.map((cut) => ({
        lower: Number.NEGATIVE_INFINITY,
        upper: 1,
        columns: [...this.columns.keys()].filter((column) =>
          isCounted(cut, this.columns[column]?.members ?? []),
        ),
      })),
    );
    this.cuts.push(...cuts);
  }

  solve(): MasterSolution | undefined {
    const solution = this.program.solve();
    if (solution === undefined) return undefined;
    const { objective, primal, duals } = solution;
    const { scale, personRows, cover, cuts } = this;
    const classCount = cover.classes.length;
    return {
      objective: objective / scale,
      shares: primal,
      prices: {
        people: Float64Array.from(this.rowOf, (row) => (row < 0 ? 0 : (duals[row] ?? 0) / scale)),
        classes: Float64Array.from({ length: classCount }, (_, k) => (duals[personRows + k] ?? 0) / scale),
        // The solver may leave a price below 0 by its tolerance; only prices of at least 0 keep the bound valid.
        cuts: Float64Array.from(cuts, (_, k) => Math.max(0, duals[personRows + classCount + k] ?? 0) / scale),
      },
    };
  }

  /** The best plan among the columns given, and a bound of any of their plans. */
  solveInteger(
    columns: readonly Column[],
    {
      nodes,
      start,
      shouldStop,
    }: { readonly nodes: number; readonly start: readonly Column[]; readonly shouldStop: () => boolean },
  ): { readonly plan: readonly Column[] | undefined; readonly bound: number } {
    const { cover, scale } = this;
    const counts = [...cover.people.map(() => 1), ...cover.classes.map(({ groups }) => groups.length)];
    const startKeys = new Set(start.map(({ classNumber, members }) => `${classNumber}:${members.join(",")}`));
    const { taken, bound } = this.solver.solveInteger(
      counts.map((count) => ({ lower: count, upper: count })),
      columns.map((column) => this.linear(column, [])),
      {
        nodes,
        start: [...columns.keys()].filter((k) => {
          const { classNumber = 0, members = [] } = columns[k] ?? {};
          return startKeys.has(`${classNumber}:${members.join(",")}`);
        }),
        shouldStop,
      },
    );
    return { plan: taken?.flatMap((k) => columns[k] ?? []), bound: bound / scale };
  }

  dispose(): void {
    this.program.dispose();
  }

  private linear({ classNumber, members, value }: Column, cuts: readonly Triple[]): LinearColumn {
    const rows = members.map((person) => this.rowOf[person] ?? 0);
    rows.push(this.personRows + classNumber);
    const firstCut = this.personRows + this.cover.classes.length;
    cuts.forEach((cut, k) => {
      if (isCounted(cut, members)) rows.push(firstCut + k);
    });
    return { value: value * this.scale, rows };
  }
}
