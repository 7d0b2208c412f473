import type { Cover } from "./cover";
import { GroupPool } from "./group-pool";
import { bestSizes, possibleSizes } from "./lagrange";
import type { LinearSolver } from "./linear-program";
import { type Column, Master, type MasterPrices, type MasterSolution } from "./master";
import { type PricedGroup, Pricer } from "./pricing";
import { violatedTriples } from "./subset-rows";

export interface ProofLimits {
  /** Linear programs solved, at most. */
  readonly steps: number;
  /** Nodes of one exact search for a group; beyond, its bound is what is left open. */
  readonly pricingNodes: number;
  /** Nodes of each integer program. */
  readonly integerNodes: number;
}

export const DEFAULT_LIMITS: ProofLimits = { steps: 2_000, pricingNodes: 20_000_000, integerNodes: 2_000 };

export interface ColumnState {
  /** The best plan so far, as one column per group. */
  readonly plan: readonly Column[];
  readonly value: number;
  /** No plan is worth more. */
  readonly bound: number;
  readonly steps: number;
}

/** Relative to the value: differences below it are rounding. */
const TOLERANCE = 1e-9;
/** A linear program whose value is this close to its bound, relatively, has converged. */
const CONVERGED = 1e-6;
/** Weight of the best prices so far against those of the last linear program (Wentges 1997). */
const SMOOTHING = 0.5;
/** Other groups found on the way must be this close to the best one to be kept. */
const AMBITION = 0.5;
const GROUPS_PER_PRICING = 400;
/** Groups that are listed one by one, at most, and that an integer program takes on. */
const POOL_MAX = 300_000;
const INTEGER_COLUMNS_MAX = 4_000;
/** For a better plan alone, among the groups known: smaller, and given up sooner. */
const RECOMBINED_MAX = 1_500;
const RECOMBINATION_NODES = 20;
/** Cuts per round: a fraction of the people, so that a round stays cheap. */
const CUTS_SHARE = 0.75;
/** An enumeration that failed is tried again when the distance to the bound has shrunk to this share. */
const RETRY_SHARE = 0.8;

/**
 * Proves how good a plan can be, and often finds a better one: set partitioning over all allowed groups by column
 * generation (Dantzig and Wolfe 1960; Barnhart et al. 1998) with smoothed prices, exact pricing, subset-row cuts, and
 * integer programs over the groups that may still matter (Baldacci, Christofides and Mingozzi 2008). Every bound is
 * Lagrangian, valid whatever the prices are. Yields after each step; stop asking, and the last state stands.
 */
export function* generateColumns(
  cover: Cover,
  start: { readonly plan: readonly Column[]; readonly columns: readonly Column[]; readonly bound: number },
  {
    solver,
    limits,
    shouldStop,
  }: { readonly solver: LinearSolver; readonly limits: ProofLimits; readonly shouldStop: () => boolean },
): Generator<ColumnState, ColumnState> {
  const search = new ColumnSearch(cover, start, { solver, limits, shouldStop });
  try {
    while (!search.isDone()) {
      yield* search.converge();
      if (search.isDone()) break;
      search.narrow();
      yield search.state();
      if (search.isDone()) break;
      if (!search.cut()) {
        search.finish();
        break;
      }
    }
    return search.state();
  } finally {
    search.dispose();
  }
}

class ColumnSearch {
  private readonly master: Master;
  private readonly pricer: Pricer;
  private readonly sizes: readonly (readonly number[])[];
  private plan: readonly Column[];
  private value: number;
  private bound: number;
  private steps = 0;
  private center: MasterPrices | undefined;
  private centerBound = Number.POSITIVE_INFINITY;
  /** By class and size at the center: the most that one group is worth. */
  private centerMost = new Map<string, number>();
  private solution: MasterSolution | undefined;
  private pool: GroupPool | undefined;
  private isStuck = false;
  private failedDistance = Number.POSITIVE_INFINITY;

  constructor(
    private readonly cover: Cover,
    start: { readonly plan: readonly Column[]; readonly columns: readonly Column[]; readonly bound: number },
    private readonly options: {
      readonly solver: LinearSolver;
      readonly limits: ProofLimits;
      readonly shouldStop: () => boolean;
    },
  ) {
    this.plan = start.plan;
    this.value = sumOf(start.plan);
    this.bound = start.bound;
    const typical = Math.abs(this.value) / Math.max(1, start.plan.length);
    this.master = new Master(cover, options.solver, powerOfTwoTo(1_000, typical));
    this.master.addColumns([...start.plan, ...start.columns]);
    this.pricer = new Pricer(cover);
    this.sizes = possibleSizes(cover);
  }

  state(): ColumnState {
    return { plan: this.plan, value: this.value, bound: Math.max(this.value, this.bound), steps: this.steps };
  }

  isDone(): boolean {
    const { limits, shouldStop } = this.options;
    return this.isStuck || this.isProven() || this.steps >= limits.steps || shouldStop();
  }

  dispose(): void {
    this.master.dispose();
  }

  /** Until no group outside the linear program could raise it. */
  *converge(): Generator<ColumnState, void> {
    let smoothing = SMOOTHING;
    this.centerBound = Number.POSITIVE_INFINITY;
    while (!this.isDone()) {
      this.steps++;
      const solution = this.master.solve();
      if (solution === undefined) {
        this.isStuck = true;
        return;
      }
      this.solution = solution;
      const prices = this.smoothed(solution.prices, this.center === undefined ? 0 : smoothing);
      let added = this.master.addColumns(this.greedy(prices));
      if (added === 0) {
        const { columns, bound } = this.exact(prices);
        added = this.master.addColumns(columns);
        if (bound < this.centerBound) {
          this.centerBound = bound;
          this.center = prices;
        }
        this.bound = Math.min(this.bound, bound);
        yield this.state();
        if (this.centerBound - solution.objective <= CONVERGED * Math.abs(solution.objective)) return;
        if (added === 0 && smoothing === 0) return;
        smoothing = added === 0 ? 0 : SMOOTHING;
      } else yield this.state();
    }
  }

  /** Adds cuts that the last solution violates; false when there are none. */
  cut(): boolean {
    const { solution, master, cover } = this;
    if (solution === undefined) return false;
    const used = master.columns.flatMap((column, k) => {
      const share = solution.shares[k] ?? 0;
      return share > 1e-6 ? [{ column, share }] : [];
    });
    const count = Math.ceil(cover.people.length * CUTS_SHARE);
    const triples = violatedTriples(cover.space.n, used, { count, known: master.cuts });
    master.addCuts(triples);
    if (this.center !== undefined) {
      const cuts = new Float64Array(master.cuts.length);
      cuts.set(this.center.cuts);
      this.center = { ...this.center, cuts };
    }
    return triples.length > 0;
  }

  /**
   * Only groups whose value beyond the prices is within the distance to the bound can be in a better plan. Once all of
   * these can be listed, the list takes the place of the search for groups; when it is short, or there are no cuts to
   * be had, the integer program over it decides.
   */
  narrow(): void {
    const { center, cover } = this;
    const distance = this.centerBound - this.value;
    if (center === undefined || distance <= 0) return;
    const margin = distance + TOLERANCE * Math.abs(this.value);
    if (this.pool !== undefined)
      this.pool.keep(center, this.master.cuts, (k, size) => this.most(k, size) - margin);
    else if (distance < this.failedDistance * RETRY_SHARE) {
      const listed = this.enumerate(center, margin);
      if (listed === undefined) this.failedDistance = distance;
      else this.pool = new GroupPool(cover.space.n, listed);
    }
    if (this.pool === undefined) this.recombine(center, margin);
    else if (this.pool.columns.length <= INTEGER_COLUMNS_MAX) this.decide(this.pool.columns);
  }

  /** The integer program over all groups that matter, however many these are. */
  finish(): void {
    if (this.pool !== undefined && this.pool.columns.length > INTEGER_COLUMNS_MAX)
      this.decide(this.pool.columns);
  }

  /** A better plan from the groups known that come closest to their prices. Proves nothing. */
  private recombine(prices: MasterPrices, margin: number): void {
    const { master, cover } = this;
    const known = new GroupPool(cover.space.n, master.columns);
    known.keep(prices, master.cuts, (k, size) => this.most(k, size) - margin);
    this.takeBest(known.columns.slice(-RECOMBINED_MAX), RECOMBINATION_NODES);
  }

  private decide(columns: readonly Column[]): void {
    const bound = this.takeBest(columns, this.options.limits.integerNodes);
    this.bound = Math.min(this.bound, Math.max(this.value, bound));
  }

  /** The best plan of the columns, if it is better; returns the bound of all plans that they make up. */
  private takeBest(columns: readonly Column[], nodes: number): number {
    const { cover, master, options } = this;
    const all = [...this.plan, ...columns.filter((column) => !this.plan.some((own) => isSame(own, column)))];
    const { shouldStop } = options;
    const { plan, bound } = master.solveInteger(all, { nodes, start: this.plan, shouldStop });
    if (
      plan !== undefined &&
      isPartition(cover, plan) &&
      sumOf(plan) > this.value + TOLERANCE * Math.abs(this.value)
    ) {
      this.plan = plan;
      this.value = sumOf(plan);
      master.addColumns(plan);
    }
    return bound;
  }

  private enumerate(prices: MasterPrices, margin: number): Column[] | undefined {
    const all: Column[] = [];
    for (const [classNumber, sizes] of this.sizes.entries()) {
      for (const size of sizes) {
        const answer = this.pricer.price({
          ...this.request(classNumber, size, prices),
          threshold: this.most(classNumber, size) - margin,
          ambition: 0,
          groupsMax: POOL_MAX - all.length,
        });
        if (!answer.isComplete) return undefined;
        all.push(...columnsOf(classNumber, answer.groups));
      }
    }
    return all;
  }

  private most(classNumber: number, size: number): number {
    return this.centerMost.get(`${classNumber}:${size}`) ?? 0;
  }

  private greedy(prices: MasterPrices): Column[] {
    if (this.pool !== undefined) return [];
    return this.sizes.flatMap((sizes, classNumber) =>
      sizes.flatMap((size) =>
        columnsOf(classNumber, this.pricer.priceGreedily(this.request(classNumber, size, prices))),
      ),
    );
  }

  /** The groups worth most beyond the prices, and the Lagrangian bound of all plans. */
  private exact(prices: MasterPrices): { readonly columns: readonly Column[]; readonly bound: number } {
    const columns: Column[] = [];
    const most = new Map<string, number>();
    for (const [classNumber, sizes] of this.sizes.entries()) {
      for (const size of sizes) {
        const request = this.request(classNumber, size, prices);
        const answer = this.pool?.price(request, classNumber) ?? this.pricer.price(request);
        columns.push(...columnsOf(classNumber, answer.groups.slice(0, GROUPS_PER_PRICING)));
        most.set(`${classNumber}:${size}`, answer.bound);
      }
    }
    let bound = bestSizes(this.cover, (classNumber, size) => most.get(`${classNumber}:${size}`) ?? 0);
    for (const person of this.cover.people) bound += prices.people[person] ?? 0;
    this.cover.classes.forEach(({ groups }, k) => {
      bound += (prices.classes[k] ?? 0) * groups.length;
    });
    for (const price of prices.cuts) bound += price;
    // Without any group left that could matter, nothing is better than the plan at hand.
    if (bound > Number.NEGATIVE_INFINITY) bound += TOLERANCE * Math.abs(bound);
    if (bound < this.centerBound) this.centerMost = most;
    return { columns, bound };
  }

  private request(classNumber: number, size: number, prices: MasterPrices) {
    const groupClass = this.cover.classes[classNumber] ?? { required: [], min: 0, max: 0, groups: [] };
    return {
      groupClass,
      size,
      prices,
      cuts: this.master.cuts,
      charge: prices.classes[classNumber] ?? 0,
      threshold: (TOLERANCE * Math.abs(this.value)) / Math.max(1, this.plan.length),
      ambition: AMBITION,
      nodesMax: this.options.limits.pricingNodes,
      groupsMax: Number.POSITIVE_INFINITY,
      shouldStop: this.options.shouldStop,
    };
  }

  private smoothed(prices: MasterPrices, weight: number): MasterPrices {
    const { center } = this;
    if (center === undefined || weight === 0) return prices;
    const mix = (own: Float64Array, other: Float64Array) =>
      own.map((price, k) => weight * (other[k] ?? 0) + (1 - weight) * price);
    return {
      people: mix(prices.people, center.people),
      classes: mix(prices.classes, center.classes),
      cuts: mix(prices.cuts, center.cuts),
    };
  }

  private isProven(): boolean {
    return this.bound - this.value <= 3 * TOLERANCE * Math.abs(this.value);
  }
}

function columnsOf(classNumber: number, groups: readonly PricedGroup[]): Column[] {
  return groups.map(({ members, value }) => ({ classNumber, members, value }));
}

function sumOf(plan: readonly Column[]): number {
  return plan.reduce((sum, { value }) => sum + value, 0);
}

function isSame(a: Column, b: Column): boolean {
  return a.classNumber === b.classNumber && a.members.join() === b.members.join();
}

/** A solver's answer is taken for a plan only after a check. */
function isPartition({ people, classes }: Cover, plan: readonly Column[]): boolean {
  const seated = plan.flatMap(({ members }) => members);
  const isOnce = seated.length === people.length && new Set(seated).size === people.length;
  return (
    isOnce &&
    classes.every(
      ({ groups }, k) => plan.filter((column) => column.classNumber === k).length === groups.length,
    )
  );
}

function powerOfTwoTo(target: number, value: number): number {
  let scale = 1;
  while (value > 0 && value * scale < target && scale < 2 ** 40) scale *= 2;
  while (value * scale > target * 2 && scale > 2 ** -40) scale /= 2;
  return scale;
}
