import { BestPlan } from "./best-plan";
import { BlockExchange } from "./block-exchange";
import { createRandom, EXPONENTIAL, EXPONENTIAL_STEPS, type Random } from "./random";
import { NOBODY, type Seating } from "./seating";

export interface ImproveOptions {
  readonly seed: number;
  /** Trials, all anneals together. */
  readonly iterations: number;
  /** Asked a few hundred times; true ends the search with the best so far. For bounds on time, which the caller owns. */
  readonly shouldStop?: (() => boolean) | undefined;
}

/** Temperatures of one anneal, falling from hottest to coldest by a constant factor; the last sixteenth runs at zero. */
const STEPS = 256;
const COLD_STEPS = 16;
/** Hottest to coldest where only the pairs count; found best on four families of instances with groups of six. */
const TEMPERATURE_RATIO = 8;
/** Swaps looked at to see how much the group terms stir. */
const SAMPLES = 500;
/**
 * Trials per pair of people that one anneal should have before a second one is worth more than a longer first; in
 * proportion fewer below sixty people, where a few plans are far better than all others and only restarts find them.
 */
const ANNEAL_TRIALS_PER_PAIR = 1_000;
const ANNEAL_PEOPLE = 60;
/** Longer anneals beat more of them in the end; below sixty people the reverse holds. */
const ANNEALS_MAX = 8;
/** A broken rule costs this many hottest temperatures in the first half of an anneal; later none is ever added. */
const BREAK_COST = 6;
const NEVER = 1e12;

/** Trials that keep sixty people with all criteria and rules well below 300 ms, less per person in large workshops. */
export function defaultIterations(n: number): number {
  return Math.min(20_000 * n, 20_000_000);
}

/**
 * Improves the seating in place by simulated annealing on swaps, moves and block exchanges (Kirkpatrick et al. 1983;
 * for this problem Palubeckis et al. 2011), and leaves it at the best plan met: fewest broken rules first, then value.
 * Never worse than it was. Same seating, seed and iterations: same result on every machine.
 */
export function improve(seating: Seating, { seed, iterations, shouldStop }: ImproveOptions): void {
  const { space } = seating;
  const movable = seating.movablePeople();
  if (movable.length === 0 || space.groupCount < 2) return;
  const random = createRandom(seed);
  const best = new BestPlan(seating);
  const { hottest, coldest } = temperatures(seating, movable, random);
  const cooling = hottest === 0 ? 0 : rootOfSteps(coldest / hottest);
  const smallness = Math.min(1, movable.length / ANNEAL_PEOPLE);
  const trialsPerPair = ANNEAL_TRIALS_PER_PAIR * smallness * smallness;
  const annealTrials = (trialsPerPair * movable.length * movable.length) / 2;
  const annealsMax = ANNEALS_MAX * Math.max(1, ANNEAL_PEOPLE / movable.length);
  const anneals = Math.max(1, Math.floor(Math.min(annealsMax, iterations / annealTrials)));
  const trials = Math.floor(iterations / (anneals * STEPS));
  const rest = iterations - trials * anneals * STEPS;
  const blocks = new BlockExchange(seating, movable);
  for (let round = 0; round < anneals; round++) {
    let temperature = hottest;
    for (let step = 0; step < STEPS; step++) {
      if (shouldStop?.()) {
        best.restore();
        return;
      }
      const isLast = round === anneals - 1 && step === STEPS - 1;
      runTrials(seating, {
        random,
        movable,
        blocks,
        best,
        trials: trials + (isLast ? rest : 0),
        temperature: step < STEPS - COLD_STEPS ? temperature : 0,
        breakCost: step < STEPS / 2 ? BREAK_COST * hottest : NEVER,
      });
      temperature *= cooling;
    }
  }
  best.restore();
}

interface Trials {
  readonly random: Random;
  readonly movable: Int32Array;
  readonly blocks: BlockExchange;
  readonly best: BestPlan;
  readonly trials: number;
  readonly temperature: number;
  readonly breakCost: number;
}

function runTrials(
  seating: Seating,
  { random, movable, blocks, best, trials, temperature, breakCost }: Trials,
): void {
  const { space, groupOf, values, breaks } = seating;
  const { minSizes, maxSizes } = space;
  const canResize = minSizes.some((size, group) => size < (maxSizes[group] ?? 0));
  const threshold = () => -temperature * (EXPONENTIAL[random.next() & (EXPONENTIAL_STEPS - 1)] ?? 0);
  // Rounding may part the two computations of one gain by its last bits.
  const lowest = -temperature * (EXPONENTIAL[0] ?? 0) - 1e-9;
  for (let trial = 0; trial < trials; trial++) {
    const a = movable[random.below(movable.length)] ?? 0;
    const groupA = groupOf[a] ?? 0;
    // One trial in eight moves somebody to a group with room, where sizes leave a choice.
    const isMove = canResize && (random.next() & 7) === 0;
    const b = isMove ? NOBODY : (movable[random.below(movable.length)] ?? 0);
    const groupB = isMove ? random.below(space.groupCount) : (groupOf[b] ?? 0);
    if (groupA === groupB) continue;
    if (blocks.isInBlock(a) || (b !== NOBODY && blocks.isInBlock(b))) {
      // An exchange of blocks is done and undone, at the price of dozens of other trials: one in eight is enough.
      if ((random.next() & 7) !== 0) continue;
      if (!blocks.tryExchange({ a, b, groupB, random, breakCost, threshold: threshold() })) continue;
      best.offer(blocks.gain, blocks.addedBreaks);
      continue;
    }
    if (!isMove && seating.swapGainMax(a, b) < lowest) continue;
    if (isMove) {
      if ((seating.sizes[groupA] ?? 0) <= (minSizes[groupA] ?? 0)) continue;
      if ((seating.sizes[groupB] ?? 0) >= (maxSizes[groupB] ?? 0)) continue;
    }
    let gain = seating.shifted(groupA, a, b) - (values[groupA] ?? 0);
    let added = seating.shiftedBreaks - (breaks[groupA] ?? 0);
    gain += seating.shifted(groupB, b, a) - (values[groupB] ?? 0);
    added += seating.shiftedBreaks - (breaks[groupB] ?? 0);
    const merit = added === 0 ? gain : gain - breakCost * added;
    if (merit < 0 && (temperature === 0 || merit < threshold())) continue;
    if (isMove) seating.move(a, groupB);
    else seating.swap(a, b);
    best.offer(gain, added);
  }
}

/**
 * From one standard deviation of the affinities, on the scale of group values, which forgets the start (by the square
 * root law of sums for other sizes than six), or hotter where costs make swaps differ more, down to an eighth.
 */
function temperatures(
  seating: Seating,
  movable: Int32Array,
  random: Random,
): { readonly hottest: number; readonly coldest: number } {
  const { n, pair, scale, groupCount } = seating.space;
  let sum = 0;
  let squares = 0;
  for (const value of pair) {
    sum += value;
    squares += value * value;
  }
  const count = Math.max(1, n * (n - 1));
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
  const size = Math.max(2, Math.round(n / groupCount));
  const hottest = deviation * (scale[Math.min(n, size)] ?? 0) * Math.sqrt(size / 6);
  // A swap changes about 4 · size pairs, so its gain deviates by about √(4 · size) times as much.
  const stirred = Math.sqrt(meanSquareGain(seating, movable, random) / 24);
  return { hottest: Math.max(hottest, stirred), coldest: hottest / TEMPERATURE_RATIO };
}

function meanSquareGain(seating: Seating, movable: Int32Array, random: Random): number {
  const { groupOf, values } = seating;
  let squares = 0;
  for (let sample = 0; sample < SAMPLES; sample++) {
    const a = movable[random.below(movable.length)] ?? 0;
    const b = movable[random.below(movable.length)] ?? 0;
    const groupA = groupOf[a] ?? 0;
    const groupB = groupOf[b] ?? 0;
    if (groupA === groupB) continue;
    const before = (values[groupA] ?? 0) + (values[groupB] ?? 0);
    const gain = seating.shifted(groupA, a, b) + seating.shifted(groupB, b, a) - before;
    squares += gain * gain;
  }
  return squares / SAMPLES;
}

/** The STEPS-th root, by square roots, which are exact everywhere as Math.pow is not. */
function rootOfSteps(ratio: number): number {
  let root = ratio;
  for (let power = 1; power < STEPS; power *= 2) root = Math.sqrt(root);
  return root;
}
