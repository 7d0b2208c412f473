import { NOBODY, type Seating } from "./seating";

/** A power of two, so that counting around the circle of thresholds is a mask. */
export const THRESHOLDS = 1024;
/** What changes and looks cost beside one trial, so that a budget of trials is one of work as well. */
const UPDATE_TRIALS_PER_PERSON = 1.2;
const JUDGEMENT_TRIALS = 25;
const LOOK_TRIALS = 3;
/**
 * Of two groups' costs, what a swap is taken to save when pairs decide whether to ask the judge. All of them would miss
 * nothing and ask ten times as often; a quarter found better groups in the same time (0.15 to 0.35 did, of 0.15 to 1).
 */
const SAVED_SHARE = 0.25;
/** More than any group can gain; finite, so that nothing subtracts infinities. */
const UNKNOWN_GAIN = 1e15;
/** Below this a gain is the noise of scaling, not a gain. */
const NOISE = 1e-9;

/** Decides about a swap (or a move of `a`, when `b` is NOBODY) that the pairs allow, and makes it in the seating. */
export type Judge = (
  change: { readonly a: number; readonly b: number; readonly groupB: number },
  threshold: number,
) => boolean;

/**
 * Sums of affinities from each person to each group, kept up to date, so that the gain of a swap is read off in a few
 * memory cells: one person against everybody else takes a walk along three rows. About ten times as many trials as
 * adding up members, at the price of two columns per swap made (O(n)); most trials come to nothing.
 *
 * Works on its own copy of who sits where. With a judge, sums say only whether a swap is worth asking about, as
 * if it saved a share of both groups' costs, and the judge (who owns terms and rules) has the last word.
 */
export class SwapTable {
  readonly groupOf: Int32Array;
  readonly sizes: Int32Array;
  /** Trials spent, changes made included. */
  work = 0;
  /** Changes that were no mere exchange of equals; a judge counts its own. */
  changes = 0;
  /** Of everything done through this table. */
  gained = 0;
  private readonly n: number;
  private readonly groupCount: number;
  /** Group by group, the sum from the group to each person. */
  private readonly sums: Float64Array;
  /** Each person's sum with the own group, times the group's scale. */
  private readonly own: Float64Array;
  /** The person at hand: sum to each group, scaled, with what else could be gained there. The last cell is nowhere. */
  private readonly row: Float64Array;
  private readonly scaleOf: Float64Array;
  private readonly pairSums: Float64Array;
  private readonly isHeld: Uint8Array;
  private readonly judge: Judge | undefined;
  private readonly capacity: number;
  private readonly seats: Int32Array;
  private readonly slots: Int32Array;

  constructor(
    private readonly seating: Seating,
    { movable, judge }: { readonly movable: Int32Array; readonly judge?: Judge | undefined },
  ) {
    const { n, groupCount } = seating.space;
    this.n = n;
    this.groupCount = groupCount;
    this.judge = judge;
    this.groupOf = new Int32Array(n);
    this.sizes = new Int32Array(groupCount);
    this.sums = new Float64Array(groupCount * n);
    this.own = new Float64Array(n);
    this.row = new Float64Array(groupCount + 1).fill(Number.NEGATIVE_INFINITY);
    this.scaleOf = new Float64Array(groupCount + 1);
    this.pairSums = new Float64Array(groupCount);
    this.capacity = seating.capacity;
    this.seats = new Int32Array(groupCount * this.capacity);
    this.slots = new Int32Array(n);
    this.isHeld = new Uint8Array(n).fill(1);
    for (const person of movable) this.isHeld[person] = 0;
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

  /**
   * Tries `a` against everybody from `from` to before `to`, in this order, and makes each swap that loses at most
   * the threshold at hand (`thresholds`, at most 0, walked around from `start`).
   */
  scan(
    a: number,
    {
      from,
      to,
      thresholds,
      start,
    }: {
      readonly from: number;
      readonly to: number;
      readonly thresholds: Float64Array;
      readonly start: number;
    },
  ): void {
    const { n, groupOf, sums, own, row, scaleOf, isHeld } = this;
    const { pair } = this.seating.space;
    const line = a * n;
    let groupA = groupOf[a] ?? 0;
    let base = groupA * n;
    let scale = scaleOf[groupA] ?? 0;
    let ownA = this.aim(a);
    let k = start;
    for (let b = from; b < to; b++) {
      const groupB = groupOf[b] ?? 0;
      k = (k + 1) & (THRESHOLDS - 1);
      const gain =
        (row[groupB] ?? 0) -
        ownA +
        scale * (sums[base + b] ?? 0) -
        (own[b] ?? 0) -
        (scale + (scaleOf[groupB] ?? 0)) * (pair[line + b] ?? 0);
      if (gain < (thresholds[k] ?? 0)) continue;
      if (groupA === groupB || isHeld[b] === 1) continue;
      if (!this.take(a, b, groupB, gain, thresholds[k] ?? 0)) continue;
      groupA = groupB;
      base = groupA * n;
      scale = scaleOf[groupA] ?? 0;
      ownA = this.aim(a);
    }
    this.work += to - from;
  }

  /** The same for few others, such as the members of groups that `a` would like. */
  scanSome(
    a: number,
    {
      others,
      count,
      thresholds,
      start,
    }: {
      readonly others: Int32Array;
      readonly count: number;
      readonly thresholds: Float64Array;
      readonly start: number;
    },
  ): void {
    const { n, groupOf, sums, own, scaleOf, isHeld } = this;
    const { pair } = this.seating.space;
    for (let k = 0; k < count; k++) {
      const b = others[k] ?? 0;
      if (isHeld[b] === 1) continue;
      const groupA = groupOf[a] ?? 0;
      const groupB = groupOf[b] ?? 0;
      if (groupA === groupB) continue;
      const scaleA = scaleOf[groupA] ?? 0;
      const scaleB = scaleOf[groupB] ?? 0;
      const threshold = thresholds[(start + k) & (THRESHOLDS - 1)] ?? 0;
      const gain =
        scaleA * (sums[groupA * n + b] ?? 0) -
        (own[a] ?? 0) +
        scaleB * (sums[groupB * n + a] ?? 0) -
        (own[b] ?? 0) -
        (scaleA + scaleB) * (pair[a * n + b] ?? 0);
      if (this.judge && gain + this.slack(groupA) + this.slack(groupB) < threshold) continue;
      if (!this.judge && gain < threshold) continue;
      this.take(a, b, groupB, gain, threshold);
    }
    this.work += LOOK_TRIALS * count;
  }

  /** Tries to move `a` to each group that has room, if the own one can spare a member. */
  scanRoom(
    a: number,
    { thresholds, start }: { readonly thresholds: Float64Array; readonly start: number },
  ): void {
    const { minSizes, maxSizes, scale } = this.seating.space;
    const { groupCount, sizes, pairSums, sums, n } = this;
    for (let groupB = 0; groupB < groupCount; groupB++) {
      const groupA = this.groupOf[a] ?? 0;
      const sizeA = sizes[groupA] ?? 0;
      const sizeB = sizes[groupB] ?? 0;
      if (sizeA <= (minSizes[groupA] ?? 0)) return;
      if (groupA === groupB || sizeB >= (maxSizes[groupB] ?? 0)) continue;
      const sumA = pairSums[groupA] ?? 0;
      const sumB = pairSums[groupB] ?? 0;
      const left = sumA - (sums[groupA * n + a] ?? 0);
      const joined = sumB + (sums[groupB * n + a] ?? 0);
      const gain =
        (scale[sizeA - 1] ?? 0) * left -
        (scale[sizeA] ?? 0) * sumA +
        (scale[sizeB + 1] ?? 0) * joined -
        (scale[sizeB] ?? 0) * sumB;
      const threshold = thresholds[(start + groupB) & (THRESHOLDS - 1)] ?? 0;
      if (gain + this.slack(groupA) + this.slack(groupB) < threshold) continue;
      this.take(a, NOBODY, groupB, gain, threshold);
    }
    this.work += groupCount;
  }

  /** Follows a change that was made in the seating elsewhere. */
  follow(person: number, group: number): void {
    const from = this.groupOf[person] ?? 0;
    if (from === group) return;
    this.shift(person, from, -1);
    this.shift(person, group, 1);
    this.weigh(from);
    this.weigh(group);
    this.work += UPDATE_TRIALS_PER_PERSON * this.n;
  }

  /** Writes the group's members into `into` from `at` on; returns how many. */
  copyMembers(group: number, into: Int32Array, at: number): number {
    const size = this.sizes[group] ?? 0;
    for (let slot = 0; slot < size; slot++) into[at + slot] = this.seats[group * this.capacity + slot] ?? 0;
    return size;
  }

  private take(a: number, b: number, groupB: number, gain: number, threshold: number): boolean {
    if (this.judge) {
      this.work += JUDGEMENT_TRIALS;
      if (!this.judge({ a, b, groupB }, threshold)) return false;
    } else {
      if (gain > -NOISE && gain < NOISE) {
        // Where nothing may be lost any more, exchanges of equals would go on for ever.
        if (threshold === 0) return false;
      } else this.changes++;
      this.gained += gain;
    }
    const groupA = this.groupOf[a] ?? 0;
    if (b === NOBODY) {
      this.shift(a, groupA, -1);
      this.shift(a, groupB, 1);
    } else this.exchange({ a, b, groupA, groupB });
    this.weigh(groupA);
    this.weigh(groupB);
    this.work += UPDATE_TRIALS_PER_PERSON * this.n;
    return true;
  }

  private exchange({
    a,
    b,
    groupA,
    groupB,
  }: {
    readonly a: number;
    readonly b: number;
    readonly groupA: number;
    readonly groupB: number;
  }): void {
    const { n, sums } = this;
    const { pair } = this.seating.space;
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
    const { n, seats, capacity, sums, own } = this;
    const size = this.sizes[group] ?? 0;
    const scale = this.seating.space.scale[size] ?? 0;
    let total = 0;
    for (let slot = group * capacity; slot < group * capacity + size; slot++) {
      const person = seats[slot] ?? 0;
      const sum = sums[group * n + person] ?? 0;
      total += sum;
      own[person] = scale * sum;
    }
    this.scaleOf[group] = scale;
    this.pairSums[group] = total / 2;
  }

  /** Fills `row` for one person; returns what leaving the own group takes, less what else it could gain. */
  private aim(a: number): number {
    const { n, groupCount, row, sums, scaleOf } = this;
    const isJudged = this.judge !== undefined;
    for (let group = 0, cell = a; group < groupCount; group++, cell += n) {
      row[group] = (scaleOf[group] ?? 0) * (sums[cell] ?? 0) + (isJudged ? this.slack(group) : 0);
    }
    return (this.own[a] ?? 0) - (isJudged ? this.slack(this.groupOf[a] ?? 0) : 0);
  }

  /** What a group may gain beside its pairs: a share of its costs, or anything where a rule is broken. */
  private slack(group: number): number {
    if (this.judge === undefined) return 0;
    const { costs, breaks } = this.seating;
    return (breaks[group] ?? 0) > 0 ? UNKNOWN_GAIN : SAVED_SHARE * (costs[group] ?? 0);
  }
}
