import type { SearchSpace } from "./search-space";

/** Stands for nobody in `shifted`. */
export const NOBODY = -1;

/**
 * Who sits where, with each group's value and broken rules kept up to date. A trial costs O(group size) and changes
 * nothing; committing costs the same. Pair sums are exact, so a state reached by any path equals one built anew.
 * People start outside all groups.
 */
export class Seating {
  readonly groupOf: Int32Array;
  readonly sizes: Int32Array;
  /** Value and broken rules per group; a break is a member who lacks the group's language, or a pair to keep apart. */
  readonly values: Float64Array;
  readonly breaks: Int32Array;
  /** What the group terms take from each group's value; at least 0. */
  readonly costs: Float64Array;
  /** Per person, the sum of affinities with the others of the group. */
  readonly links: Float64Array;
  readonly pairSums: Float64Array;
  /** Set by `shifted`. */
  shiftedBreaks = 0;
  private shiftedPairSum = 0;
  private shiftedApart = 0;
  private shiftedCost = 0;
  private readonly seats: Int32Array;
  private readonly slots: Int32Array;
  private readonly projects: Int32Array;
  private readonly speakers: Int32Array;
  private readonly apartCounts: Int32Array;
  private readonly apartBreaks: Int32Array;
  private readonly kindCounts: readonly Int32Array[];

  /** `capacity`: the most people that one group ever holds, in passing included. */
  constructor(
    readonly space: SearchSpace,
    readonly capacity: number,
  ) {
    const { n, groupCount } = space;
    this.groupOf = new Int32Array(n).fill(NOBODY);
    this.slots = new Int32Array(n);
    this.links = new Float64Array(n);
    this.seats = new Int32Array(groupCount * capacity);
    this.sizes = new Int32Array(groupCount);
    this.values = new Float64Array(groupCount);
    this.breaks = new Int32Array(groupCount);
    this.costs = new Float64Array(groupCount);
    this.pairSums = new Float64Array(groupCount);
    this.projects = new Int32Array(groupCount);
    this.speakers = new Int32Array(groupCount * space.languageCount);
    this.apartCounts = new Int32Array(groupCount * space.apartSetCount);
    this.apartBreaks = new Int32Array(groupCount);
    this.kindCounts = space.kinds.map((kinds) => new Int32Array(groupCount * kinds.count));
  }

  /** Sum over the groups, in group order. */
  totalValue(): number {
    let total = 0;
    for (const value of this.values) total += value;
    return total;
  }

  totalBreaks(): number {
    let total = 0;
    for (const count of this.breaks) total += count;
    return total;
  }

  members(group: number): number[] {
    const base = group * this.capacity;
    return [...this.seats.subarray(base, base + (this.sizes[group] ?? 0))];
  }

  /** In no particular order; `slot` from 0 to the group's size − 1. */
  memberAt(group: number, slot: number): number {
    return this.seats[group * this.capacity + slot] ?? NOBODY;
  }

  /** Seated, not pinned, and not in a block with somebody pinned; ascending. */
  movablePeople(): Int32Array {
    const { n, blocks, pinned } = this.space;
    const isFixed = Uint8Array.from(pinned, (group) => (group === NOBODY ? 0 : 1));
    for (const block of blocks) {
      if (block.some((person) => pinned[person] !== NOBODY)) for (const person of block) isFixed[person] = 1;
    }
    const people = Array.from({ length: n }, (_, person) => person);
    return Int32Array.from(
      people.filter((person) => this.groupOf[person] !== NOBODY && isFixed[person] === 0),
    );
  }

  /**
   * Value of the group if `leaver` left and `comer` came (either may be NOBODY); its broken rules in `shiftedBreaks`.
   */
  shifted(group: number, leaver: number, comer: number): number {
    const { n, pair, scale, floorCost, floorThreshold } = this.space;
    const size = this.sizes[group] ?? 0;
    const base = group * this.capacity;
    const newSize = size - (leaver === NOBODY ? 0 : 1) + (comer === NOBODY ? 0 : 1);
    const comerRow = comer * n;
    let pairSum = this.pairSums[group] ?? 0;
    if (leaver !== NOBODY) pairSum -= this.links[leaver] ?? 0;
    let comerLink = 0;
    if (comer !== NOBODY) {
      for (let slot = base; slot < base + size; slot++)
        comerLink += pair[comerRow + (this.seats[slot] ?? 0)] ?? 0;
      if (leaver !== NOBODY) comerLink -= pair[comerRow + leaver] ?? 0;
      pairSum += comerLink;
    }
    this.shiftedPairSum = pairSum;
    let cost = this.shiftedCosts(group, leaver, comer, newSize);
    if (floorCost > 0 && newSize > 1) {
      const others = newSize - 1;
      const leaverRow = leaver * n;
      let lack = 0;
      if (comer !== NOBODY) lack = shortfall(comerLink / others, floorThreshold);
      for (let slot = base; slot < base + size; slot++) {
        const person = this.seats[slot] ?? 0;
        if (person === leaver) continue;
        let link = this.links[person] ?? 0;
        if (leaver !== NOBODY) link -= pair[leaverRow + person] ?? 0;
        if (comer !== NOBODY) link += pair[comerRow + person] ?? 0;
        lack += shortfall(link / others, floorThreshold);
      }
      cost += floorCost * lack;
    }
    this.shiftedCost = cost;
    this.shiftedBreaks = this.shiftedRules(group, leaver, comer, newSize);
    return (scale[newSize] ?? 0) * pairSum - cost;
  }

  /** Puts an unseated person into the group, or takes a seated one out (`group` NOBODY), or moves them. */
  move(person: number, group: number): void {
    const from = this.groupOf[person] ?? NOBODY;
    if (from === group) return;
    if (from !== NOBODY) this.leave(person, from);
    if (group !== NOBODY) this.come(person, group);
  }

  swap(a: number, b: number): void {
    const groupA = this.groupOf[a] ?? NOBODY;
    const groupB = this.groupOf[b] ?? NOBODY;
    this.move(a, NOBODY);
    this.move(b, groupA);
    this.move(a, groupB);
  }

  private leave(person: number, group: number): void {
    this.values[group] = this.shifted(group, person, NOBODY);
    this.breaks[group] = this.shiftedBreaks;
    this.costs[group] = this.shiftedCost;
    this.apartBreaks[group] = this.shiftedApart;
    this.pairSums[group] = this.shiftedPairSum;
    const size = (this.sizes[group] ?? 0) - 1;
    const base = group * this.capacity;
    const slot = this.slots[person] ?? 0;
    const last = this.seats[base + size] ?? 0;
    this.seats[base + slot] = last;
    this.slots[last] = slot;
    this.sizes[group] = size;
    this.groupOf[person] = NOBODY;
    this.links[person] = 0;
    this.count(person, group, -1);
  }

  private come(person: number, group: number): void {
    this.values[group] = this.shifted(group, NOBODY, person);
    this.breaks[group] = this.shiftedBreaks;
    this.costs[group] = this.shiftedCost;
    this.apartBreaks[group] = this.shiftedApart;
    this.links[person] = this.shiftedPairSum - (this.pairSums[group] ?? 0);
    this.pairSums[group] = this.shiftedPairSum;
    const size = this.sizes[group] ?? 0;
    this.seats[group * this.capacity + size] = person;
    this.slots[person] = size;
    this.sizes[group] = size + 1;
    this.groupOf[person] = group;
    this.count(person, group, 1);
  }

  /** Updates the other members' links and all counts, after `person` left (−1) or came (1). */
  private count(person: number, group: number, sign: -1 | 1): void {
    const { n, pair, speaks, languageCount, apartSetCount, kinds } = this.space;
    const base = group * this.capacity;
    const row = person * n;
    for (let slot = base; slot < base + (this.sizes[group] ?? 0); slot++) {
      const other = this.seats[slot] ?? 0;
      if (other !== person) this.links[other] = (this.links[other] ?? 0) + sign * (pair[row + other] ?? 0);
    }
    this.projects[group] = (this.projects[group] ?? 0) + sign * (this.space.hasProject[person] ?? 0);
    for (let language = 0; language < languageCount; language++) {
      const cell = group * languageCount + language;
      this.speakers[cell] =
        (this.speakers[cell] ?? 0) + sign * (speaks[person * languageCount + language] ?? 0);
    }
    for (const set of this.space.apartSetsOf[person] ?? []) {
      const cell = group * apartSetCount + set;
      this.apartCounts[cell] = (this.apartCounts[cell] ?? 0) + sign;
    }
    this.kindCounts.forEach((counts, k) => {
      const kind = kinds[k]?.of[person] ?? -1;
      const cell = group * (kinds[k]?.count ?? 0) + kind;
      if (kind >= 0) counts[cell] = (counts[cell] ?? 0) + sign;
    });
  }

  private shiftedCosts(group: number, leaver: number, comer: number, newSize: number): number {
    const { hasProject, projectCost, aloneCost, kinds } = this.space;
    let cost = 0;
    if (projectCost > 0) {
      let projects = this.projects[group] ?? 0;
      if (leaver !== NOBODY) projects -= hasProject[leaver] ?? 0;
      if (comer !== NOBODY) projects += hasProject[comer] ?? 0;
      if (projects === 0) cost += projectCost * newSize;
    }
    for (let k = 0; k < kinds.length && newSize > 1; k++) {
      const kind = kinds[k];
      const counts = this.kindCounts[k];
      if (kind === undefined || counts === undefined) continue;
      const gone = leaver === NOBODY ? -1 : kind.of[leaver];
      const come = comer === NOBODY ? -1 : kind.of[comer];
      for (let value = 0; value < kind.count; value++) {
        const count =
          (counts[group * kind.count + value] ?? 0) - (value === gone ? 1 : 0) + (value === come ? 1 : 0);
        if (count === 1) cost += aloneCost;
      }
    }
    return cost;
  }

  private shiftedRules(group: number, leaver: number, comer: number, newSize: number): number {
    const { speaks, languageCount, languageClass, apartSetCount, groupSpeaks } = this.space;
    const apartNow = this.apartBreaks[group] ?? 0;
    this.shiftedApart = apartSetCount === 0 ? 0 : apartNow + this.apartChange(group, leaver, comer);
    if (languageCount === 0) return this.shiftedApart;
    if (leaver !== NOBODY && comer !== NOBODY && languageClass[leaver] === languageClass[comer]) {
      return (this.breaks[group] ?? 0) - apartNow + this.shiftedApart;
    }
    let most = 0;
    for (let language = 0; language < languageCount; language++) {
      if (groupSpeaks !== undefined && groupSpeaks[group * languageCount + language] === 0) continue;
      let count = this.speakers[group * languageCount + language] ?? 0;
      if (leaver !== NOBODY) count -= speaks[leaver * languageCount + language] ?? 0;
      if (comer !== NOBODY) count += speaks[comer * languageCount + language] ?? 0;
      if (count > most) most = count;
    }
    return newSize - most + this.shiftedApart;
  }

  /** Leaving a set of c in the group parts c − 1 pairs; coming to c of them brings c pairs together. */
  private apartChange(group: number, leaver: number, comer: number): number {
    const { apartSetCount, apartSetsOf } = this.space;
    const setsLeft = leaver === NOBODY ? undefined : apartSetsOf[leaver];
    let change = 0;
    for (const set of setsLeft ?? []) change -= (this.apartCounts[group * apartSetCount + set] ?? 0) - 1;
    if (comer === NOBODY) return change;
    for (const set of apartSetsOf[comer] ?? []) {
      change += (this.apartCounts[group * apartSetCount + set] ?? 0) - (setsLeft?.includes(set) ? 1 : 0);
    }
    return change;
  }
}

/** Square of how far a match stays below the threshold, relative to it. */
export function shortfall(match: number, threshold: number): number {
  if (match >= threshold) return 0;
  const gap = (threshold - match) / threshold;
  return gap * gap;
}
