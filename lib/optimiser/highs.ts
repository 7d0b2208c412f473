import loadHighs, { type Highs, type Model } from "highs";
import type {
  LinearColumn,
  LinearProgram,
  LinearRow,
  LinearSolution,
  LinearSolver,
} from "@/lib/allocation/linear-program";

/** HiGHS, compiled to WebAssembly: one thread, no clock in its decisions, so the same answers everywhere. */
export async function createHighsSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return { createProgram: () => new HighsProgram(highs) };
}

/** Simplex strategies of HiGHS. */
const DUAL = 1;
const PRIMAL = 4;

class HighsProgram implements LinearProgram {
  private readonly model: Model;
  private rowCount = 0;
  private columnCount = 0;
  private isPrimalFeasible = false;

  constructor(private readonly highs: Highs) {
    this.model = highs.createModel();
    // Presolve would throw the basis at hand away.
    this.model.options.set({ output_flag: false, random_seed: 0, presolve: "off" });
    this.model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
  }

  addRows(rows: readonly LinearRow[]): void {
    for (const { lower, upper, columns } of rows) {
      this.model.addRow(lower, upper, { indices: [...columns], values: columns.map(() => 1) });
    }
    this.rowCount += rows.length;
    this.isPrimalFeasible &&= rows.length === 0;
  }

  addColumns(columns: readonly LinearColumn[]): void {
    if (columns.length === 0) return;
    const starts = new Int32Array(columns.length + 1);
    columns.forEach(({ rows }, column) => {
      starts[column + 1] = (starts[column] ?? 0) + rows.length;
    });
    const indices = Int32Array.from(columns.flatMap(({ rows }) => rows));
    this.model.addCols({
      cost: Float64Array.from(columns, ({ value }) => value),
      lower: new Float64Array(columns.length),
      upper: new Float64Array(columns.length).fill(this.highs.infinity),
      matrix: {
        format: "csc",
        numRows: this.rowCount,
        numCols: columns.length,
        starts,
        indices,
        values: new Float64Array(indices.length).fill(1),
      },
    });
    this.columnCount += columns.length;
  }

  open(columns: readonly { readonly column: number; readonly isOpen: boolean }[]): void {
    if (columns.length === 0) return;
    const inOrder = columns.toSorted((a, b) => a.column - b.column);
    this.model.changeColsBounds(
      { kind: "set", indices: inOrder.map(({ column }) => column) },
      new Float64Array(inOrder.length),
      inOrder.map(({ isOpen }) => (isOpen ? this.highs.infinity : 0)),
    );
    this.isPrimalFeasible = false;
  }

  solve(): LinearSolution | undefined {
    // After new columns the basis is still primal feasible; after new rows and bounds it is dual feasible.
    this.model.options.set({ simplex_strategy: this.isPrimalFeasible ? PRIMAL : DUAL });
    this.model.run();
    if (this.model.getModelStatus() !== this.highs.constants.modelStatus.optimal) return undefined;
    this.isPrimalFeasible = true;
    const { colValue, rowDual } = this.model.getSolution();
    return { objective: this.model.getObjectiveValue(), primal: colValue, duals: rowDual };
  }

  dispose(): void {
    this.model.dispose();
  }
}
