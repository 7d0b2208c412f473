import type { Groups } from "./meetings";

/**
 * Rounds in which no pair meets twice, by the lines of a plane over the field of q elements (a transversal design; Bose
 * 1938): person p = q · b + a sits in round k in group a + k · b. `groupCount` = q must be a prime or 4, 8 or 9, no group
 * larger than q, and at most q rounds, or q + 1 where all groups have q people. Group sizes differ by at most one.
 * Undefined where it does not apply.
 */
export function designedRounds(
  n: number,
  { groupCount: q, rounds }: { readonly groupCount: number; readonly rounds: number },
): readonly Groups[] | undefined {
  const field = fieldOf(q);
  if (field === undefined || n > q * q || n === 0) return undefined;
  if (rounds > q && !(rounds === q + 1 && n === q * q)) return undefined;
  return Array.from({ length: rounds }, (_, k) => {
    const groups: number[][] = Array.from({ length: q }, () => []);
    for (let person = 0; person < n; person++) {
      const a = person % q;
      const b = Math.floor(person / q);
      // The last parallel class of a plane: those with one b.
      groups[k === q ? b : field.sum(a, field.product(k, b))]?.push(person);
    }
    return groups;
  });
}

interface Field {
  readonly sum: (x: number, y: number) => number;
  readonly product: (x: number, y: number) => number;
}

/** Powers of small primes, with the digits (lowest first) of xᵈ reduced by an irreducible polynomial. */
const POWERS: Readonly<Record<number, { readonly prime: number; readonly reduced: readonly number[] }>> = {
  // x² = x + 1, x³ = x + 1 and x² = 2 (that is, −1).
  4: { prime: 2, reduced: [1, 1] },
  8: { prime: 2, reduced: [1, 1, 0] },
  9: { prime: 3, reduced: [2, 0] },
};

function fieldOf(q: number): Field | undefined {
  const power = POWERS[q];
  if (power === undefined) {
    if (!isPrime(q)) return undefined;
    return { sum: (x, y) => (x + y) % q, product: (x, y) => (x * y) % q };
  }
  const { prime, reduced } = power;
  const degree = reduced.length;
  const digits = (x: number) => Array.from({ length: degree }, (_, k) => Math.floor(x / prime ** k) % prime);
  const number = (of: readonly number[]) => of.reduceRight((sum, digit) => sum * prime + digit, 0);
  const add = (x: readonly number[], y: readonly number[]) =>
    x.map((digit, k) => (digit + (y[k] ?? 0)) % prime);
  const timesX = (x: readonly number[]) => {
    const top = x[degree - 1] ?? 0;
    return add(
      [0, ...x.slice(0, -1)],
      reduced.map((digit) => (digit * top) % prime),
    );
  };
  return {
    sum: (x, y) => number(add(digits(x), digits(y))),
    product: (x, y) => {
      let shifted: readonly number[] = digits(x);
      let sum: readonly number[] = digits(0);
      for (const digit of digits(y)) {
        for (let k = 0; k < digit; k++) sum = add(sum, shifted);
        shifted = timesX(shifted);
      }
      return number(sum);
    },
  };
}

function isPrime(q: number): boolean {
  if (q < 2) return false;
  for (let factor = 2; factor * factor <= q; factor++) if (q % factor === 0) return false;
  return true;
}
