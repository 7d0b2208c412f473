/**
 * The cheapest way to give each row a column of its own, by shortest augmenting paths with dual prices (Kuhn 1955,
 * Munkres 1957; in the O(rows² · columns) form of Jonker and Volgenant 1987, without their initial reductions).
 * `cost(row, column)` must be finite; with integers the answer is exact. Rows are taken in order and of equal columns the
 * first, so that the same costs give the same answer. Needs at least as many columns as rows; returns each row's column.
 */
export function assignRows(
  rowCount: number,
  columnCount: number,
  cost: (row: number, column: number) => number,
): Int32Array {
  const rowOf = new Int32Array(columnCount).fill(-1);
  const rowPrice = new Float64Array(rowCount);
  const columnPrice = new Float64Array(columnCount);
  for (let start = 0; start < rowCount; start++) {
    const distance = new Float64Array(columnCount).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(columnCount).fill(-1);
    const isDone = new Uint8Array(columnCount);
    const path: number[] = [];
    let row = start;
    let column = -1;
    let reached = 0;
    // From row to row over taken columns, always on to the nearest, until one is free.
    do {
      let nearest = -1;
      for (let next = 0; next < columnCount; next++) {
        if (isDone[next]) continue;
        const through = reached + cost(row, next) - (rowPrice[row] ?? 0) - (columnPrice[next] ?? 0);
        if (through < (distance[next] ?? 0)) {
          distance[next] = through;
          before[next] = column;
        }
        if (nearest < 0 || (distance[next] ?? 0) < (distance[nearest] ?? 0)) nearest = next;
      }
      if (nearest < 0) throw new RangeError("fewer columns than rows");
      column = nearest;
      reached = distance[column] ?? 0;
      isDone[column] = 1;
      path.push(column);
      row = rowOf[column] ?? -1;
    } while (row >= 0);

    rowPrice[start] = (rowPrice[start] ?? 0) + reached;
    for (const visited of path) {
      if (visited === column) continue;
      const slack = reached - (distance[visited] ?? 0);
      columnPrice[visited] = (columnPrice[visited] ?? 0) - slack;
      const owner = rowOf[visited] ?? -1;
      rowPrice[owner] = (rowPrice[owner] ?? 0) + slack;
    }
    for (let at = column; at >= 0; ) {
      const previous = before[at] ?? -1;
      rowOf[at] = previous < 0 ? start : (rowOf[previous] ?? -1);
      at = previous;
    }
  }
  const columnOf = new Int32Array(rowCount).fill(-1);
  rowOf.forEach((row, column) => {
    if (row >= 0) columnOf[row] = column;
  });
  return columnOf;
}
