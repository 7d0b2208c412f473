import { Reach } from "./reach";
import { NOBODY, type Seating } from "./seating";
import { SumTable } from "./sum-table";
import { THRESHOLDS } from "./thresholds";

/** What changes and looks cost beside one trial, so that a budget of trials is one of work as well. */
const UPDATE_TRIALS_PER_PERSON = 1.2;
/** What keeping count of what groups have within reach adds to a change. */
const REACH_TRIALS_PER_PERSON = 3;
const JUDGEMENT_TRIALS = 100;
const LOOK_TRIALS = 3;
const MEMBER_TRIALS = 2;
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
 * Swaps read off a table of sums: one person against everybody else takes a walk along three rows. Where swaps have
 * become rare, it looks at whole groups first, and only into those where somebody may be worth it.
 *
 * With a judge, sums say only whether a swap is worth asking about, as if it saved a share of both groups' costs, and
 * the judge (who owns terms and rules) has the last word.
 */
export class SwapTable extends SumTable {
  /** Trials spent, changes made included. */
  work = 0;
  /** Changes that were no mere exchange of equals; a judge counts its own. */
  changes = 0;
  /** Of everything done through this table. */
  gained = 0;
  /** The person at hand: sum to each group, scaled, with what else could be gained there. The last cell is nowhere. */
  private readonly row: Float64Array;
  private readonly judge: Judge | undefined;
  private readonly reach: Reach;
  /** Each person's least affinity. */
  private readonly least: Float64Array;
  private isRare = false;

  constructor(
    seating: Seating,
    { movable, judge }: { readonly movable: Int32Array; readonly judge?: Judge | undefined },
  ) {
    super(seating, movable);
    const { n, groupCount } = this;
    this.judge = judge;
    this.row = new Float64Array(groupCount + 1).fill(Number.NEGATIVE_INFINITY);
    this.reach = new Reach(this);
    const { pair } = seating.space;
    this.least = Float64Array.from({ length: n }, (_, a) => {
      let least = Number.POSITIVE_INFINITY;
      for (let b = 0; b < n; b++) if (b !== a) least = Math.min(least, pair[a * n + b] ?? 0);
      return least;
    });
  }

  override load(groupOf: Int32Array): void {
    super.load(groupOf);
    if (this.isRare) this.reach.load();
  }

  /** Whether swaps have become rare, so that it pays to keep count of what groups have within reach. */
  expectFew(isRare: boolean): void {
    if (isRare && !this.isRare) {
      this.reach.load();
      this.work += this.groupCount * this.n;
    }
    this.isRare = isRare;
  }

  /** Tries `a` against everybody, group by group from `from` on; without a judge. */
  scanGroups(
    a: number,
    {
      from,
      thresholds,
      start,
    }: { readonly from: number; readonly thresholds: Float64Array; readonly start: number },
  ): void {
    const { n, groupCount, capacity, groupOf, sums, own, scaleOf, seats, sizes } = this;
    const { pair } = this.seating.space;
    const { most } = this.reach;
    const line = a * n;
    const least = this.least[a] ?? 0;
    let groupA = groupOf[a] ?? 0;
    let reachLine = groupA * groupCount;
    let scale = scaleOf[groupA] ?? 0;
    let k = start;
    let looks = 0;
    let groupB = from;
    for (let visited = 0; visited < groupCount; visited++) {
      groupB++;
      if (groupB >= groupCount) groupB = 0;
      k = (k + 1) & (THRESHOLDS - 1);
      const threshold = thresholds[k] ?? 0;
      const scaleB = scaleOf[groupB] ?? 0;
      const scales = scale + scaleB;
      const aim = scaleB * (sums[groupB * n + a] ?? 0) - (own[a] ?? 0);
      if (aim + (most[reachLine + groupB] ?? 0) - scales * least < threshold || groupA === groupB) continue;
      const base = groupA * n;
      const end = groupB * capacity + (sizes[groupB] ?? 0);
      for (let slot = groupB * capacity; slot < end; slot++) {
        const b = seats[slot] ?? 0;
        looks++;
        const gain = aim + scale * (sums[base + b] ?? 0) - (own[b] ?? 0) - scales * (pair[line + b] ?? 0);
        if (gain < threshold) continue;
        if (!this.take(a, b, groupB, gain, threshold)) continue;
        groupA = groupB;
        reachLine = groupA * groupCount;
        scale = scaleOf[groupA] ?? 0;
        break;
      }
    }
    this.work += groupCount + MEMBER_TRIALS * looks;
  }

  /**
   * Tries `a` against those who may move from number `from` to before `to`, in order, and makes each swap that loses at most
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
    const { n, groupOf, sums, own, row, scaleOf, movable } = this;
    const { pair } = this.seating.space;
    const line = a * n;
    let groupA = groupOf[a] ?? 0;
    let base = groupA * n;
    let scale = scaleOf[groupA] ?? 0;
    let ownA = this.aim(a);
    let k = start;
    for (let number = from; number < to; number++) {
      const b = movable[number] ?? 0;
      const groupB = groupOf[b] ?? 0;
      k = (k + 1) & (THRESHOLDS - 1);
      const gain =
        (row[groupB] ?? 0) -
        ownA +
        scale * (sums[base + b] ?? 0) -
        (own[b] ?? 0) -
        (scale + (scaleOf[groupB] ?? 0)) * (pair[line + b] ?? 0);
      if (gain < (thresholds[k] ?? 0)) continue;
      if (groupA === groupB) continue;
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
    const { n, groupOf, sums, own, scaleOf } = this;
    const { pair } = this.seating.space;
    for (let k = 0; k < count; k++) {
      const b = others[k] ?? 0;
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
    this.move(person, group);
    this.settle(from, group);
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
    if (b === NOBODY) this.move(a, groupB);
    else this.swap(a, b);
    this.settle(groupA, groupB);
    return true;
  }

  private settle(groupA: number, groupB: number): void {
    this.work += UPDATE_TRIALS_PER_PERSON * this.n;
    if (!this.isRare) return;
    this.reach.refresh(groupA, groupB);
    this.work += REACH_TRIALS_PER_PERSON * this.n;
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
