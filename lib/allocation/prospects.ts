import type { Cover } from "./cover";
import { FloorBound } from "./floor-bound";
import type { PartialGroup } from "./partial-group";
import { insertLargest, sortByKey } from "./ranking";

/** What a group in the making can still gain at most, and from whom. */
export class Prospects {
  private readonly floor: FloorBound;
  private readonly merits: readonly Float64Array[];
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
    this.top = new Float64Array(sizeMax + 1);
    this.seatTop = new Float64Array(sizeMax + 1);
  }

  /** Puts the candidates with the largest merit, as last rated, first. */
  sort(depth: number, count: number): void {
    const list = this.group.lists[depth] ?? new Int32Array(0);
    sortByKey(this.merits[depth] ?? new Float64Array(0), list, count);
  }

  /**
   * Writes the most that each candidate can add together with left − 1 others, links among those halved, and keeps
   * those who may reach what is missing; returns how many.
   */
  rate(
    depth: number,
    { count, left, missing }: { readonly count: number; readonly left: number; readonly missing: number },
  ): number {
    const { top, seatTop, floor, group } = this;
    const merits = this.merits[depth] ?? new Float64Array(0);
    const { weights, sizes, units } = group.tables;
    const list = this.group.lists[depth] ?? new Int32Array(0);
    const links = this.group.links[depth] ?? new Float64Array(0);
    seatTop.fill(Number.NEGATIVE_INFINITY, 0, left);
    for (let k = 0; k < count; k++) {
      const unit = list[k] ?? 0;
      const size = sizes[unit] ?? 1;
      const others = left - size;
      const row = unit * units.length;
      let sum = 0;
      if (others > 0) {
        top.fill(Number.NEGATIVE_INFINITY, 0, others);
        let least = Number.NEGATIVE_INFINITY;
        for (let l = 0; l < count; l++) {
          const other = list[l] ?? 0;
          const otherSize = sizes[other] ?? 1;
          const weight = (weights[row + other] ?? 0) / otherSize;
          if (weight <= least || l === k) continue;
          insertLargest(top, others, weight, otherSize);
          least = top[others - 1] ?? 0;
        }
        for (let t = 0; t < others; t++) sum += top[t] ?? 0;
      }
      let merit = (links[unit] ?? 0) + sum / 2;
      if (floor.isOn && size === 1)
        merit -= floor.costOfCandidate(units[unit]?.[0] ?? 0, group.members, left - 1);
      merits[unit] = merit / size;
      insertLargest(seatTop, left, merit / size, size);
    }
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
