import type { Cover, GroupClass } from "./cover";
import { FloorBound } from "./floor-bound";
import { groupValue, isAllowedGroup } from "./group-value";
import type { Prices, Triple } from "./prices";
import { PricingTables } from "./pricing-tables";
import { insertLargest, sortByKey } from "./ranking";

/** A group found, with its value beyond the prices. */
export interface PricedGroup {
  readonly members: readonly number[];
  readonly value: number;
  readonly reduced: number;
}

export interface PricingRequest {
  readonly groupClass: GroupClass;
  readonly size: number;
  readonly prices: Prices;
  readonly cuts: readonly Triple[];
  /** What a place among the groups of the class costs. */
  readonly charge: number;
  /** Only groups above it are looked for. */
  readonly threshold: number;
  /** Share of the best found that others must exceed from then on; 0 finds all groups above the threshold. */
  readonly ambition: number;
  /** The search ends early after so many nodes or groups. */
  readonly nodesMax: number;
  readonly groupsMax: number;
  readonly shouldStop: () => boolean;
}

export interface PricingAnswer {
  /** Best first. */
  readonly groups: readonly PricedGroup[];
  /** No group of the class and size has a reduced value above this. */
  readonly bound: number;
  /** Whether the search went to its end. */
  readonly isComplete: boolean;
  readonly nodes: number;
}

/** Nodes between two questions whether to stop. */
const NODES_PER_QUESTION = 512;
/** Where fewer than this share of the candidates are left, the others' links have fallen enough to look again. */
const RATE_AGAIN = 0.9;

/**
 * Finds the groups of one class and size worth most beyond the prices, by branch and bound. With r seats left, a group
 * gains at most its r best candidates, each counted with their links to those chosen and half of their r − 1 best
 * links among the candidates (see PricingTables); whoever cannot be in a group above the threshold is dropped, which
 * lowers the links of the others.
 */
export class Pricer {
  private readonly tables: PricingTables;
  private readonly floor: FloorBound;
  private readonly lists: readonly Int32Array[];
  private readonly links: readonly Float64Array[];
  private readonly merits: readonly Float64Array[];
  private readonly top: Float64Array;
  private readonly seatTop: Float64Array;
  private readonly chosen: number[] = [];
  private readonly members: number[] = [];
  private readonly unitLanguages: Int32Array;
  private readonly unitHasProject: Uint8Array;
  private projectCount = 0;
  private request: PricingRequest | undefined;
  private found: PricedGroup[] = [];
  private best = Number.NEGATIVE_INFINITY;
  private threshold = 0;
  private nodes = 0;
  private isCut = false;
  private openBound = Number.NEGATIVE_INFINITY;

  constructor(private readonly cover: Cover) {
    const { space, classes } = cover;
    this.tables = new PricingTables(cover);
    const { units } = this.tables;
    const sizeMax = classes.reduce((most, { max }) => Math.max(most, max), 1);
    this.floor = new FloorBound(cover, sizeMax);
    this.lists = Array.from({ length: sizeMax + 2 }, () => new Int32Array(units.length));
    this.links = Array.from({ length: sizeMax + 2 }, () => new Float64Array(units.length));
    this.merits = Array.from({ length: sizeMax + 2 }, () => new Float64Array(units.length));
    this.top = new Float64Array(sizeMax + 1);
    this.seatTop = new Float64Array(sizeMax + 1);
    this.unitLanguages = Int32Array.from(units, (unit) =>
      unit.reduce((common, person) => common & (cover.languages[person] ?? 0), -1),
    );
    this.unitHasProject = Uint8Array.from(units, (unit) =>
      Number(unit.some((person) => space.hasProject[person] === 1)),
    );
  }

  price(request: PricingRequest): PricingAnswer {
    const { required } = this.begin(request);
    if (required.length > request.size) {
      return { groups: [], bound: Number.NEGATIVE_INFINITY, isComplete: true, nodes: 0 };
    }
    if (request.size < 2) this.priceSmall(required);
    else {
      const { base, count, languages } = this.seatRequired(required);
      if (this.members.length === request.size) this.offer();
      else this.branch(0, { base, count, languages, bound: Number.POSITIVE_INFINITY });
      while (this.chosen.length > 0) this.release();
    }
    const { found, isCut, nodes } = this;
    found.sort((a, b) => b.reduced - a.reduced);
    const bound = Math.max(this.threshold, this.best, this.openBound);
    return { groups: found, bound, isComplete: !isCut, nodes };
  }

  /** Groups above the threshold grown from each person by taking the best next, without any promise; cheap. */
  priceGreedily(request: PricingRequest): readonly PricedGroup[] {
    const { required } = this.begin(request);
    if (request.size < 2 || required.length >= request.size) return this.price(request).groups;
    const { tables } = this;
    for (let first = 0; first < tables.units.length; first++) {
      let { count, languages } = this.seatRequired(required);
      let depth = 0;
      let isFirst = required.length === 0;
      while (this.members.length < request.size) {
        const unit: number = isFirst ? this.freeUnit(first) : this.bestNext(depth, count, languages);
        isFirst = false;
        if (unit < 0 || (tables.sizes[unit] ?? 0) > request.size - this.members.length) break;
        languages &= this.unitLanguages[unit] ?? 0;
        count = this.candidatesWith(depth, { unit, from: 0, count, languages });
        this.choose(unit, depth + 1, count);
        depth++;
      }
      if (this.members.length === request.size) this.offer();
      while (this.chosen.length > 0) this.release();
      if (required.length > 0) break;
    }
    this.found.sort((a, b) => b.reduced - a.reduced);
    return this.found;
  }

  private begin(request: PricingRequest): GroupClass {
    this.request = request;
    this.found = [];
    this.best = Number.NEGATIVE_INFINITY;
    this.threshold = request.threshold;
    this.nodes = 0;
    this.isCut = false;
    this.openBound = Number.NEGATIVE_INFINITY;
    if (request.size > 1) this.tables.load(request.size, request.prices, request.cuts);
    return request.groupClass;
  }

  private priceSmall(required: readonly number[]): void {
    const { cover, request, members } = this;
    const alone = cover.people.filter(
      (person) => cover.classOf[person] === -1 && cover.blockOf[person]?.length === 1,
    );
    const groups = required.length === request?.size ? [required] : alone.map((person) => [person]);
    for (const group of groups) {
      members.push(...group);
      this.offer();
      members.length = 0;
    }
  }

  /** The first node: everybody free, after those required have been chosen. */
  private seatRequired(required: readonly number[]): { base: number; count: number; languages: number } {
    const { cover, tables, links, lists } = this;
    const wanted = new Set(required.map((person) => tables.unitOf[person] ?? 0));
    const list = lists[0] ?? new Int32Array(0);
    const link = links[0] ?? new Float64Array(0);
    link.set(tables.inner);
    let count = 0;
    tables.units.forEach((unit, number) => {
      if (cover.classOf[unit[0] ?? 0] === -1 && unit.length <= (this.request?.size ?? 0))
        list[count++] = number;
    });
    let base = -(this.request?.charge ?? 0);
    let languages = this.request?.groupClass.languages ?? -1;
    for (const unit of wanted) {
      base += link[unit] ?? 0;
      languages &= this.unitLanguages[unit] ?? 0;
      // Among those required, links are wanted too.
      const others = Int32Array.from([...list.subarray(0, count), ...wanted]);
      base += tables.choose(unit, link, others, others.length);
      this.push(unit);
    }
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const unit = list[k] ?? 0;
      const isWelcome = this.members.every((person) => this.mayMeet(person, unit));
      if (isWelcome && ((this.unitLanguages[unit] ?? 0) & languages) !== 0) list[kept++] = unit;
    }
    return { base, count: kept, languages };
  }

  private branch(
    depth: number,
    node: {
      readonly base: number;
      readonly count: number;
      readonly languages: number;
      readonly bound: number;
    },
  ): void {
    const { request } = this;
    if (request === undefined) return;
    this.nodes++;
    this.isCut ||=
      this.nodes > request.nodesMax ||
      this.found.length >= request.groupsMax ||
      (this.nodes % NODES_PER_QUESTION === 0 && request.shouldStop());
    if (this.isCut) {
      this.openBound = Math.max(this.openBound, node.bound);
      return;
    }
    const left = request.size - this.members.length;
    const list = this.lists[depth] ?? new Int32Array(0);
    const base = node.base - this.certainCosts(list, node.count, left);
    if (left <= 2) {
      if (left === 1) this.takeOne(depth, base, node.count);
      else this.takeTwo(depth, base, node.count);
      return;
    }
    const missing = this.threshold - base;
    let count = this.rate(depth, { count: node.count, left, missing });
    if (count < node.count * RATE_AGAIN) count = this.rate(depth, { count, left, missing });
    sortByKey(this.merits[depth] ?? new Float64Array(0), list, count);
    const isRoot = this.members.length === 0 && this.cover.space.projectCost > 0;
    const split = isRoot ? this.projectsFirst(list, count) : count;
    for (let k = 0; k < count; k++) {
      const bound = base + this.bestOf(depth, { from: k, split, count, left });
      if (bound <= this.threshold) return;
      if (this.isCut) {
        this.openBound = Math.max(this.openBound, bound);
        return;
      }
      const unit = list[k] ?? 0;
      const languages = node.languages & (this.unitLanguages[unit] ?? 0);
      const link = (this.links[depth]?.[unit] ?? 0) + node.base;
      const size = this.candidatesWith(depth, { unit, from: k + 1, count, languages });
      const correction = this.choose(unit, depth + 1, size);
      if (this.members.length === request.size) this.offer();
      else this.branch(depth + 1, { base: link + correction, count: size, languages, bound });
      this.release();
    }
  }

  private takeOne(depth: number, base: number, count: number): void {
    const list = this.lists[depth] ?? [];
    const links = this.links[depth] ?? [];
    for (let k = 0; k < count; k++) {
      const unit = list[k] ?? 0;
      if (base + (links[unit] ?? 0) <= this.threshold || this.tables.sizes[unit] !== 1) continue;
      this.offerWith([unit]);
    }
  }

  private takeTwo(depth: number, base: number, count: number): void {
    const { weights, units, sizes } = this.tables;
    const list = this.lists[depth] ?? [];
    const links = this.links[depth] ?? [];
    for (let k = 0; k < count; k++) {
      const a = list[k] ?? 0;
      const sum = base + (links[a] ?? 0);
      if (sizes[a] === 2) {
        if (sum > this.threshold) this.offerWith([a]);
        continue;
      }
      const row = a * units.length;
      for (let l = k + 1; l < count; l++) {
        const b = list[l] ?? 0;
        if (sum + (links[b] ?? 0) + (weights[row + b] ?? 0) <= this.threshold || sizes[b] !== 1) continue;
        this.offerWith([a, b]);
      }
    }
  }

  /**
   * Writes the most that each candidate can add together with left − 1 others, links among those halved, and keeps
   * those who may reach what is missing; returns how many.
   */
  private rate(
    depth: number,
    { count, left, missing }: { readonly count: number; readonly left: number; readonly missing: number },
  ): number {
    const { tables, top, seatTop, floor } = this;
    const merits = this.merits[depth] ?? new Float64Array(0);
    const { weights, sizes, units } = tables;
    const list = this.lists[depth] ?? new Int32Array(0);
    const links = this.links[depth] ?? new Float64Array(0);
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
        merit -= floor.costOfCandidate(units[unit]?.[0] ?? 0, this.members, left - 1);
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
  private bestOf(
    depth: number,
    {
      from,
      split,
      count,
      left,
    }: { readonly from: number; readonly split: number; readonly count: number; readonly left: number },
  ): number {
    const merits = this.merits[depth] ?? [];
    const list = this.lists[depth] ?? [];
    const { sizes } = this.tables;
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
  private certainCosts(list: Int32Array, count: number, left: number): number {
    const { request, unitHasProject } = this;
    const { projectCost } = this.cover.space;
    let cost = this.floor.isOn ? this.floor.costOfChosen(this.members, left) : 0;
    if (projectCost > 0 && this.projectCount === 0) {
      let hasHope = false;
      for (let k = 0; k < count && !hasHope; k++) hasHope = unitHasProject[list[k] ?? 0] === 1;
      if (!hasHope) cost += projectCost * (request?.size ?? 0);
    }
    return cost;
  }

  /** Moves those with a project before all others, each part in its order; returns where the others begin. */
  private projectsFirst(list: Int32Array, count: number): number {
    const sorted = [...list.subarray(0, count)];
    const first = sorted.filter((unit) => this.unitHasProject[unit] === 1);
    list.set(first);
    list.set(
      sorted.filter((unit) => this.unitHasProject[unit] === 0),
      first.length,
    );
    return first.length;
  }

  /** Writes the candidates that the unit leaves, from `from` on, to the next depth, with their links; how many. */
  private candidatesWith(
    depth: number,
    {
      unit,
      from,
      count,
      languages,
    }: { readonly unit: number; readonly from: number; readonly count: number; readonly languages: number },
  ): number {
    const { unitLanguages, tables } = this;
    const { sizes } = tables;
    const list = this.lists[depth] ?? [];
    const next = this.lists[depth + 1] ?? new Int32Array(0);
    const links = this.links[depth] ?? [];
    const nextLinks = this.links[depth + 1] ?? new Float64Array(0);
    const { n } = this.cover.space;
    const { mayMeet } = this.cover;
    const row = (tables.units[unit]?.[0] ?? 0) * n;
    const left = (this.request?.size ?? 0) - this.members.length - (sizes[unit] ?? 1);
    let size = 0;
    for (let k = from; k < count; k++) {
      const other = list[k] ?? 0;
      if (other === unit || ((unitLanguages[other] ?? 0) & languages) === 0 || (sizes[other] ?? 1) > left)
        continue;
      if (mayMeet[row + (tables.units[other]?.[0] ?? 0)] === 0) continue;
      next[size++] = other;
      nextLinks[other] = links[other] ?? 0;
    }
    return size;
  }

  private freeUnit(unit: number): number {
    return this.cover.classOf[this.tables.units[unit]?.[0] ?? 0] === -1 ? unit : -1;
  }

  private bestNext(depth: number, count: number, languages: number): number {
    const list = this.lists[depth] ?? [];
    const links = this.links[depth] ?? [];
    const left = (this.request?.size ?? 0) - this.members.length;
    let best = -1;
    for (let k = 0; k < count; k++) {
      const unit = list[k] ?? 0;
      const size = this.tables.sizes[unit] ?? 1;
      if (size > left || ((this.unitLanguages[unit] ?? 0) & languages) === 0) continue;
      if (best < 0 || (links[unit] ?? 0) / size > (links[best] ?? 0) / (this.tables.sizes[best] ?? 1))
        best = unit;
    }
    return best;
  }

  private choose(unit: number, depth: number, count: number): number {
    const list = this.lists[depth] ?? new Int32Array(0);
    const correction = this.tables.choose(unit, this.links[depth] ?? new Float64Array(0), list, count);
    this.push(unit);
    return correction;
  }

  private push(unit: number): void {
    this.chosen.push(unit);
    this.members.push(...(this.tables.units[unit] ?? []));
    this.projectCount += this.unitHasProject[unit] ?? 0;
  }

  private release(): void {
    const unit = this.chosen.pop() ?? 0;
    this.members.length -= this.tables.units[unit]?.length ?? 0;
    this.projectCount -= this.unitHasProject[unit] ?? 0;
    this.tables.release(unit);
  }

  private mayMeet(person: number, unit: number): boolean {
    return this.cover.mayMeet[person * this.cover.space.n + (this.tables.units[unit]?.[0] ?? 0)] === 1;
  }

  private offerWith(units: readonly number[]): void {
    const size = this.members.length;
    for (const unit of units) this.members.push(...(this.tables.units[unit] ?? []));
    this.offer();
    this.members.length = size;
  }

  private offer(): void {
    const { members, request, cover, tables } = this;
    if (request === undefined) return;
    const value = groupValue(cover.space, members);
    let reduced = value - request.charge - tables.cutCosts(members);
    for (const person of members) reduced -= request.prices.people[person] ?? 0;
    if (reduced <= this.threshold || !isAllowedGroup(cover.space, members, request.groupClass.groups[0]))
      return;
    this.found.push({ members: [...members].sort((a, b) => a - b), value, reduced });
    if (reduced <= this.best) return;
    this.best = reduced;
    if (request.ambition > 0) this.threshold = Math.max(this.threshold, request.ambition * reduced);
  }
}
