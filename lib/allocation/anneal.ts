import { BestPlan, seat } from "./best-plan";
import { BlockExchange } from "./block-exchange";
import { coolerPart, PROBE_FACTOR, type Probe, RATES, type Stage, stagesOf, steadyStages } from "./cooling";
import { type AnnealedPlan, agreedPeople, dealtAnew, takeIn } from "./crossing";
import { nearestOf } from "./nearest";
import { createRandom, type Random } from "./random";
import { NOBODY, type Seating } from "./seating";
import { SwapTable } from "./swap-table";
import { heatOf } from "./temperature";
import { setThresholds, THRESHOLDS } from "./thresholds";

/** Shorter searches, in trials per person squared, have no time to look for their temperatures. */
const PROBED_LENGTH = 400;
const PROBE_SHARE = 0.03;
const PROBES_MAX = 80;
const PROBE_HEAT = 1.5;
/** Walks along everybody else, per person, at temperature zero at the end; at most a sixteenth of the work. */
const COLD_WALKS = 3;
const COLD_SHARE = 1 / 16;
/**
 * While no plan is known that keeps all rules, a broken one more costs so many times the heat in the first half of an anneal.
 * Once one is known, and later, none is ever added: a hot walk through broken rules hardly ever finds its way back, which
 * cost a quarter of the score where languages are scarce.
 */
const BREAK_COST = 6;
const NEVER = 1e12;
/** Beyond so many people most walks go to the groups of the nearest, as nobody else is worth a look. */
const EVERYBODY_MAX = 600;
const NEAREST = 16;
const NEAR_WALKS = 16;
const BLOCK_TRIES = 4;
const BLOCK_TRY_TRIALS = 60;
const MARGIN = 1e-9;
/** Of a crossing: the work around those who stay, and where in the cooling that and the rest begin. */
const AROUND_SHARE = 0.6;
const AROUND_FROM = 0.2;
const TOGETHER_FROM = 0.6;
/** Below so many changes per walk it is worth keeping count of what groups have within reach. */
const RARE = 0.2;

/** Anneals of one seating, each from where the last ended, and the best plan of them all. */
export class Annealer {
  private readonly random: Random;
  private readonly heat: number;
  private readonly isFlat: boolean;
  private readonly table: SwapTable;
  /** With terms or rules; it then knows the best plan. */
  private readonly best: BestPlan;
  private readonly blocks: BlockExchange;
  private readonly nearest: Int32Array | undefined;
  private readonly mates: Int32Array;
  private readonly thresholds = new Float64Array(THRESHOLDS);
  private readonly canResize: boolean;
  private stages: readonly Stage[];
  /** Those who move at present. */
  private movable: Int32Array;
  private breakCost = NEVER;
  /** Where only pairs count: of the plan in the table, and of the best of this anneal and of all. */
  private value = 0;
  private round: { plan: Int32Array; value: number };
  private top: { plan: Int32Array; value: number };
  private walks = 0;
  private isRare = false;

  constructor(
    private readonly seating: Seating,
    private readonly options: {
      readonly movable: Int32Array;
      readonly seed: number;
      /** Neither terms nor rules can make a difference. */
      readonly isPure: boolean;
      readonly shouldStop: () => boolean;
    },
  ) {
    const { movable, seed, isPure } = options;
    const { space } = seating;
    this.random = createRandom(seed);
    const { heat, pairHeat } = heatOf(seating, movable, this.random);
    // Where all values are alike only broken rules count, and any unit will do for them.
    this.heat = heat > 0 ? heat : 1;
    this.isFlat = heat === 0;
    this.best = new BestPlan(seating);
    this.blocks = new BlockExchange(seating, movable);
    this.canResize = space.minSizes.some((size, group) => size < (space.maxSizes[group] ?? 0));
    const single = movable.filter((person) => !this.blocks.isInBlock(person));
    this.table = new SwapTable(seating, {
      movable: single,
      judge: isPure ? undefined : (change, threshold) => this.judge(change, threshold),
    });
    this.nearest = space.n > EVERYBODY_MAX ? nearestOf(space, NEAREST) : undefined;
    this.mates = new Int32Array(seating.capacity);
    this.value = seating.totalValue();
    this.round = { plan: seating.groupOf.slice(), value: this.value };
    this.top = this.round;
    this.stages = steadyStages(this.heat, pairHeat > 0 ? pairHeat : this.heat);
    this.movable = movable;
  }

  /** Looks for the temperatures that matter if there is time for it; returns the trials spent. */
  probe(iterations: number): number {
    const { n } = this.seating.space;
    if (this.isFlat || iterations < PROBED_LENGTH * n * n) return 0;
    const before = this.table.work;
    const probes: Probe[] = [];
    let temperature = this.heat * PROBE_HEAT;
    // Stirring without breaking more often mends what `repair` could not.
    this.allowBreaks(false);
    for (let k = 0; k < PROBES_MAX && !this.options.shouldStop(); k++) {
      const rate = this.stay(temperature, (iterations * PROBE_SHARE) / 60);
      probes.push({ temperature, rate });
      if (rate < RATES.rest) break;
      temperature *= PROBE_FACTOR;
    }
    // Terms and rules hold whole groups together that only heat takes apart.
    const rateHot = this.options.isPure ? Math.max(1 / n, RATES.hot) : Number.POSITIVE_INFINITY;
    this.stages = stagesOf(probes, { n, rateHot });
    return this.table.work - before;
  }

  /** One anneal of `length` trials; fresh ones begin anywhere. Where only pairs count, returns its best plan. */
  anneal(length: number, { isFresh }: { readonly isFresh: boolean }): AnnealedPlan {
    if (isFresh && this.options.isPure)
      this.load(dealtAnew(this.table.plan(), this.options.movable, this.random));
    return this.cool(this.stages, length);
  }

  /**
   * Crosses two of the plans: those whose company both agree on stay, the others are annealed anew around them, then
   * everybody from less heat. The child takes the place of the worst plan if it is better and none of them.
   */
  cross(plans: AnnealedPlan[], length: number): void {
    const { random, options, table } = this;
    const { groupCount } = this.seating.space;
    const first = random.below(plans.length);
    const second = (first + 1 + random.below(plans.length - 1)) % plans.length;
    const [a, b] = [plans[first], plans[second]];
    if (a === undefined || b === undefined) return;
    const agreed = agreedPeople(a.plan, b.plan, groupCount);
    const others = options.movable.filter((person) => agreed[person] === 0);
    let start = a.plan;
    if (others.length > 0) {
      this.movable = others;
      table.letMove(others);
      this.load(start);
      start = this.cool(coolerPart(this.stages, AROUND_FROM), AROUND_SHARE * length).plan;
      this.movable = options.movable;
      table.letMove(options.movable);
    }
    this.load(start);
    const child = this.cool(coolerPart(this.stages, TOGETHER_FROM), (1 - AROUND_SHARE) * length);
    takeIn(plans, child);
  }

  restoreBest(): void {
    if (!this.options.isPure) {
      this.best.restore();
      return;
    }
    const start = this.seating.groupOf.slice();
    const before = this.seating.totalValue();
    seat(this.seating, this.top.plan);
    // Gains are added up with rounding, so the last word belongs to the sum made anew.
    if (this.seating.totalValue() < before) seat(this.seating, start);
  }

  private load(plan: Int32Array): void {
    this.table.load(plan);
    this.value = this.table.value();
  }

  private cool(stages: readonly Stage[], length: number): AnnealedPlan {
    const { n } = this.seating.space;
    this.round = { plan: this.table.plan(), value: this.value };
    const cold = Math.min(length * COLD_SHARE, COLD_WALKS * n * n);
    let due = this.table.work;
    for (const [k, { temperature, share }] of stages.entries()) {
      if (this.options.shouldStop()) break;
      due += share * (length - cold);
      this.allowBreaks(k < stages.length / 2);
      this.stay(temperature, due - this.table.work);
    }
    if (!this.options.shouldStop()) this.stay(0, cold);
    if (this.round.value > this.top.value) this.top = this.round;
    return this.round;
  }

  /** Only while no plan keeps all rules; where none may be broken any more, goes on from the plan that breaks the fewest. */
  private allowBreaks(isWished: boolean): void {
    const isAllowed = isWished && this.best.breaks > 0;
    this.breakCost = isAllowed ? BREAK_COST * this.heat : NEVER;
    if (isAllowed || this.options.isPure || !this.best.isBehind()) return;
    this.best.restore();
    this.load(this.seating.groupOf);
  }

  /** Walks at one temperature until so many trials are spent; returns the changes per walk. */
  private stay(temperature: number, trials: number): number {
    const { random, table, thresholds, options, movable } = this;
    // Short anneals have more temperatures than trials.
    if (trials <= 0) return 0;
    setThresholds(thresholds, temperature);
    const end = table.work + trials;
    const { walks } = this;
    const { changes } = table;
    table.expectFew(this.isRare);
    while (table.work < end && !this.isDone()) {
      this.walk(movable[random.below(movable.length)] ?? 0);
      if (options.isPure) this.note();
    }
    const rate = (table.changes - changes) / Math.max(1, this.walks - walks);
    // A judge passes exchanges of equals, which are no changes and yet cost as much.
    this.isRare = options.isPure && this.nearest === undefined && this.walks > walks && rate < RARE;
    return rate;
  }

  /** All values alike and nothing wrong: nothing to gain. */
  private isDone(): boolean {
    if (!this.isFlat) return false;
    return this.options.isPure || (this.best.breaks === 0 && this.seating.costs.every((cost) => cost === 0));
  }

  private walk(a: number): void {
    const { random, table, thresholds, nearest } = this;
    if (this.blocks.isInBlock(a)) {
      this.walkBlock(a);
      return;
    }
    const start = random.next() & (THRESHOLDS - 1);
    this.walks++;
    if (nearest === undefined && this.isRare) {
      table.scanGroups(a, { from: random.below(table.groupCount), thresholds, start });
    } else if (nearest === undefined || this.walks % NEAR_WALKS === 0) {
      const { length } = table.movable;
      const from = random.below(length);
      table.scan(a, { from, to: length, thresholds, start });
      table.scan(a, { from: 0, to: from, thresholds, start: start + 1 });
    } else {
      for (let k = 0; k < NEAREST; k++) {
        const group = table.groupOf[nearest[a * NEAREST + k] ?? 0] ?? 0;
        if (group === this.seating.space.groupCount) continue;
        const count = table.copyMembers(group, this.mates, 0);
        table.scanSome(a, { others: this.mates, count, thresholds, start: start + k * 8 });
      }
    }
    if (this.canResize) table.scanRoom(a, { thresholds, start });
  }

  private note(): void {
    const { table } = this;
    if (table.gained === 0) return;
    this.value += table.gained;
    table.gained = 0;
    if (this.value <= this.round.value + MARGIN * Math.abs(this.round.value)) return;
    this.round.value = this.value;
    table.copyPlan(this.round.plan);
  }

  private judge(
    { a, b, groupB }: { readonly a: number; readonly b: number; readonly groupB: number },
    threshold: number,
  ): boolean {
    const { seating, breakCost } = this;
    const { values, breaks } = seating;
    const groupA = seating.groupOf[a] ?? 0;
    let gain = seating.shifted(groupA, a, b) - (values[groupA] ?? 0);
    let added = seating.shiftedBreaks - (breaks[groupA] ?? 0);
    gain += seating.shifted(groupB, b, a) - (values[groupB] ?? 0);
    added += seating.shiftedBreaks - (breaks[groupB] ?? 0);
    const merit = added === 0 ? gain : gain - breakCost * added;
    // Exchanges of equals pass: where rules are broken, they lead out of dead ends.
    if (merit < threshold) return false;
    if (added !== 0 || gain > MARGIN || gain < -MARGIN) this.table.changes++;
    if (b === NOBODY) seating.move(a, groupB);
    else seating.swap(a, b);
    this.best.offer(gain, added);
    return true;
  }

  /** Exchanges the block of `a` with people of other groups; done and undone, so dear. */
  private walkBlock(a: number): void {
    const { random, seating, table, blocks, breakCost } = this;
    const { movable } = this.options;
    for (let k = 0; k < BLOCK_TRIES; k++) {
      table.work += BLOCK_TRY_TRIALS;
      const isMove = this.canResize && random.below(8) === 0;
      const b = isMove ? NOBODY : (movable[random.below(movable.length)] ?? 0);
      const groupA = seating.groupOf[a] ?? 0;
      const groupB = isMove ? random.below(seating.space.groupCount) : (seating.groupOf[b] ?? 0);
      if (groupA === groupB) continue;
      const threshold = this.thresholds[random.next() & (THRESHOLDS - 1)] ?? 0;
      if (!blocks.tryExchange({ a, b, groupB, random, breakCost, threshold })) continue;
      this.best.offer(blocks.gain, blocks.addedBreaks);
      for (const group of [groupA, groupB]) {
        for (const person of seating.members(group)) table.follow(person, group);
      }
    }
  }
}
