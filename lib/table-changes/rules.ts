// Two sets of groups of the same people compared, as an organiser sees them: who sits at another table.

/**
 * `next` with its tables in the order in which most people stay where `current` has them (an assignment of most
 * overlap; Kuhn 1955, Munkres 1957). People in `held` keep their table where `next` has them together with it; groups of
 * `next` whose number, from 0, is in `fixed` keep that number, such as for whoever leads them. Both
 * are ids by table; the answer may have empty tables where `current` has more. O(tables³).
 */
export function alignTables(
  current: readonly (readonly string[])[],
  next: readonly (readonly string[])[],
  held: ReadonlySet<string> = new Set(),
  fixed: ReadonlySet<number> = new Set(),
): readonly (readonly string[])[] {
  const count = Math.max(current.length, next.length);
  const tableOf = new Map(current.flatMap((ids, table) => ids.map((id) => [id, table] as const)));
  const people = current.reduce((sum, ids) => sum + ids.length, 0);
  const gain = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  next.forEach((ids, group) => {
    for (const id of ids) {
      const table = tableOf.get(id);
      const row = gain[group];
      // One who is held outweighs everybody else.
      if (table !== undefined && row) row[table] = (row[table] ?? 0) + (held.has(id) ? people + 1 : 1);
    }
  });
  for (const table of fixed) {
    const row = gain[table];
    // More than everybody, held or not, could weigh together.
    if (row) row[table] = (people + 1) ** 2;
  }
  const tableFor = assign(gain);
  const aligned: (readonly string[])[] = Array.from({ length: count }, () => []);
  next.forEach((ids, group) => {
    aligned[tableFor[group] ?? group] = ids;
  });
  return aligned;
}

/** Column for each row of a square matrix, all different, with the greatest sum. */
function assign(gain: readonly (readonly number[])[]): number[] {
  const n = gain.length;
  const rowPrice = new Float64Array(n + 1);
  const columnPrice = new Float64Array(n + 1);
  /** Row (from 1) that has each column (from 1); column 0 holds the row being placed. */
  const rowOf = new Int32Array(n + 1);
  const before = new Int32Array(n + 1);
  for (let row = 1; row <= n; row++) {
    const slack = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const isDone = new Uint8Array(n + 1);
    rowOf[0] = row;
    let column = 0;
    while (rowOf[column] !== 0) {
      isDone[column] = 1;
      const own = rowOf[column] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let closest = 0;
      for (let other = 1; other <= n; other++) {
        if (isDone[other]) continue;
        const cost = -(gain[own - 1]?.[other - 1] ?? 0) - (rowPrice[own] ?? 0) - (columnPrice[other] ?? 0);
        if (cost < (slack[other] ?? 0)) {
          slack[other] = cost;
          before[other] = column;
        }
        if ((slack[other] ?? 0) < delta) {
          delta = slack[other] ?? 0;
          closest = other;
        }
      }
      for (let other = 0; other <= n; other++) {
        if (isDone[other]) {
          const price = rowOf[other] ?? 0;
          rowPrice[price] = (rowPrice[price] ?? 0) + delta;
          columnPrice[other] = (columnPrice[other] ?? 0) - delta;
        } else {
          slack[other] = (slack[other] ?? 0) - delta;
        }
      }
      column = closest;
    }
    while (column !== 0) {
      const previous = before[column] ?? 0;
      rowOf[column] = rowOf[previous] ?? 0;
      column = previous;
    }
  }
  const columns = new Array<number>(n).fill(0);
  for (let column = 1; column <= n; column++) columns[(rowOf[column] ?? 1) - 1] = column - 1;
  return columns;
}

export interface TableChange {
  readonly id: string;
  /** From 1; null: at no table. */
  readonly from: number | null;
  readonly to: number;
}

/** Who of `next` sits at another table than in `current`, in the order of the new tables. */
export function tableChanges(
  current: readonly (readonly string[])[],
  next: readonly (readonly string[])[],
): TableChange[] {
  const tableOf = new Map(current.flatMap((ids, table) => ids.map((id) => [id, table + 1] as const)));
  return next.flatMap((ids, table) =>
    ids
      .map((id) => ({ id, from: tableOf.get(id) ?? null, to: table + 1 }))
      .filter(({ from, to }) => from !== to),
  );
}
