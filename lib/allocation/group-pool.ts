import type { Column } from "./master";
import { CutIndex, type Prices, type Triple } from "./prices";
import type { PricedGroup, PricingAnswer, PricingRequest } from "./pricing";

/** All groups that may still matter, one by one: pricing is then a look at each. */
export class GroupPool {
  constructor(
    private readonly n: number,
    public readonly columns: readonly Column[],
  ) {}

  /** As `Pricer.price`, among the listed. */
  price({ prices, cuts, charge, size, threshold }: PricingRequest, classNumber: number): PricingAnswer {
    const index = new CutIndex(this.n, cuts, prices.cuts);
    const groups: PricedGroup[] = [];
    let bound = Number.NEGATIVE_INFINITY;
    for (const { classNumber: own, members, value } of this.columns) {
      if (own !== classNumber || members.length !== size) continue;
      let reduced = value - charge;
      for (const person of members) reduced -= prices.people[person] ?? 0;
      // Cuts only cost: most groups are out of the question without a look at them.
      if (reduced <= bound && reduced <= threshold) continue;
      reduced -= index.costOf(members);
      if (reduced > bound) bound = reduced;
      if (reduced > threshold) groups.push({ members, value, reduced });
    }
    groups.sort((a, b) => b.reduced - a.reduced);
    return { groups, bound, isComplete: true, nodes: 0 };
  }

  /** Those worth enough beyond the prices for their class and size. */
  above(
    prices: Prices & { readonly classes: Float64Array },
    cuts: readonly Triple[],
    leastOf: (classNumber: number, size: number) => number,
  ): GroupPool {
    const index = new CutIndex(this.n, cuts, prices.cuts);
    return this.filter(({ classNumber, members, value }) => {
      let reduced = value - (prices.classes[classNumber] ?? 0);
      for (const person of members) reduced -= prices.people[person] ?? 0;
      const least = leastOf(classNumber, members.length);
      return reduced >= least && reduced - index.costOf(members) >= least;
    });
  }

  filter(isKept: (column: Column) => boolean): GroupPool {
    return new GroupPool(this.n, this.columns.filter(isKept));
  }
}
