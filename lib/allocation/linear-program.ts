/** A column of ones: its value in the objective and the rows it stands in. */
export interface LinearColumn {
  readonly value: number;
  readonly rows: readonly number[];
}

/** A row: the sum of the columns named is within the bounds. Columns added later name the row themselves. */
export interface LinearRow {
  readonly lower: number;
  readonly upper: number;
  readonly columns: readonly number[];
}

export interface LinearSolution {
  readonly objective: number;
  /** Per column, at least 0. */
  readonly primal: Float64Array;
  /** Per row: what one unit more of the row's bound would add to the objective. */
  readonly duals: Float64Array;
}

/** Maximises over columns at least 0, by a solver that keeps its basis from one solution to the next. */
export interface LinearProgram {
  addRows(rows: readonly LinearRow[]): void;
  addColumns(columns: readonly LinearColumn[]): void;
  /** Undefined when the solver fails or finds no feasible point. */
  solve(): LinearSolution | undefined;
  dispose(): void;
}

export interface IntegerSolution {
  /** Columns taken once; undefined when none was found. */
  readonly taken: readonly number[] | undefined;
  /** No choice of these columns is worth more. */
  readonly bound: number;
}

/** What proofs need of a solver. Deterministic: limits count nodes, never time. */
export interface LinearSolver {
  createProgram(): LinearProgram;
  /** Each column is taken once or not at all; `start` names columns that make up a plan. */
  solveInteger(
    rows: readonly Omit<LinearRow, "columns">[],
    columns: readonly LinearColumn[],
    limits: { readonly nodes: number; readonly start: readonly number[]; readonly shouldStop: () => boolean },
  ): IntegerSolution;
}
