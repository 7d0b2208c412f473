import type { Cover, GroupClass } from "./cover";
import { GroupClimb } from "./group-climb";
import { groupValue, isAllowedGroup } from "./group-value";
import { PartialGroup } from "./partial-group";
import type { Prices, Triple } from "./prices";
import { Prospects } from "./prospects";

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
  /** The search ends early after so many nodes. */
  readonly nodesMax: number;
  /** With an ambition only the best so many are kept, of maybe millions; without, the search ends early after so many. */
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

/** Of a group's worth: less is rounding. */
const EQUAL = 1e-9;
/** Nodes between two questions whether to stop. */
const NODES_PER_QUESTION = 512;
/** Where fewer than this share of the candidates are left, the others' links have fallen enough to look again. */
const RATE_AGAIN = 0.9;
/** Pairs are ruled out again while so large a share of them fell. */
const SHARE_WORTH = 0.2;
const PASSES_MAX = 3;

/**
 * Finds the groups of one class and size worth most beyond the prices, by branch and bound. With r seats left, a group
 * gains at most its r best candidates, each counted with their links to those chosen and half of their r − 1 best
 * links among the candidates (see PricingTables); whoever cannot be in a group above the threshold is dropped, which
 * lowers the links of the others.
 */
export class Pricer {
  private readonly group: PartialGroup;
  private readonly prospects: Prospects;
  private readonly climb: GroupClimb;
  private request: PricingRequest | undefined;
  private found: PricedGroup[] = [];
  private best = Number.NEGATIVE_INFINITY;
  private threshold = 0;
  private nodes = 0;
  private isCut = false;
  private openBound = Number.NEGATIVE_INFINITY;

  constructor(private readonly cover: Cover) {
    this.group = new PartialGroup(cover);
    this.prospects = new Prospects(cover, this.group);
    this.climb = new GroupClimb(cover, this.group);
  }

  price(request: PricingRequest): PricingAnswer {
    const { required } = this.begin(request);
    if (required.length > request.size) {
      return { groups: [], bound: Number.NEGATIVE_INFINITY, isComplete: true, nodes: 0 };
    }
    if (request.size < 2) this.priceSmall(required);
    else {
      const { base, count, languages } = this.group.seatRequired(required);
      if (this.group.members.length === request.size) this.offer();
      else this.branch(0, { base, count, languages, bound: Number.POSITIVE_INFINITY });
      this.group.empty();
    }
    const { found, isCut, nodes } = this;
    found.sort(bestFirst);
    if (request.ambition > 0) found.splice(request.groupsMax);
    const bound = Math.max(this.threshold, this.best, this.openBound);
    return { groups: found, bound, isComplete: !isCut, nodes };
  }

  /** Groups above the threshold grown from each person by taking the best next and then climbing; no promise, but cheap. */
  priceGreedily(request: PricingRequest): readonly PricedGroup[] {
    const { required } = this.begin(request);
    if (request.size < 2 || required.length >= request.size) return this.price(request).groups;
    const { tables } = this.group;
    for (let first = 0; first < tables.units.length; first++) {
      let { count, languages } = this.group.seatRequired(required);
      let depth = 0;
      let isFirst = required.length === 0;
      while (this.group.members.length < request.size) {
        const unit: number = isFirst
          ? this.group.freeUnit(first)
          : this.group.bestNext(depth, count, languages);
        isFirst = false;
        if (unit < 0 || (tables.sizes[unit] ?? 0) > request.size - this.group.members.length) break;
        languages &= this.group.unitLanguages[unit] ?? 0;
        count = this.group.candidatesWith(depth, { unit, from: 0, count, languages });
        this.group.choose(unit, depth + 1, count);
        depth++;
      }
      if (this.group.members.length === request.size) {
        const held = this.group.chosen.length - depth;
        const better = this.climb.climb(this.group.chosen, held, {
          charge: request.charge,
          worthOf: (members) => this.worthOf(members, groupValue(this.cover.space, members)),
        });
        this.offer(better);
      }
      this.group.empty();
      if (required.length > 0) break;
    }
    this.found.sort(bestFirst);
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
    this.group.begin(request);
    return request.groupClass;
  }

  private priceSmall(required: readonly number[]): void {
    const { cover, request } = this;
    const { members } = this.group;
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
      this.isListFull() ||
      (this.nodes % NODES_PER_QUESTION === 0 && request.shouldStop());
    if (this.isCut) {
      this.openBound = Math.max(this.openBound, node.bound);
      return;
    }
    const left = request.size - this.group.members.length;
    const list = this.group.lists[depth] ?? new Int32Array(0);
    const base = node.base - this.prospects.certainCosts(list, node.count, left);
    const missing = this.threshold - base;
    let { count } = node;
    if (depth > 0) count = this.prospects.rateRoughly(depth, { count, left, missing });
    if (left <= 2) {
      if (left === 1) this.takeOne(depth, base, count);
      else this.takeTwo(depth, { base, count, bound: node.bound });
      return;
    }
    if (depth === 0) this.prospects.prepare(depth, count);
    count = this.prospects.rate(depth, { count, left, missing });
    if (depth === 0) count = this.thin({ count, left, missing });
    else if (count < node.count * RATE_AGAIN) count = this.prospects.rate(depth, { count, left, missing });
    this.prospects.sort(depth, count);
    const isRoot = this.group.members.length === 0 && this.cover.space.projectCost > 0;
    const split = isRoot ? this.prospects.projectsFirst(list, count) : count;
    for (let k = 0; k < count; k++) {
      const bound = base + this.prospects.bestOf(depth, { from: k, split, count, left });
      if (bound <= this.threshold) return;
      if (this.isCut) {
        this.openBound = Math.max(this.openBound, bound);
        return;
      }
      const unit = list[k] ?? 0;
      const languages = node.languages & (this.group.unitLanguages[unit] ?? 0);
      const link = (this.group.links[depth]?.[unit] ?? 0) + node.base;
      const size = this.group.candidatesWith(depth, { unit, from: k + 1, count, languages });
      const correction = this.group.choose(unit, depth + 1, size);
      if (this.group.members.length === request.size) this.offer();
      else this.branch(depth + 1, { base: link + correction, count: size, languages, bound });
      this.group.release();
    }
  }

  /** At the root: rules out pairs, which lowers the candidates' prospects, until few more are. */
  private thin(node: { readonly count: number; readonly left: number; readonly missing: number }): number {
    let { count } = node;
    for (let pass = 0; pass < PASSES_MAX && count > 1; pass++) {
      this.prospects.sort(0, count);
      const share = this.prospects.ruleOutPairs(0, { ...node, count });
      if (share === 0) break;
      this.prospects.prepare(0, count);
      count = this.prospects.rate(0, { ...node, count });
      if (share < SHARE_WORTH) break;
    }
    return count;
  }

  private takeOne(depth: number, base: number, count: number): void {
    const list = this.group.lists[depth] ?? [];
    const links = this.group.links[depth] ?? [];
    for (let k = 0; k < count; k++) {
      const unit = list[k] ?? 0;
      if (base + (links[unit] ?? 0) <= this.threshold || this.group.tables.sizes[unit] !== 1) continue;
      this.offerWith([unit]);
    }
  }

  private takeTwo(
    depth: number,
    { base, count, bound }: { readonly base: number; readonly count: number; readonly bound: number },
  ): void {
    const { weights, units, sizes } = this.group.tables;
    const list = this.group.lists[depth] ?? [];
    const links = this.group.links[depth] ?? [];
    for (let k = 0; k < count; k++) {
      this.isCut ||= this.isListFull();
      if (this.isCut) {
        this.openBound = Math.max(this.openBound, bound);
        return;
      }
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

  private offerWith(units: readonly number[]): void {
    const size = this.group.members.length;
    for (const unit of units) this.group.members.push(...(this.group.tables.units[unit] ?? []));
    this.offer();
    this.group.members.length = size;
  }

  private worthOf(members: readonly number[], value: number): number {
    const { request } = this;
    let worth = value - (request?.charge ?? 0) - this.group.tables.cutCosts(members);
    for (const person of members) worth -= request?.prices.people[person] ?? 0;
    return worth;
  }

  private offer(members: readonly number[] = this.group.members): void {
    const { request, cover } = this;
    if (request === undefined) return;
    const value = groupValue(cover.space, members);
    const reduced = this.worthOf(members, value);
    if (reduced <= this.threshold || !isAllowedGroup(cover.space, members, request.groupClass.groups[0]))
      return;
    this.found.push({ members: [...members].sort((a, b) => a - b), value, reduced });
    if (request.ambition > 0 && this.found.length >= 2 * request.groupsMax) this.keepBest(request.groupsMax);
    if (reduced <= this.best) return;
    this.best = reduced;
    if (request.ambition > 0) this.threshold = Math.max(this.threshold, request.ambition * reduced);
  }

  /** Groups worth no more than the last of them are not looked for any more; of equals, those found first stay. */
  private keepBest(count: number): void {
    const { found } = this;
    found.sort(bestFirst);
    found.splice(count);
    const last = found[count - 1]?.reduced ?? 0;
    // Where many people answered the same there are millions of equals, and prospects are sums with rounding.
    this.threshold = Math.max(this.threshold, last + EQUAL * Math.abs(last));
  }

  private isListFull(): boolean {
    const { found, request } = this;
    return request !== undefined && request.ambition === 0 && found.length >= request.groupsMax;
  }
}

function bestFirst(one: PricedGroup, other: PricedGroup): number {
  return other.reduced - one.reduced;
}
