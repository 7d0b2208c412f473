import type { Column } from "./master";
import { CutIndex, type Prices, type Triple } from "./prices";
import type { PricedGroup, PricingAnswer, PricingRequest } from "./pricing";

/** All groups that may still matter, one by one: pricing is then a look at each. */
export class GroupPool {
  constructor(
    private readonly n: number,
    public columns: readonly Column[],
  ) {}

  /** As `Pricer.price`, among the listed. */
  price(request: PricingRequest, classNumber: number): PricingAnswer {
    const { prices, cuts, charge, size, threshold } = request;
    const reducedOf = this.reduced(prices, cuts);
    const groups: PricedGroup[] = [];
    let bound = Number.NEGATIVE_INFINITY;
    for (const { classNumber: own, members, value } of this.columns) {
      if (own !== classNumber || members.length !== size) continue;
      const reduced = reducedOf(members, value) - charge;
      if (reduced > bound) bound = reduced;
      if (reduced > threshold) groups.push({ members, value, reduced });
    }
    groups.sort((a, b) => b.reduced - a.reduced);
    return { groups, bound, isComplete: true, nodes: 0 };
  }

  /** Drops those worth less beyond the prices than their class and size must be. */
  keep(
    prices: Prices & { readonly classes: Float64Array },
    cuts: readonly Triple[],
    leastOf: (classNumber: number, size: number) => number,
  ): void {
    const reducedOf = this.reduced(prices, cuts);
    this.columns = this.columns.filter(
      ({ classNumber, members, value }) =>
        reducedOf(members, value) - (prices.classes[classNumber] ?? 0) >=
        leastOf(classNumber, members.length),
    );
  }

  private reduced(
    prices: Prices,
    cuts: readonly Triple[],
  ): (members: readonly number[], value: number) => number {
    const index = new CutIndex(this.n, cuts, prices.cuts);
    return (members, value) => {
      let reduced = value - index.costOf(members);
      for (const person of members) reduced -= prices.people[person] ?? 0;
      return reduced;
    };
  }
}
