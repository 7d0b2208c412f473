/**
 * A subset-row cut (Jepsen, Petersen, Spoorendonk and Pisinger 2008): of the groups that hold two or all of three
 * people, a plan has at most one.
 */
export type Triple = readonly [number, number, number];

/** What a group must be worth to pay for itself: a price per person, and per cut that it counts in (at least 0). */
export interface Prices {
  readonly people: Float64Array;
  readonly cuts: Float64Array;
}

export function isCounted([a, b, c]: Triple, members: readonly number[]): boolean {
  return Number(members.includes(a)) + Number(members.includes(b)) + Number(members.includes(c)) >= 2;
}

/** The cuts that cost something, by person. */
export class CutIndex {
  /** Per person: the cut, and the other two of its triple. */
  readonly of: readonly (readonly (readonly [number, number, number])[])[];

  constructor(
    n: number,
    cuts: readonly Triple[],
    private readonly prices: Float64Array,
  ) {
    const of = Array.from({ length: n }, (): [number, number, number][] => []);
    cuts.forEach(([i, j, k], cut) => {
      if ((prices[cut] ?? 0) <= 0) return;
      of[i]?.push([cut, j, k]);
      of[j]?.push([cut, i, k]);
      of[k]?.push([cut, i, j]);
    });
    this.of = of;
  }

  /** What the group pays for the cuts that it counts in. */
  costOf(members: readonly number[]): number {
    let cost = 0;
    for (const person of members) {
      for (const [cut, other, another] of this.of[person] ?? []) {
        const others = Number(members.includes(other)) + Number(members.includes(another));
        // Met once from each member of the triple, two or three times.
        if (others > 0) cost += (this.prices[cut] ?? 0) / (others + 1);
      }
    }
    return cost;
  }
}
