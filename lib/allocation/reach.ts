import type { SumTable } from "./sum-table";

/**
 * For each two groups, the most that any member of the second gains by going to the first, but for what they have with
 * the one whose place they take. One look then tells that nobody in a group is worth a swap; at low temperatures that
 * goes for nearly all groups. O(n) per swap made, so that it pays only where swaps are rare.
 */
export class Reach {
  /** By rows: the group that people go to, then the one they come from. */
  readonly most: Float64Array;

  constructor(private readonly table: SumTable) {
    this.most = new Float64Array(table.groupCount * table.groupCount);
  }

  /** Everything anew. O(n · groups). */
  load(): void {
    for (let to = 0; to < this.table.groupCount; to++) this.enter(to);
  }

  /** After members of these two groups have changed. */
  refresh(groupA: number, groupB: number): void {
    this.enter(groupA);
    this.enter(groupB);
    this.leave(groupA);
    this.leave(groupB);
  }

  private enter(to: number): void {
    const { groupCount } = this.table;
    for (let from = 0; from < groupCount; from++) this.measure(to, from);
  }

  private leave(from: number): void {
    const { groupCount } = this.table;
    for (let to = 0; to < groupCount; to++) this.measure(to, from);
  }

  private measure(to: number, from: number): void {
    const { n, groupCount, capacity, seats, sizes, sums, own, scaleOf } = this.table;
    const base = to * n;
    const scale = scaleOf[to] ?? 0;
    const end = from * capacity + (sizes[from] ?? 0);
    let most = Number.NEGATIVE_INFINITY;
    for (let slot = from * capacity; slot < end; slot++) {
      const person = seats[slot] ?? 0;
      const gain = scale * (sums[base + person] ?? 0) - (own[person] ?? 0);
      if (gain > most) most = gain;
    }
    this.most[to * groupCount + from] = most;
  }
}
