import { AwayList, isBetterMerit, type MoveMerit, measureMerit } from "./away-from-home";
import { createRandom, EXPONENTIAL, EXPONENTIAL_STEPS, type Random } from "./random";
import { NOBODY, type Seating } from "./seating";

export interface MoveSearchOptions {
  /** Person → the group they sit in now; NOBODY for those who arrive, whom moving costs nothing. */
  readonly home: Int32Array;
  /** What a move costs, in matches; undefined = no gain is worth one. */
  readonly moveCost: number | undefined;
  readonly seed: number;
  readonly iterations: number;
  readonly shouldStop?: (() => boolean) | undefined;
}

const STEPS = 64;
/** The last steps of a round take nothing worse. */
const COLD_STEPS = 8;
const SAMPLES = 300;
/** Hottest to coldest. */
const COOLING = 0.93;
/** Trials between two questions whether to stop: some milliseconds. */
const TRIALS_PER_QUESTION = 16_384;
/**
 * One round each. What a move weighs in its first half, in hottest temperatures, where no gain is worth one; without end
 * in the second half. A dear move stays near the best plan, a cheap one leaves plans that no few steps lead out of.
 */
const SOFT_CHARGES = [4, 2, 1, 0.5, 4, 2, 1, 0.5, 4, 2, 1, 0.5];
/** What a broken rule weighs then, dearer and cheaper by turns. */
const SOFT_BREAKS = [8, 2];
const NEVER = 1e9;

/**
 * Searches plans near `home`: fewest broken rules, then fewest people away from home, then the largest value; with a
 * price per move, the value less the price. Simulated annealing like `improve`, but it draws its trials around those
 * who have left home, so that it costs the same in a workshop of thousands. Leaves the seating at the best plan met.
 */
export function searchNearHome(seating: Seating, options: MoveSearchOptions): MoveMerit {
  const movable = seating.movablePeople();
  const search = new NearHome(seating, options);
  if (movable.length > 0 && seating.space.groupCount > 1) search.run(movable);
  return search.restore();
}

interface Limits {
  readonly temperature: number;
  /** Per move. */
  readonly charge: number;
  readonly breakCost: number;
}

type Step = readonly [person: number, group: number];

function exchanged(fromA: readonly number[], toA: number, fromB: readonly number[], toB: number): Step[] {
  return [...fromA.map((person) => [person, toA] as const), ...fromB.map((person) => [person, toB] as const)];
}

class NearHome {
  private readonly random: Random;
  private readonly blockOf = new Map<number, readonly number[]>();
  private readonly isMovable: Uint8Array;
  private readonly away: AwayList;
  private merit: MoveMerit;
  private best: MoveMerit;
  private readonly bestGroupOf: Int32Array;

  constructor(
    private readonly seating: Seating,
    private readonly options: MoveSearchOptions,
  ) {
    const { n, blocks } = seating.space;
    this.random = createRandom(options.seed);
    for (const block of blocks) for (const person of block) this.blockOf.set(person, block);
    this.isMovable = new Uint8Array(n);
    this.away = new AwayList(seating, options.home);
    this.merit = measureMerit(seating, options);
    this.best = this.merit;
    this.bestGroupOf = seating.groupOf.slice();
  }

  run(movable: Int32Array): void {
    const { iterations, shouldStop, moveCost } = this.options;
    for (const person of movable) this.isMovable[person] = 1;
    const hottest = this.stir(movable);
    const trials = Math.floor(iterations / (SOFT_CHARGES.length * STEPS));
    for (const [round, softCharge] of SOFT_CHARGES.entries()) {
      const softBreak = SOFT_BREAKS[(round >> 1) % SOFT_BREAKS.length] ?? 1;
      let temperature = hottest;
      for (let step = 0; step < STEPS; step++) {
        const isSoft = step < STEPS / 2;
        const charge = moveCost ?? (isSoft ? softCharge * hottest : NEVER);
        const breakCost = isSoft ? softBreak * hottest + charge : NEVER * 1e3;
        const isCold = step >= STEPS - COLD_STEPS;
        for (let trial = 0; trial < trials; trial++) {
          // Of a long search, one step alone takes minutes.
          if (trial % TRIALS_PER_QUESTION === 0 && shouldStop?.()) return;
          this.attempt(movable, { temperature: isCold ? 0 : temperature, charge, breakCost });
        }
        temperature *= COOLING;
      }
      this.goBack();
    }
  }

  restore(): MoveMerit {
    this.goBack();
    return this.best;
  }

  private goBack(): void {
    const { seating, bestGroupOf } = this;
    const moved: number[] = [];
    for (let person = 0; person < bestGroupOf.length; person++)
      if (bestGroupOf[person] !== seating.groupOf[person]) moved.push(person);
    for (const person of moved) seating.move(person, NOBODY);
    for (const person of moved) seating.move(person, bestGroupOf[person] ?? NOBODY);
    for (const person of moved) this.away.note(person);
    this.merit = this.best;
  }

  private attempt(movable: Int32Array, limits: Limits): void {
    const { random, seating } = this;
    const a = this.someone(movable);
    const groupA = seating.groupOf[a] ?? NOBODY;
    const homeA = this.options.home[a] ?? NOBODY;
    const kind = random.next() & 7;
    // Back home, or to any group: to an empty seat, or in exchange for somebody there.
    const groupB =
      kind < 3 && homeA !== NOBODY && homeA !== groupA
        ? homeA
        : kind < 6
          ? (seating.groupOf[this.someone(movable)] ?? NOBODY)
          : random.below(seating.space.groupCount);
    if (groupB === groupA || groupB === NOBODY || groupA === NOBODY) return;
    if ((random.next() & 31) === 0) {
      this.exchangeGroups(groupA, groupB, limits);
      return;
    }
    const fromA = [...(this.blockOf.get(a) ?? [a])];
    const fromB: number[] = [];
    if ((seating.sizes[groupB] ?? 0) > 0 && (random.next() & 3) !== 0) {
      const b = seating.memberAt(groupB, random.below(seating.sizes[groupB] ?? 0));
      if (b !== NOBODY && this.isMovable[b] === 1) fromB.push(...(this.blockOf.get(b) ?? [b]));
    }
    this.fill(groupA, fromA, groupB, fromB);
    this.fill(groupB, fromB, groupA, fromA);
    // Now and then those of B go on to a third group, which gives as many back to A.
    if (fromB.length === 1 && fromA.length === 1 && (random.next() & 7) === 0) {
      const c = this.someone(movable);
      const groupC = seating.groupOf[c] ?? NOBODY;
      if (groupC !== groupA && groupC !== groupB && !this.blockOf.has(c)) {
        this.change(
          [
            [a, groupB],
            [fromB[0] ?? NOBODY, groupC],
            [c, groupA],
          ],
          limits,
        );
        return;
      }
    }
    if (!this.hasRightSize(groupA, fromB.length - fromA.length)) return;
    if (!this.hasRightSize(groupB, fromA.length - fromB.length)) return;
    this.change(exchanged(fromA, groupB, fromB, groupA), limits);
  }

  /** Everybody of two groups who may move: the same company at other tables can be nearer to home. */
  private exchangeGroups(groupA: number, groupB: number, limits: Limits): void {
    const fromA = this.seating.members(groupA).filter((person) => this.isMovable[person] === 1);
    const fromB = this.seating.members(groupB).filter((person) => this.isMovable[person] === 1);
    if (!this.hasRightSize(groupA, fromB.length - fromA.length)) return;
    if (!this.hasRightSize(groupB, fromA.length - fromB.length)) return;
    this.change(exchanged(fromA, groupB, fromB, groupA), limits);
  }

  /** Makes the change and takes it back where it is refused; exact sums make that exact. */
  private change(steps: readonly Step[], { temperature, charge, breakCost }: Limits): void {
    const { seating } = this;
    const { home, moveCost } = this.options;
    let added = 0;
    for (const [person, group] of steps) {
      const from = home[person] ?? NOBODY;
      if (from !== NOBODY) added += Number(group !== from) - Number(seating.groupOf[person] !== from);
    }
    const isHopeless = temperature === 0 || charge === NEVER;
    // Moves can only be worth more when they mend a rule.
    if (isHopeless && added > 0 && this.merit.breaks === 0 && moveCost === undefined) return;
    const origins = steps.map(([person]) => seating.groupOf[person] ?? NOBODY);
    const touched = [...new Set([...origins, ...steps.map(([, group]) => group)])];
    const sum = (of: Float64Array | Int32Array) => touched.reduce((all, group) => all + (of[group] ?? 0), 0);
    const valueBefore = sum(seating.values);
    const breaksBefore = sum(seating.breaks);
    for (const [person] of steps) seating.move(person, NOBODY);
    for (const [person, group] of steps) seating.move(person, group);
    const gain = sum(seating.values) - valueBefore;
    const addedBreaks = sum(seating.breaks) - breaksBefore;
    const worth = gain - charge * added - breakCost * addedBreaks;
    const isTaken =
      worth >= 0 ||
      (temperature > 0 &&
        worth >= -temperature * (EXPONENTIAL[this.random.next() & (EXPONENTIAL_STEPS - 1)] ?? 0));
    if (!isTaken) {
      for (const [person] of steps) seating.move(person, NOBODY);
      steps.forEach(([person], k) => {
        seating.move(person, origins[k] ?? NOBODY);
      });
      return;
    }
    for (const [person] of steps) this.away.note(person);
    const { breaks, moves, value } = this.merit;
    this.merit = {
      breaks: breaks + addedBreaks,
      moves: moveCost === undefined ? moves + added : 0,
      value: value + gain - (moveCost ?? 0) * added,
    };
    if (isBetterMerit(this.merit, this.best)) {
      this.best = this.merit;
      this.bestGroupOf.set(seating.groupOf);
    }
  }

  /** Half of the time somebody away from home, if anybody is; else anybody. */
  private someone(movable: Int32Array): number {
    const { random, away } = this;
    if (away.people.length > 0 && (random.next() & 1) === 0) {
      const person = away.people[random.below(away.people.length)] ?? NOBODY;
      if (this.isMovable[person] === 1) return person;
    }
    return movable[random.below(movable.length)] ?? NOBODY;
  }

  /** Adds single people of `from`, beginning anywhere, while it would stay too full or `to` too empty. */
  private fill(from: number, giving: number[], to: number, receiving: readonly number[]): void {
    const { seating, random } = this;
    const tooFull = (seating.sizes[from] ?? 0) + receiving.length - (seating.space.maxSizes[from] ?? 0);
    const tooEmpty = (seating.space.minSizes[to] ?? 0) - ((seating.sizes[to] ?? 0) - receiving.length);
    const wanted = Math.max(tooFull, tooEmpty);
    if (giving.length >= wanted) return;
    const members = seating.members(from);
    const offset = random.below(members.length);
    for (let k = 0; k < members.length && giving.length < wanted; k++) {
      const person = members[(offset + k) % members.length] ?? NOBODY;
      if (this.isMovable[person] === 1 && !this.blockOf.has(person) && !giving.includes(person))
        giving.push(person);
    }
  }

  private hasRightSize(group: number, change: number): boolean {
    const size = (this.seating.sizes[group] ?? 0) + change;
    const { minSizes, maxSizes } = this.seating.space;
    return size >= (minSizes[group] ?? 0) && size <= (maxSizes[group] ?? 0);
  }

  /** The root mean square of what random swaps change: half of it forgets a plan. */
  private stir(movable: Int32Array): number {
    const { seating, random } = this;
    let squares = 0;
    for (let sample = 0; sample < SAMPLES; sample++) {
      const a = movable[random.below(movable.length)] ?? 0;
      const b = movable[random.below(movable.length)] ?? 0;
      const groupA = seating.groupOf[a] ?? 0;
      const groupB = seating.groupOf[b] ?? 0;
      if (groupA === groupB) continue;
      const before = (seating.values[groupA] ?? 0) + (seating.values[groupB] ?? 0);
      const gain = seating.shifted(groupA, a, b) + seating.shifted(groupB, b, a) - before;
      squares += gain * gain;
    }
    return Math.sqrt(squares / SAMPLES) / 2;
  }
}
