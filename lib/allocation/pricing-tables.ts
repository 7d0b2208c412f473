import type { Cover } from "./cover";
import { CutIndex, type Prices, type Triple } from "./prices";

/** Keeps two units apart in any sum, and stays finite. */
export const NEVER = -1e12;

/**
 * A group's reduced value as a sum over pairs, for one size and one set of prices. Units are people, or those who stay
 * together. Each pair of a group of s carries 1 / (s − 1) of what its two people cost by themselves. Two terms are
 * no sums of pairs and are counted too favourably, until those chosen settle them:
 * - somebody alone of their kind costs w: w per person and 2 w back per pair of a kind is right for one or two;
 * - a cut counts once two of its three are in: a third per pair is right for none and for three.
 */
export class PricingTables {
  /** Units × units. */
  readonly weights: Float64Array;
  /** Per unit, its own pairs. */
  readonly inner: Float64Array;
  readonly units: readonly (readonly number[])[];
  readonly sizes: Int32Array;
  readonly unitOf: Int32Array;
  private cuts = new CutIndex(0, [], new Float64Array(0));
  private cutPrices: Float64Array = new Float64Array(0);
  private cutCounts: Uint8Array = new Uint8Array(0);
  private readonly kindCounts: readonly Int32Array[];

  constructor(private readonly cover: Cover) {
    const { space, people, blockOf } = cover;
    this.units = [...new Set(people.map((person) => blockOf[person] ?? [person]))];
    this.sizes = Int32Array.from(this.units, (unit) => unit.length);
    this.unitOf = new Int32Array(space.n).fill(-1);
    this.units.forEach((unit, number) => {
      for (const person of unit) this.unitOf[person] = number;
    });
    this.weights = new Float64Array(this.units.length ** 2);
    this.inner = new Float64Array(this.units.length);
    this.kindCounts = space.kinds.map(({ count }) => new Int32Array(count));
  }

  load(size: number, prices: Prices, cuts: readonly Triple[]): void {
    this.cuts = new CutIndex(this.cover.space.n, cuts, prices.cuts);
    this.cutPrices = prices.cuts;
    this.cutCounts = new Uint8Array(cuts.length);
    const { n, pair, scale, kinds, aloneCost } = this.cover.space;
    const perPair = scale[size] ?? 0;
    const own = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let cost = prices.people[i] ?? 0;
      for (const { of } of kinds) if ((of[i] ?? -1) >= 0) cost += aloneCost;
      own[i] = cost / (size - 1);
    }
    const between = (i: number, j: number) => {
      let weight = perPair * (pair[i * n + j] ?? 0) - (own[i] ?? 0) - (own[j] ?? 0);
      for (const { of } of kinds) if ((of[i] ?? -1) >= 0 && of[i] === of[j]) weight += 2 * aloneCost;
      return weight;
    };
    const { units, weights, inner } = this;
    const count = units.length;
    for (let a = 0; a < count; a++) {
      const unitA = units[a] ?? [];
      inner[a] = 0;
      for (let k = 0; k < unitA.length; k++) {
        for (let l = 0; l < k; l++) inner[a] = (inner[a] ?? 0) + between(unitA[k] ?? 0, unitA[l] ?? 0);
      }
      for (let b = 0; b < a; b++) {
        const unitB = units[b] ?? [];
        let weight = 0;
        if (this.cover.mayMeet[(unitA[0] ?? 0) * n + (unitB[0] ?? 0)] === 0) weight = NEVER;
        else for (const i of unitA) for (const j of unitB) weight += between(i, j);
        weights[a * count + b] = weights[b * count + a] = weight;
      }
    }
    cuts.forEach(([i, j, k], cut) => {
      const third = (this.cutPrices[cut] ?? 0) / 3;
      if (third === 0) return;
      this.addWeight(i, j, -third);
      this.addWeight(i, k, -third);
      this.addWeight(j, k, -third);
    });
  }

  /** Takes a unit in: what it adds besides its link, which is then brought up to date for the other candidates. */
  choose(unit: number, links: Float64Array, candidates: Int32Array, count: number): number {
    const { weights, units } = this;
    const row = unit * units.length;
    for (let k = 0; k < count; k++) {
      const other = candidates[k] ?? 0;
      links[other] = (links[other] ?? 0) + (weights[row + other] ?? 0);
    }
    const members = units[unit] ?? [];
    let correction = 0;
    for (const person of members) {
      for (const [cut, other, another] of this.cuts.of[person] ?? []) {
        const before = this.cutCounts[cut] ?? 0;
        this.cutCounts[cut] = before + 1;
        const rest = (2 * (this.cutPrices[cut] ?? 0)) / 3;
        if (before === 1) {
          correction -= rest;
          for (const third of [other, another]) {
            const thirdUnit = this.unitOf[third] ?? -1;
            if (thirdUnit === unit) continue;
            links[thirdUnit] = (links[thirdUnit] ?? 0) + rest;
          }
        } else if (before === 2 && (this.unitOf[other] === unit || this.unitOf[another] === unit)) {
          // Both of the last two come at once: the second has been charged in full and this one was not paid back.
          correction += rest;
        }
      }
    }
    return correction + this.chooseKinds(members, links, { candidates, count });
  }

  release(unit: number): void {
    for (const person of this.units[unit] ?? []) {
      for (const [cut] of this.cuts.of[person] ?? []) this.cutCounts[cut] = (this.cutCounts[cut] ?? 0) - 1;
      this.kindCounts.forEach((counts, k) => {
        const kind = this.cover.space.kinds[k]?.of[person] ?? -1;
        if (kind >= 0) counts[kind] = (counts[kind] ?? 0) - 1;
      });
    }
  }

  private chooseKinds(
    members: readonly number[],
    links: Float64Array,
    { candidates, count }: { readonly candidates: Int32Array; readonly count: number },
  ): number {
    const { kinds, aloneCost } = this.cover.space;
    let correction = 0;
    for (let k = 0; k < kinds.length; k++) {
      const of = kinds[k]?.of ?? new Int32Array(0);
      const counts = this.kindCounts[k] ?? new Int32Array(0);
      const coming = new Set(members.map((person) => of[person] ?? -1));
      for (const kind of coming) {
        if (kind < 0) continue;
        const number = members.filter((person) => of[person] === kind).length;
        const before = counts[kind] ?? 0;
        const after = before + number;
        counts[kind] = after;
        if (after < 2) continue;
        correction -= aloneCost * (before < 2 ? after * (after - 2) : number * (number - 1));
        const marginal = aloneCost * (2 * after - 1 - (before < 2 ? 0 : 2 * before - 1));
        for (let c = 0; c < count; c++) {
          const other = candidates[c] ?? 0;
          for (const person of this.units[other] ?? []) {
            if (of[person] === kind) links[other] = (links[other] ?? 0) - marginal;
          }
        }
      }
    }
    return correction;
  }

  private addWeight(i: number, j: number, change: number): void {
    const { weights, inner, units, unitOf } = this;
    const a = unitOf[i] ?? 0;
    const b = unitOf[j] ?? 0;
    if (a === b) inner[a] = (inner[a] ?? 0) + change;
    else {
      weights[a * units.length + b] = (weights[a * units.length + b] ?? 0) + change;
      weights[b * units.length + a] = (weights[b * units.length + a] ?? 0) + change;
    }
  }

  cutCosts(members: readonly number[]): number {
    return this.cuts.costOf(members);
  }
}
