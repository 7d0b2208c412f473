import loadHighs, { type Highs, type InterruptCallbackEvent, type Model } from "highs";
import type {
  IntegerSolution,
  LinearColumn,
  LinearProgram,
  LinearRow,
  LinearSolution,
  LinearSolver,
} from "@/lib/allocation/linear-program";

/** HiGHS, compiled to WebAssembly: one thread, no clock in its decisions, so the same answers everywhere. */
export async function createHighsSolver(): Promise<LinearSolver> {
  const highs = await loadHighs();
  return {
    createProgram: () => new HighsProgram(highs),
    solveInteger: (rows, columns, limits) => solveInteger(highs, { rows, columns, limits }),
  };
}

class HighsProgram implements LinearProgram {
  private readonly model: Model;
  private rowCount = 0;
  private columnCount = 0;

  constructor(private readonly highs: Highs) {
    this.model = emptyModel(highs);
    // Columns come one after another: the basis at hand stays primal feasible, which presolve would throw away.
    this.model.options.set({ presolve: "off", simplex_strategy: 4 });
  }

  addRows(rows: readonly LinearRow[]): void {
    for (const { lower, upper, columns } of rows) {
      this.model.addRow(lower, upper, { indices: [...columns], values: columns.map(() => 1) });
    }
    this.rowCount += rows.length;
  }

  addColumns(columns: readonly LinearColumn[]): void {
    if (columns.length === 0) return;
    addColumns(this.model, columns, { rowCount: this.rowCount, upper: this.highs.infinity });
    this.columnCount += columns.length;
  }

  solve(): LinearSolution | undefined {
    this.model.run();
    if (this.model.getModelStatus() !== this.highs.constants.modelStatus.optimal) return undefined;
    const { colValue, rowDual } = this.model.getSolution();
    return { objective: this.model.getObjectiveValue(), primal: colValue, duals: rowDual };
  }

  dispose(): void {
    this.model.dispose();
  }
}

function solveInteger(
  highs: Highs,
  {
    rows,
    columns,
    limits: { nodes, start, shouldStop },
  }: {
    readonly rows: Parameters<LinearSolver["solveInteger"]>[0];
    readonly columns: readonly LinearColumn[];
    readonly limits: Parameters<LinearSolver["solveInteger"]>[2];
  },
): IntegerSolution {
  const model = emptyModel(highs);
  try {
    for (const { lower, upper } of rows) model.addRow(lower, upper, { indices: [], values: [] });
    addColumns(model, columns, { rowCount: rows.length, upper: 1 });
    model.changeColsIntegrality(
      { kind: "range", from: 0, to: columns.length - 1 },
      columns.map(() => highs.constants.variableType.integer),
    );
    model.options.set({ mip_max_nodes: nodes, mip_rel_gap: 0, mip_abs_gap: 1e-6 });
    model.setSolution({
      indices: [...columns.keys()],
      values: columns.map((_, column) => Number(start.includes(column))),
    });
    const stop = (event: InterruptCallbackEvent): undefined => {
      if (shouldStop()) event.interrupt();
    };
    const { mipInterrupt, simplexInterrupt } = highs.constants.callbackType;
    model.run({ [mipInterrupt]: stop, [simplexInterrupt]: stop });
    const { optimal } = highs.constants.modelStatus;
    const status = model.getModelStatus();
    const isFound = model.info.get("primal_solution_status") === 2;
    const { colValue } = model.getSolution();
    const taken = isFound
      ? [...colValue.keys()].filter((column) => (colValue[column] ?? 0) > 0.5)
      : undefined;
    const proven = Number(model.info.get("mip_dual_bound"));
    const bound = status === optimal ? model.getObjectiveValue() : proven;
    return { taken, bound: Number.isFinite(bound) ? bound : Number.POSITIVE_INFINITY };
  } finally {
    model.dispose();
  }
}

function emptyModel(highs: Highs): Model {
  const model = highs.createModel();
  model.options.set({ output_flag: false, random_seed: 0 });
  model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
  return model;
}

function addColumns(
  model: Model,
  columns: readonly LinearColumn[],
  { rowCount, upper }: { readonly rowCount: number; readonly upper: number },
): void {
  const starts = new Int32Array(columns.length + 1);
  columns.forEach(({ rows }, column) => {
    starts[column + 1] = (starts[column] ?? 0) + rows.length;
  });
  const indices = Int32Array.from(columns.flatMap(({ rows }) => rows));
  model.addCols({
    cost: Float64Array.from(columns, ({ value }) => value),
    lower: new Float64Array(columns.length),
    upper: new Float64Array(columns.length).fill(upper),
    matrix: {
      format: "csc",
      numRows: rowCount,
      numCols: columns.length,
      starts,
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
  });
}
