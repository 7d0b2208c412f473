import { NOBODY, type Seating } from "./seating";

/** More than anybody can gain, so that no swap with somebody who must stay is ever worth it. */
const HELD = 1e30;

/**
 * Sums of affinities from each person to each group, kept up to date, so that the gain of a swap is read off in a few
 * memory cells instead of adding up members, at the price of two rows per swap made (O(n)); most trials come to
 * nothing. Works on its own copy of who sits where.
 */
export class SumTable {
  readonly n: number;
  readonly groupCount: number;
  readonly capacity: number;
  readonly groupOf: Int32Array;
  readonly sizes: Int32Array;
  /** Group by group, `capacity` places, of which the first `sizes[group]` are taken. */
  readonly seats: Int32Array;
  /** Group by group, the sum from the group to each person. */
  readonly sums: Float64Array;
  /** Each person's sum with the own group, times the group's scale; beyond reach for those who must not move. */
  readonly own: Float64Array;
  /** Scale of each group as large as it is. The last cell is nowhere. */
  readonly scaleOf: Float64Array;
  readonly pairSums: Float64Array;
  /** Who may move. */
  movable: Int32Array = new Int32Array(0);
  private readonly isHeld: Uint8Array;
  private readonly slots: Int32Array;

  constructor(
    readonly seating: Seating,
    movable: Int32Array,
  ) {
    const { n, groupCount } = seating.space;
    this.n = n;
    this.groupCount = groupCount;
    this.capacity = seating.capacity;
    this.groupOf = new Int32Array(n);
    this.sizes = new Int32Array(groupCount);
    this.seats = new Int32Array(groupCount * this.capacity);
    this.sums = new Float64Array(groupCount * n);
    this.own = new Float64Array(n);
    this.scaleOf = new Float64Array(groupCount + 1);
    this.pairSums = new Float64Array(groupCount);
    this.slots = new Int32Array(n);
    this.isHeld = new Uint8Array(n);
    this.letMove(movable);
    this.load(seating.groupOf);
  }

  /** Everything anew from a plan: group per person, NOBODY for those outside. O(n²). */
  load(groupOf: Int32Array): void {
    const { n, groupCount, sums, sizes } = this;
    const { pair } = this.seating.space;
    sums.fill(0);
    sizes.fill(0);
    for (let person = 0; person < n; person++) {
      const group = groupOf[person] ?? NOBODY;
      // Nowhere is a group of its own that nobody gains by going to.
      this.groupOf[person] = group === NOBODY ? groupCount : group;
      if (group === NOBODY) continue;
      const base = group * n;
      const line = person * n;
      for (let other = 0; other < n; other++)
        sums[base + other] = (sums[base + other] ?? 0) + (pair[line + other] ?? 0);
      this.sit(person, group, sizes[group] ?? 0);
      sizes[group] = (sizes[group] ?? 0) + 1;
    }
    for (let group = 0; group < groupCount; group++) this.weigh(group);
  }

  /** These people and nobody else, from the next `load` on. */
  letMove(movable: Int32Array): void {
    this.movable = movable;
    this.isHeld.fill(1);
    for (const person of movable) this.isHeld[person] = 0;
  }

  /** Where everyone sits, NOBODY for those outside. */
  plan(): Int32Array {
    const plan = new Int32Array(this.n);
    this.copyPlan(plan);
    return plan;
  }

  copyPlan(into: Int32Array): void {
    for (let person = 0; person < this.n; person++) {
      const group = this.groupOf[person] ?? NOBODY;
      into[person] = group === this.groupCount ? NOBODY : group;
    }
  }

  /** Of the plan, by the pairs alone. */
  value(): number {
    let total = 0;
    for (let group = 0; group < this.groupCount; group++) {
      total += (this.scaleOf[group] ?? 0) * (this.pairSums[group] ?? 0);
    }
    return total;
  }

  /** Writes the group's members into `into` from `at` on; returns how many. */
  copyMembers(group: number, into: Int32Array, at: number): number {
    const size = this.sizes[group] ?? 0;
    for (let slot = 0; slot < size; slot++) into[at + slot] = this.seats[group * this.capacity + slot] ?? 0;
    return size;
  }

  move(person: number, group: number): void {
    const from = this.groupOf[person] ?? 0;
    this.shift(person, from, -1);
    this.shift(person, group, 1);
    this.weigh(from);
    this.weigh(group);
  }

  swap(a: number, b: number): void {
    const { n, sums } = this;
    const { pair } = this.seating.space;
    const groupA = this.groupOf[a] ?? 0;
    const groupB = this.groupOf[b] ?? 0;
    const lineA = a * n;
    const lineB = b * n;
    const baseA = groupA * n;
    const baseB = groupB * n;
    for (let other = 0; other < n; other++) {
      const change = (pair[lineB + other] ?? 0) - (pair[lineA + other] ?? 0);
      sums[baseA + other] = (sums[baseA + other] ?? 0) + change;
      sums[baseB + other] = (sums[baseB + other] ?? 0) - change;
    }
    const slotA = this.slots[a] ?? 0;
    this.sit(a, groupB, this.slots[b] ?? 0);
    this.sit(b, groupA, slotA);
    this.weigh(groupA);
    this.weigh(groupB);
  }

  private shift(person: number, group: number, sign: -1 | 1): void {
    const { n, sums } = this;
    const { pair } = this.seating.space;
    const line = person * n;
    const base = group * n;
    for (let other = 0; other < n; other++) {
      sums[base + other] = (sums[base + other] ?? 0) + sign * (pair[line + other] ?? 0);
    }
    const size = this.sizes[group] ?? 0;
    this.sizes[group] = size + sign;
    if (sign === 1) this.sit(person, group, size);
    else this.sit(this.seats[group * this.capacity + size - 1] ?? 0, group, this.slots[person] ?? 0);
  }

  private sit(person: number, group: number, slot: number): void {
    this.groupOf[person] = group;
    this.seats[group * this.capacity + slot] = person;
    this.slots[person] = slot;
  }

  /** Brings what depends on the sums and size of a group up to date. */
  private weigh(group: number): void {
    const { n, seats, capacity, sums, own, isHeld } = this;
    const size = this.sizes[group] ?? 0;
    const scale = this.seating.space.scale[size] ?? 0;
    let total = 0;
    for (let slot = group * capacity; slot < group * capacity + size; slot++) {
      const person = seats[slot] ?? 0;
      const sum = sums[group * n + person] ?? 0;
      total += sum;
      own[person] = isHeld[person] === 1 ? HELD : scale * sum;
    }
    this.scaleOf[group] = scale;
    this.pairSums[group] = total / 2;
  }
}
