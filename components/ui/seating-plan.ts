export interface TableFill {
  /** From 1. */
  readonly number: number;
  readonly seats: number;
  readonly taken: number;
}

/** Sizes differ by at most one and none exceeds `groupSize`, as the groups will; tables fill one after the other. */
export function fillTables({
  capacity,
  taken,
  groupSize,
}: {
  capacity: number;
  taken: number;
  groupSize: number;
}): TableFill[] {
  const count = Math.ceil(capacity / groupSize);
  const smaller = Math.floor(capacity / count);
  const larger = capacity - smaller * count;
  let left = Math.min(taken, capacity);
  return Array.from({ length: count }, (_, index) => {
    const seats = index < larger ? smaller + 1 : smaller;
    const here = Math.min(seats, left);
    left -= here;
    return { number: index + 1, seats, taken: here };
  });
}

/** Neighbouring tables joined, `tablesPerDot` at a time: for rooms too large to draw table by table. */
export function joinTables(tables: readonly TableFill[], tablesPerDot: number): TableFill[] {
  return Array.from({ length: Math.ceil(tables.length / tablesPerDot) }, (_, index) => {
    const joined = tables.slice(index * tablesPerDot, (index + 1) * tablesPerDot);
    return {
      number: index + 1,
      seats: joined.reduce((sum, table) => sum + table.seats, 0),
      taken: joined.reduce((sum, table) => sum + table.taken, 0),
    };
  });
}
