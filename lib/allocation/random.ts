/** A stream of chance that depends on nothing but its seed. */
export interface Random {
  /** Uniform over 0 … 2³² − 1. */
  next(): number;
  /** Uniform over 0 … bound − 1, for bounds up to 2³² (bias below bound / 2³²). */
  below(bound: number): number;
}

/** sfc32 (Chris Doty-Humphrey, PractRand), seeded with the integer's two halves and twelve rounds of mixing. */
export function createRandom(seed: number): Random {
  let a = seed >>> 0;
  let b = Math.floor(seed / 4294967296) >>> 0;
  let c = 0x9e3779b9;
  let counter = 1;
  const next = () => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    return result >>> 0;
  };
  for (let round = 0; round < 12; round++) next();
  return { next, below: (bound) => Math.floor((next() / 4294967296) * bound) };
}

/** In an order of chance, in place (Fisher and Yates). */
export function shuffle(items: number[] | Int32Array, random: Random): void {
  for (let k = items.length - 1; k > 0; k--) {
    const j = random.below(k + 1);
    [items[k], items[j]] = [items[j] ?? 0, items[k] ?? 0];
  }
}

/** A power of two, so that the low bits of one random word choose an entry. */
export const EXPONENTIAL_STEPS = 4096;

/**
 * Quantiles of the exponential distribution (mean 1): −ln((k + ½) / 4096). A random entry times the temperature is the
 * largest loss that the Metropolis rule accepts. Built from + − × ÷ only, because Math.log and Math.exp may differ in
 * the last bit between machines, and one bit changes the groups.
 */
export const EXPONENTIAL = Float64Array.from(
  { length: EXPONENTIAL_STEPS },
  (_, k) => -naturalLog((k + 0.5) / EXPONENTIAL_STEPS),
);

/** ln x for 0 < x ≤ 1 by 2·artanh((x − 1) / (x + 1)) after doubling x into [½, 1]; error below 1e-12. */
function naturalLog(x: number): number {
  let mantissa = x;
  let halvings = 0;
  while (mantissa < 0.5) {
    mantissa *= 2;
    halvings++;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  let power = ratio;
  let sum = 0;
  for (let odd = 1; odd < 26; odd += 2) {
    sum += power / odd;
    power *= ratio * ratio;
  }
  return 2 * sum - halvings * Math.LN2;
}
