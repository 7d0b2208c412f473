import type { Cover } from "./cover";
import { eigenOf } from "./symmetric-eigen";

/** Weight of the two halves' agreement, where the mean size of the pairs is one. */
const WEIGHT = 0.1;
/** How far each step goes beyond the nearest spectrum: it halves the number of steps. */
const STRIDE = 1.6;
/** Steps between two bounds, which cost half a step each; and of steps at most. */
const STEPS_PER_BOUND = 10;
const STEPS_MAX = 200;
/** A first bound that is further than this share above the plan at hand is not worth more: groups then tell more than pairs do. */
const HOPEFUL = 0.1;
/** Beyond so many people one step takes seconds. */
const PEOPLE_MAX = 600;
/** Ends where ten steps take less than this share of the distance to the plan. */
const GAIN_MIN = 0.02;
/** Of the sum of the sizes of all entries: far more than what n³ roundings take. */
const ROUNDING = 1e-11;

/**
 * Bounds of the sum over all plans, each the least so far, for workshops whose groups are all of one size; none for
 * others. `value` is that of a plan at hand.
 * Terms and rules only take from a plan, so they are left out.
 *
 * Who sits with whom is a matrix Y of zeros and ones: semidefinite, every row summing to the group size, ones on the
 * diagonal, nothing negative. Without "zeros and ones" its best value is a bound (equipartition: Lisser and Rendl
 * 2003). It is approached by alternating directions (Wen, Goldfarb and Yin 2010), and every price on the agreement of the two
 * halves, spectrum and entries, gives a bound that holds (Jansson, Chaykin and Keil 2008). Where pairs are like distances
 * this comes within one or two percent when column generation is helpless. O(n³) a step.
 */
export function* spectralBounds(
  cover: Cover,
  { value, shouldStop = () => false }: { readonly value: number; readonly shouldStop?: () => boolean },
): Generator<number, void> {
  const { space, people } = cover;
  const size = space.maxSizes[0] ?? 0;
  const n = people.length;
  const isEven = space.minSizes.every((min, group) => min === size && space.maxSizes[group] === size);
  if (!isEven || size < 2 || space.groupCount < 2 || n !== size * space.groupCount || n > PEOPLE_MAX) return;
  const relaxation = new SpectralRelaxation(cover, size);
  const hopeless = value + HOPEFUL * Math.abs(value);
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step < STEPS_MAX && !shouldStop(); step++) {
    relaxation.step();
    if (step % STEPS_PER_BOUND !== 0) continue;
    const bound = relaxation.bound();
    const gain = Math.min(least, Number.MAX_VALUE) - bound;
    least = Math.min(least, bound);
    yield least;
    if (bound > hopeless || gain < GAIN_MIN * (least - value)) return;
  }
}

class SpectralRelaxation {
  private readonly n: number;
  /** What pairs are divided by. */
  private readonly unit: number;
  /** Half of what each pair is worth, in units. */
  private readonly worth: Float64Array;
  /** The half that keeps to the entries, and the prices on its agreement with the other. */
  private readonly entries: Float64Array;
  private readonly prices: Float64Array;

  constructor(
    { space, people }: Cover,
    private readonly size: number,
  ) {
    const n = people.length;
    const { pair, scale } = space;
    this.n = n;
    this.worth = new Float64Array(n * n);
    let sum = 0;
    people.forEach((i, row) => {
      people.forEach((j, column) => {
        if (i === j) return;
        const value = (scale[size] ?? 0) * (pair[i * space.n + j] ?? 0);
        this.worth[row * n + column] = value / 2;
        sum += Math.abs(value);
      });
    });
    this.unit = sum > 0 ? sum / (n * (n - 1)) : 1;
    for (let cell = 0; cell < n * n; cell++) this.worth[cell] = (this.worth[cell] ?? 0) / this.unit;
    const apart = (size - 1) / (n - 1);
    this.entries = Float64Array.from({ length: n * n }, (_, cell) => (cell % (n + 1) === 0 ? 1 : apart));
    this.prices = new Float64Array(n * n);
  }

  step(): void {
    const { n, worth, entries, prices } = this;
    const wanted = new Float64Array(n * n);
    for (let cell = 0; cell < n * n; cell++)
      wanted[cell] = (entries[cell] ?? 0) + ((worth[cell] ?? 0) - (prices[cell] ?? 0)) / WEIGHT;
    const spectral = this.nearest(wanted);
    for (let cell = 0; cell < n * n; cell++) {
      const reached = STRIDE * (spectral[cell] ?? 0) + (1 - STRIDE) * (entries[cell] ?? 0);
      const sum = reached + (prices[cell] ?? 0) / WEIGHT;
      const entry = cell % (n + 1) === 0 ? 1 : Math.min(1, Math.max(0, sum));
      entries[cell] = entry;
      prices[cell] = WEIGHT * (sum - entry);
    }
  }

  /** Of the best plan, by the prices: the most that each half by itself can be worth. */
  bound(): number {
    const { n, size, worth, prices } = this;
    const left = worth.map((value, cell) => value - (prices[cell] ?? 0));
    let sum = 0;
    let sizes = 0;
    let bound = 0;
    for (let cell = 0; cell < n * n; cell++) {
      const price = prices[cell] ?? 0;
      sum += left[cell] ?? 0;
      sizes += Math.abs(left[cell] ?? 0) + Math.abs(price);
      // On the diagonal entries are one, elsewhere at most that.
      bound += cell % (n + 1) === 0 ? price : Math.max(0, price);
    }
    centre(left, n);
    const { values } = eigenOf(left, n, { valuesOnly: true });
    values.sort();
    let largest = 0;
    for (const value of values.subarray(n - (n / size - 1))) largest += value;
    return (bound + (size / n) * sum + size * largest + ROUNDING * sizes) * this.unit;
  }

  /** The nearest matrix with rows summing to the size, eigenvalues from 0 to the size, and n as their sum. */
  private nearest(matrix: Float64Array): Float64Array {
    const { n, size } = this;
    centre(matrix, n);
    const { values, vectors } = eigenOf(matrix, n);
    const shares = cappedToSum(values, { cap: size, sum: n - size });
    const nearest = new Float64Array(n * n).fill(size / n);
    shares.forEach((share, k) => {
      if (share <= 0) return;
      for (let i = 0; i < n; i++) {
        const part = share * (vectors[k * n + i] ?? 0);
        for (let j = 0; j <= i; j++)
          nearest[i * n + j] = (nearest[i * n + j] ?? 0) + part * (vectors[k * n + j] ?? 0);
      }
    });
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) nearest[j * n + i] = nearest[i * n + j] ?? 0;
    return nearest;
  }
}

/** Makes rows sum to something below all other eigenvalues, with the same entry for everybody as their eigenvector. */
function centre(matrix: Float64Array, n: number): void {
  const means = new Float64Array(n);
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) {
      sum += matrix[i * n + j] ?? 0;
      squares += (matrix[i * n + j] ?? 0) ** 2;
    }
    means[i] = sum / n;
    mean += sum / n / n;
  }
  const below = 1 + 2 * Math.sqrt(squares);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const moved = mean - (means[i] ?? 0) - (means[j] ?? 0) - below / n;
      matrix[i * n + j] = (matrix[i * n + j] ?? 0) + moved;
    }
  }
}

/** The nearest values between 0 and `cap` with the sum asked for: all less by as much, by bisection. */
function cappedToSum(
  values: Float64Array,
  { cap, sum }: { readonly cap: number; readonly sum: number },
): Float64Array {
  const capped = (less: number) => values.map((value) => Math.min(cap, Math.max(0, value - less)));
  let low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY) - cap;
  let high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (capped(middle).reduce((total, value) => total + value, 0) > sum) low = middle;
    else high = middle;
  }
  return capped((low + high) / 2);
}
