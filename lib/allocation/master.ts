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
  /** The groups that it takes a share of. */
  readonly used: readonly UsedColumn[];
  /** People and places left out, each at a price that no plan would pay; 0 where the groups at hand suffice. */
  readonly missing: number;
  readonly prices: MasterPrices;
}

export interface UsedColumn {
  readonly column: Column;
  /** Above 0, up to 1 in all solutions but those of empty groups. */
  readonly share: number;
}

const SHARE_MIN = 1e-6;

/**
 * The linear relaxation over the groups found so far: everybody in one group, as many groups as each class has. Leaving
 * a person or a place out is possible at a forbidding price, so that there is a solution whatever groups are at hand.
 */
export class Master {
  readonly columns: Column[] = [];
  readonly cuts: Triple[] = [];
  private readonly known = new Set<string>();
  private readonly isOpen: boolean[] = [];
  private readonly program: LinearProgram;
  private readonly rowOf: Int32Array;
  private readonly personRows: number;
  private readonly fixedRows: number;

  /** `scale`: values are multiplied by it for the solver, whose tolerances are absolute. */
  constructor(
    private readonly cover: Cover,
    solver: LinearSolver,
    private readonly options: { readonly scale: number; readonly missingCost: number },
  ) {
    const { people, classes, space } = cover;
    this.rowOf = new Int32Array(space.n).fill(-1);
    people.forEach((person, row) => {
      this.rowOf[person] = row;
    });
    this.personRows = people.length;
    this.fixedRows = people.length + classes.length;
    this.program = solver.createProgram();
    this.program.addRows(
      [...people.map(() => 1), ...classes.map(({ groups }) => groups.length)].map((count) => ({
        lower: count,
        upper: count,
        columns: [],
      })),
    );
    const value = -options.missingCost * options.scale;
    this.program.addColumns(Array.from({ length: this.fixedRows }, (_, row) => ({ value, rows: [row] })));
  }

  /** Adds those not known yet, open; returns how many. */
  addColumns(columns: readonly Column[]): number {
    const fresh = columns.filter((column) => {
      const key = keyOf(column);
      if (this.known.has(key)) return false;
      this.known.add(key);
      return true;
    });
    for (const column of fresh) {
      this.columns.push(column);
      this.isOpen.push(true);
    }
    this.program.addColumns(fresh.map((column) => this.linear(column)));
    return fresh.length;
  }

  addCuts(cuts: readonly Triple[]): void {
    this.program.addRows(
      cuts.map((cut) => ({
        lower: Number.NEGATIVE_INFINITY,
        upper: 1,
        columns: this.columns.flatMap(({ members }, k) =>
          isCounted(cut, members) ? [this.fixedRows + k] : [],
        ),
      })),
    );
    this.cuts.push(...cuts);
  }

  /** Lets the solution take only these of the groups known. */
  restrict(isAllowed: (column: Column) => boolean): void {
    const changes: { column: number; isOpen: boolean }[] = [];
    this.columns.forEach((column, k) => {
      const isOpen = isAllowed(column);
      if (isOpen === this.isOpen[k]) return;
      this.isOpen[k] = isOpen;
      changes.push({ column: this.fixedRows + k, isOpen });
    });
    this.program.open(changes);
  }

  solve(): MasterSolution | undefined {
    const solution = this.program.solve();
    if (solution === undefined) return undefined;
    const { objective, primal, duals } = solution;
    const { personRows, fixedRows, cover, cuts, columns } = this;
    const { scale } = this.options;
    let missing = 0;
    for (let row = 0; row < fixedRows; row++) missing += primal[row] ?? 0;
    return {
      objective: objective / scale,
      used: columns.flatMap((column, k) => {
        const share = primal[fixedRows + k] ?? 0;
        return share > SHARE_MIN ? [{ column, share }] : [];
      }),
      missing: missing > SHARE_MIN ? missing : 0,
      prices: {
        people: Float64Array.from(this.rowOf, (row) => (row < 0 ? 0 : (duals[row] ?? 0) / scale)),
        classes: Float64Array.from(cover.classes, (_, k) => (duals[personRows + k] ?? 0) / scale),
        // The solver may leave a price below 0 by its tolerance; only prices of at least 0 keep the bound valid.
        cuts: Float64Array.from(cuts, (_, k) => Math.max(0, duals[fixedRows + k] ?? 0) / scale),
      },
    };
  }

  dispose(): void {
    this.program.dispose();
  }

  private linear({ classNumber, members, value }: Column): LinearColumn {
    const rows = members.map((person) => this.rowOf[person] ?? 0);
    rows.push(this.personRows + classNumber);
    this.cuts.forEach((cut, k) => {
      if (isCounted(cut, members)) rows.push(this.fixedRows + k);
    });
    return { value: value * this.options.scale, rows };
  }
}

export function keyOf({ classNumber, members }: Column): string {
  return `${classNumber}:${members.join()}`;
}
