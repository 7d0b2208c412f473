import type { Cover } from "./cover";
import { GroupPool } from "./group-pool";
import { bestSizes, possibleSizes } from "./lagrange";
import type { Column, Master, MasterPrices, MasterSolution } from "./master";
import { type PricedGroup, Pricer } from "./pricing";

/** Relative to the value: differences below it are rounding. */
export const TOLERANCE = 1e-9;
/** A linear program whose value is this close to its bound, relatively, has converged. */
const CONVERGED = 1e-6;
/** So is one whose part of the open distance is this small: cuts are worth more than its last digits. */
const OPEN = 0.01;
/** Weight of the best prices so far against those of the last linear program (Wentges 1997). */
const SMOOTHING = 0.5;
/** Other groups found on the way must be this close to the best one to be kept. */
const AMBITION = 0.5;
/**
 * Groups worth little beyond the prices are left out at first, then less and less: that loosens the bound by as much and
 * makes it many times cheaper. At first at most this share of a typical group, and in shares of the open distance per
 * group.
 */
const SLACK_MAX = 0.06;
const SLACK = { first: 0.25, last: 0.004 } as const;
/** The slack shrinks by these factors, by the nodes that the last search took: at first tables cost more than nodes. */
const SHRINKING = [
  { nodes: 30_000, factor: 0.05 },
  { nodes: 300_000, factor: 0.4 },
  { nodes: Number.POSITIVE_INFINITY, factor: 0.6 },
] as const;
const GROUPS_PER_PRICING = 400;
/** Groups that are listed one by one, at most. */
const POOL_MAX = 300_000;

export interface RelaxationOptions {
  readonly pricingNodes: number;
  readonly shouldStop: () => boolean;
  /** Of a typical plan, to measure rounding by. */
  readonly magnitude: number;
}

/**
 * The linear program over all groups that a cover allows, by column generation (Dantzig and Wolfe 1960; Barnhart et al.
 * 1998) with smoothed prices. Its bounds are Lagrangian, valid whatever the prices are.
 */
export class Relaxation {
  /** No plan within the cover is worth more. */
  bound: number;
  solution: MasterSolution | undefined;
  /** All groups that may still matter, once they are few enough to be listed. */
  pool: GroupPool | undefined;
  /** The prices with the least bound since the cuts last changed, and that bound. */
  center: MasterPrices | undefined;
  private centerBound = Number.POSITIVE_INFINITY;
  /** By class and size at the center: the most that one group is worth. */
  private centerMost: ReadonlyMap<string, number> = new Map();
  /** What prices are smoothed by: those with the least bound, as far as groups found without promise tell. */
  private guide: MasterPrices | undefined;
  private guideBound = Number.POSITIVE_INFINITY;
  private readonly sizes: readonly (readonly number[])[];
  private pricerAtHand: Pricer | undefined;

  constructor(
    private readonly cover: Cover,
    private readonly master: Master,
    start: {
      readonly bound: number;
      readonly center?: MasterPrices | undefined;
      readonly pool?: GroupPool | undefined;
    },
    private readonly options: RelaxationOptions,
  ) {
    this.bound = start.bound;
    this.center = start.center;
    this.pool = start.pool;
    this.sizes = possibleSizes(cover);
  }

  /**
   * Adds groups until none outside the linear program could raise it, or the bound has fallen to `enough`. Yields after
   * each linear program; ends early, without a solution, only when the solver fails.
   */
  *converge({
    enough,
    isExact = false,
  }: {
    readonly enough: () => number;
    readonly isExact?: boolean;
  }): Generator<void, void> {
    const { master } = this;
    let smoothing = SMOOTHING;
    const groups = Math.max(1, this.cover.space.groupCount);
    const distance = () => Math.max(0, this.bound - enough()) / groups;
    let slack =
      this.pool === undefined
        ? Math.min((SLACK_MAX * this.options.magnitude) / groups, SLACK.first * distance())
        : 0;
    this.centerBound = Number.POSITIVE_INFINITY;
    this.guide = this.center;
    this.guideBound = Number.POSITIVE_INFINITY;
    while (this.bound > enough()) {
      const solution = master.solve();
      this.solution = solution;
      if (solution === undefined) return;
      const prices = this.smoothed(solution.prices, smoothing);
      const found = this.greedy(prices);
      let added = master.addColumns(found.columns);
      if (found.estimate < this.guideBound) this.guideBy(prices, found.estimate);
      // Groups worth less than the slack are welcome, and no reason to put off the bound.
      if (added === 0 || found.largest <= slack) {
        const { columns, bound, most, nodes } = this.exact(prices, slack);
        const more = master.addColumns(columns);
        added += more;
        if (bound < this.centerBound) {
          this.centerBound = bound;
          this.center = prices;
          this.centerMost = most;
        }
        if (this.center !== undefined) this.guideBy(this.center, this.centerBound);
        this.bound = Math.min(this.bound, bound);
        const open = this.centerBound - solution.objective;
        const small = Math.max(CONVERGED * Math.abs(solution.objective), OPEN * (this.bound - enough()));
        if (!isExact && open <= small) return;
        if (more === 0 && slack > 0) {
          const factor = SHRINKING.find((step) => nodes < step.nodes)?.factor ?? 0;
          slack = slack > SLACK.last * distance() ? slack * factor : 0;
          yield;
          continue;
        }
        if (added === 0 && smoothing === 0) return;
        smoothing = added === 0 ? 0 : SMOOTHING;
      }
      yield;
    }
  }

  /**
   * Leaves only the groups that can be in a plan worth more than `value`: those whose value beyond the prices is within
   * the distance to the bound. False when they are too many to be listed.
   */
  narrow(value: number): boolean {
    const { center, master } = this;
    const distance = this.centerBound - value;
    if (center === undefined || !Number.isFinite(distance)) return this.pool !== undefined;
    const margin = Math.max(0, distance) + TOLERANCE * this.options.magnitude;
    this.pool =
      this.pool?.above(center, master.cuts, (k, size) => this.most(k, size) - margin) ??
      this.enumerate(center, margin);
    return this.pool !== undefined;
  }

  /** One linear program, and groups for the next one, without any bound; false when there are none to add. */
  improve(): boolean {
    const solution = this.master.solve();
    this.solution = solution;
    if (solution === undefined) return false;
    const { columns } = this.pool ? this.exact(solution.prices) : this.greedy(solution.prices);
    return this.master.addColumns(columns) > 0;
  }

  /** How far the best plan may lie below the bound that `narrow` works with. */
  distanceTo(value: number): number {
    return this.centerBound - value;
  }

  /** Groups worth something beyond the prices, found without promise, and what bound that would make of the prices. */
  private greedy(prices: MasterPrices) {
    const columns: Column[] = [];
    const most = new Map<string, number>();
    let largest = Number.NEGATIVE_INFINITY;
    if (this.pool !== undefined) return { columns, largest, estimate: Number.POSITIVE_INFINITY };
    for (const [classNumber, sizes] of this.sizes.entries()) {
      for (const size of sizes) {
        const groups = this.pricer().priceGreedily(this.request(classNumber, size, prices));
        const worth = groups[0]?.reduced ?? 0;
        most.set(`${classNumber}:${size}`, worth);
        largest = Math.max(largest, worth);
        columns.push(...columnsOf(classNumber, groups));
      }
    }
    return { columns, largest, estimate: this.boundAt(prices, most) };
  }

  /** The groups worth most beyond the prices, and the Lagrangian bound of all plans. */
  private exact(prices: MasterPrices, slack = 0) {
    const columns: Column[] = [];
    const most = new Map<string, number>();
    let nodes = 0;
    for (const [classNumber, sizes] of this.sizes.entries()) {
      for (const size of sizes) {
        const asked = this.request(classNumber, size, prices);
        const request = {
          ...asked,
          threshold: Math.max(asked.threshold, slack),
          groupsMax: GROUPS_PER_PRICING,
        };
        const answer = this.pool?.price(request, classNumber) ?? this.pricer().price(request);
        columns.push(...columnsOf(classNumber, answer.groups.slice(0, GROUPS_PER_PRICING)));
        most.set(`${classNumber}:${size}`, answer.bound);
        nodes += answer.nodes;
      }
    }
    let bound = this.boundAt(prices, most);
    // Without any group left that could matter, nothing is better than the plan at hand.
    if (bound > Number.NEGATIVE_INFINITY) bound += TOLERANCE * Math.abs(bound);
    return { columns, bound, most, nodes };
  }

  /** No plan is worth more when no group is worth more than `most` beyond the prices, by class and size. */
  private boundAt(prices: MasterPrices, most: ReadonlyMap<string, number>): number {
    let bound = bestSizes(this.cover, (classNumber, size) => most.get(`${classNumber}:${size}`) ?? 0);
    for (const person of this.cover.people) bound += prices.people[person] ?? 0;
    this.cover.classes.forEach(({ groups }, k) => {
      bound += (prices.classes[k] ?? 0) * groups.length;
    });
    for (const price of prices.cuts) bound += price;
    return bound;
  }

  private enumerate(prices: MasterPrices, margin: number): GroupPool | undefined {
    const all: Column[] = [];
    for (const [classNumber, sizes] of this.sizes.entries()) {
      for (const size of sizes) {
        const answer = this.pricer().price({
          ...this.request(classNumber, size, prices),
          threshold: this.most(classNumber, size) - margin,
          ambition: 0,
          groupsMax: POOL_MAX - all.length,
        });
        if (!answer.isComplete) return undefined;
        // One by one: a list of this length does not fit the arguments of one call.
        for (const column of columnsOf(classNumber, answer.groups)) all.push(column);
      }
    }
    return new GroupPool(this.cover.space.n, all);
  }

  private most(classNumber: number, size: number): number {
    return this.centerMost.get(`${classNumber}:${size}`) ?? 0;
  }

  private request(classNumber: number, size: number, prices: MasterPrices) {
    const { cover, master, options } = this;
    const groupClass = cover.classes[classNumber] ?? { required: [], min: 0, max: 0, groups: [] };
    return {
      groupClass,
      size,
      prices,
      cuts: master.cuts,
      charge: prices.classes[classNumber] ?? 0,
      threshold: (TOLERANCE * options.magnitude) / Math.max(1, cover.space.groupCount),
      ambition: AMBITION,
      nodesMax: options.pricingNodes,
      groupsMax: Number.POSITIVE_INFINITY,
      shouldStop: options.shouldStop,
    };
  }

  private guideBy(prices: MasterPrices, bound: number): void {
    this.guide = prices;
    this.guideBound = bound;
  }

  private smoothed(prices: MasterPrices, weight: number): MasterPrices {
    const center = this.guide ?? this.center;
    if (center === undefined || weight === 0) return prices;
    const mix = (own: Float64Array, other: Float64Array) =>
      own.map((price, k) => weight * (other[k] ?? 0) + (1 - weight) * price);
    return {
      people: mix(prices.people, center.people),
      classes: mix(prices.classes, center.classes),
      cuts: mix(prices.cuts, center.cuts),
    };
  }

  private pricer(): Pricer {
    this.pricerAtHand ??= new Pricer(this.cover);
    return this.pricerAtHand;
  }
}

function columnsOf(classNumber: number, groups: readonly PricedGroup[]): Column[] {
  return groups.map(({ members, value }) => ({ classNumber, members, value }));
}
