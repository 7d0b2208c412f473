import type { Cover } from "./cover";
import { FloorBound } from "./floor-bound";
import type { PartialGroup } from "./partial-group";
import { NEVER } from "./pricing-tables";
import { insertLargest, sortByKey } from "./ranking";

/** What a group in the making can still gain at most, and from whom. */
export class Prospects {
  private readonly floor: FloorBound;
  private readonly merits: readonly Float64Array[];
  /** By depth and unit: its 1, 2, … largest weights among the candidates as last rated, summed. */
  private readonly tops: readonly Float64Array[];
  private readonly width: number;
  /** By unit, the others it may meet, the largest weight per seat first; and how many. */
  private readonly order: Int32Array;
  private readonly orderCounts: Int32Array;
  private readonly keys: Float64Array;
  /** The last rating that each unit was a candidate in. */
  private readonly marks: Int32Array;
  private ratings = 0;
  private readonly top: Float64Array;
  private readonly seatTop: Float64Array;

  constructor(
    private readonly cover: Cover,
    private readonly group: PartialGroup,
  ) {
    const { units } = group.tables;
    const sizeMax = cover.classes.reduce((most, { max }) => Math.max(most, max), 1);
    this.floor = new FloorBound(cover, sizeMax);
    this.merits = Array.from({ length: sizeMax + 2 }, () => new Float64Array(units.length));
    this.width = sizeMax + 1;
    this.tops = Array.from({ length: sizeMax + 2 }, () => new Float64Array(units.length * this.width));
    this.order = new Int32Array(units.length ** 2);
    this.orderCounts = new Int32Array(units.length);
    this.keys = new Float64Array(units.length);
    this.marks = new Int32Array(units.length);
    this.top = new Float64Array(sizeMax + 1);
    this.seatTop = new Float64Array(sizeMax + 1);
  }

  /** Puts the candidates with the largest merit, as last rated, first. */
  sort(depth: number, count: number): void {
    const list = this.group.lists[depth] ?? new Int32Array(0);
    sortByKey(this.merits[depth] ?? new Float64Array(0), list, count);
  }

  /** Puts everybody's weights in order, for ratings among the candidates and those they leave. */
  prepare(depth: number, count: number): void {
    const { order, orderCounts, keys } = this;
    const { weights, sizes, units } = this.group.tables;
    const list = this.group.lists[depth] ?? new Int32Array(0);
    for (let k = 0; k < count; k++) {
      const unit = list[k] ?? 0;
      const row = unit * units.length;
      let kept = 0;
      for (let l = 0; l < count; l++) {
        const other = list[l] ?? 0;
        const weight = weights[row + other] ?? 0;
        if (l === k || weight <= NEVER) continue;
        keys[other] = weight / (sizes[other] ?? 1);
        order[row + kept++] = other;
      }
      sortByKey(keys, order.subarray(row, row + kept), kept);
      orderCounts[unit] = kept;
    }
  }

  /**
   * Writes the most that each candidate can add together with left − 1 others, links among those halved, and keeps
   * those who may reach what is missing; returns how many.
   */
  rate(
    depth: number,
    { count, left, missing }: { readonly count: number; readonly left: number; readonly missing: number },
  ): number {
    const { seatTop, floor, group, width, order, orderCounts, marks } = this;
    const tops = this.tops[depth] ?? new Float64Array(0);
    const merits = this.merits[depth] ?? new Float64Array(0);
    const { weights, sizes, units } = group.tables;
    const list = this.group.lists[depth] ?? new Int32Array(0);
    const links = this.group.links[depth] ?? new Float64Array(0);
    const rating = ++this.ratings;
    for (let k = 0; k < count; k++) marks[list[k] ?? 0] = rating;
    seatTop.fill(Number.NEGATIVE_INFINITY, 0, left);
    for (let k = 0; k < count; k++) {
      const unit = list[k] ?? 0;
      const size = sizes[unit] ?? 1;
      const others = left - size;
      const row = unit * units.length;
      const end = row + (orderCounts[unit] ?? 0);
      let sum = 0;
      let seats = 0;
      for (let l = row; l < end && seats < others; l++) {
        const other = order[l] ?? 0;
        if (marks[other] !== rating) continue;
        const otherSize = sizes[other] ?? 1;
        const weight = (weights[row + other] ?? 0) / otherSize;
        for (let copy = 0; copy < otherSize && seats < others; copy++) {
          sum += weight;
          tops[unit * width + ++seats] = sum;
        }
      }
      while (seats < others) {
        sum = Number.NEGATIVE_INFINITY;
        tops[unit * width + ++seats] = sum;
      }
      let merit = (links[unit] ?? 0) + sum / 2;
      if (floor.isOn && size === 1)
        merit -= floor.costOfCandidate(units[unit]?.[0] ?? 0, group.members, left - 1);
      merits[unit] = merit / size;
      insertLargest(seatTop, left, merit / size, size);
    }
    return this.keep(depth, { count, left, missing });
  }

  /** As `rate`, but with the links that the candidates had one depth up, which are never less; O(candidates). */
  rateRoughly(
    depth: number,
    { count, left, missing }: { readonly count: number; readonly left: number; readonly missing: number },
  ): number {
    const { seatTop, width } = this;
    const tops = this.tops[depth - 1] ?? new Float64Array(0);
    const merits = this.merits[depth] ?? new Float64Array(0);
    const list = this.group.lists[depth] ?? new Int32Array(0);
    const links = this.group.links[depth] ?? new Float64Array(0);
    const { sizes } = this.group.tables;
    seatTop.fill(Number.NEGATIVE_INFINITY, 0, left);
    for (let k = 0; k < count; k++) {
      const unit = list[k] ?? 0;
      const size = sizes[unit] ?? 1;
      const others = left - size;
      const sum = others > 0 ? (tops[unit * width + others] ?? 0) : 0;
      const merit = ((links[unit] ?? 0) + sum / 2) / size;
      merits[unit] = merit;
      insertLargest(seatTop, left, merit, size);
    }
    return this.keep(depth, { count, left, missing });
  }

  /** Keeps those who, with the best others, may reach what is missing. */
  private keep(
    depth: number,
    { count, left, missing }: { readonly count: number; readonly left: number; readonly missing: number },
  ): number {
    const { seatTop } = this;
    const merits = this.merits[depth] ?? new Float64Array(0);
    const list = this.group.lists[depth] ?? new Int32Array(0);
    const { sizes } = this.group.tables;
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const unit = list[k] ?? 0;
      const size = sizes[unit] ?? 1;
      let most = (merits[unit] ?? 0) * size;
      for (let t = 0; t < left - size; t++) most += seatTop[t] ?? 0;
      if (most > missing) list[kept++] = unit;
    }
    return kept;
  }

  /**
   * Rules out, in the weights, the pairs that no group of the candidates reaching what is missing holds: beside the two
   * it gains at most its best others, each with the links to both and half of their best among the rest. Wants the
   * candidates rated, and is quick with the best first. Returns the share of pairs ruled out. O(candidates³).
   */
  ruleOutPairs(
    depth: number,
    { count, left, missing }: { readonly count: number; readonly left: number; readonly missing: number },
  ): number {
    const { top, width } = this;
    const tops = this.tops[depth] ?? new Float64Array(0);
    const list = this.group.lists[depth] ?? new Int32Array(0);
    const links = this.group.links[depth] ?? new Float64Array(0);
    const { weights, sizes, units } = this.group.tables;
    let out = 0;
    for (let k = 0; k < count; k++) {
      const a = list[k] ?? 0;
      const rowA = a * units.length;
      for (let l = 0; l < k; l++) {
        const b = list[l] ?? 0;
        const rowB = b * units.length;
        const rest = left - (sizes[a] ?? 1) - (sizes[b] ?? 1);
        const weight = weights[rowA + b] ?? 0;
        if (rest < 0 || weight <= NEVER) continue;
        const most = (links[a] ?? 0) + (links[b] ?? 0) + weight;
        top.fill(Number.NEGATIVE_INFINITY, 0, rest);
        let least = Number.NEGATIVE_INFINITY;
        let sum = rest > 0 ? Number.NEGATIVE_INFINITY : 0;
        for (let m = 0; m < count && most + sum <= missing && rest > 0; m++) {
          const unit = list[m] ?? 0;
          const size = sizes[unit] ?? 1;
          if (size > rest || m === k || m === l) continue;
          const half = size < rest ? (tops[unit * width + rest - size] ?? 0) / 2 : 0;
          const merit =
            ((links[unit] ?? 0) + (weights[rowA + unit] ?? 0) + (weights[rowB + unit] ?? 0) + half) / size;
          if (merit <= least) continue;
          insertLargest(top, rest, merit, size);
          least = top[rest - 1] ?? 0;
          if (least === Number.NEGATIVE_INFINITY) continue;
          sum = 0;
          for (let t = 0; t < rest; t++) sum += top[t] ?? 0;
        }
        if (most + sum > missing) continue;
        weights[rowA + b] = weights[rowB + a] = NEVER;
        out++;
      }
    }
    return (2 * out) / Math.max(1, count * (count - 1));
  }

  /** The most that `left` seats can gain from the candidates on, in two runs sorted by merit. */
  bestOf(
    depth: number,
    {
      from,
      split,
      count,
      left,
    }: { readonly from: number; readonly split: number; readonly count: number; readonly left: number },
  ): number {
    const merits = this.merits[depth] ?? [];
    const list = this.group.lists[depth] ?? [];
    const { sizes } = this.group.tables;
    let first = from;
    let second = Math.max(from, split);
    let sum = 0;
    for (let seats = left; seats > 0; ) {
      const a = first < split ? (merits[list[first] ?? 0] ?? 0) : Number.NEGATIVE_INFINITY;
      const b = second < count ? (merits[list[second] ?? 0] ?? 0) : Number.NEGATIVE_INFINITY;
      if (a === Number.NEGATIVE_INFINITY && b === a) return a;
      const unit = a >= b ? list[first++] : list[second++];
      const filled = Math.min(seats, sizes[unit ?? 0] ?? 1);
      sum += Math.max(a, b) * filled;
      seats -= filled;
    }
    return sum;
  }

  /** What any group with those chosen pays whoever else comes. */
  certainCosts(list: Int32Array, count: number, left: number): number {
    const { size, unitHasProject, projectCount, members } = this.group;
    const { projectCost } = this.cover.space;
    let cost = this.floor.isOn ? this.floor.costOfChosen(members, left) : 0;
    if (projectCost > 0 && projectCount === 0) {
      let hasHope = false;
      for (let k = 0; k < count && !hasHope; k++) hasHope = unitHasProject[list[k] ?? 0] === 1;
      if (!hasHope) cost += projectCost * size;
    }
    return cost;
  }

  /** Moves those with a project before all others, each part in its order; returns where the others begin. */
  projectsFirst(list: Int32Array, count: number): number {
    const sorted = [...list.subarray(0, count)];
    const first = sorted.filter((unit) => this.group.unitHasProject[unit] === 1);
    list.set(first);
    list.set(
      sorted.filter((unit) => this.group.unitHasProject[unit] === 0),
      first.length,
    );
    return first.length;
  }
}
