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
  /** Columns that are not open must be 0. All are at first. */
  open(columns: readonly { readonly column: number; readonly isOpen: boolean }[]): void;
  /** Undefined when the solver fails or finds no feasible point. */
  solve(): LinearSolution | undefined;
  dispose(): void;
}

/** What proofs need of a solver. */
export interface LinearSolver {
  createProgram(): LinearProgram;
}
