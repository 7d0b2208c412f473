import type { Cover } from "./cover";
import type { PartialGroup } from "./partial-group";

/** A gain below this share is rounding. */
const MARGIN = 1e-9;
const EXCHANGES_MAX = 40;

/**
 * Betters a group by the exchange of one unit that adds most, again and again: column generation then needs its exact search
 * for little but the proof (heuristic pricing: Desaulniers, Lessard and Hadjar 2008).
 */
export class GroupClimb {
  /** Each unit's weights with those chosen. */
  private readonly sums: Float64Array;
  private readonly isChosen: Uint8Array;

  constructor(
    private readonly cover: Cover,
    private readonly group: PartialGroup,
  ) {
    const { units } = group.tables;
    this.sums = new Float64Array(units.length);
    this.isChosen = new Uint8Array(units.length);
  }

  /** The units from `held` on may go; `worthOf` is exact, for the weights count some terms too favourably. */
  climb(
    start: readonly number[],
    held: number,
    {
      charge,
      worthOf,
    }: { readonly charge: number; readonly worthOf: (members: readonly number[]) => number },
  ): readonly number[] {
    const { sums, isChosen } = this;
    const chosen = [...start];
    const { weights, units, inner } = this.group.tables;
    sums.fill(0);
    let pairs = -charge;
    for (const unit of chosen) {
      isChosen[unit] = 1;
      pairs += (inner[unit] ?? 0) + (sums[unit] ?? 0);
      this.add(unit, 1);
    }
    let worth = worthOf(this.membersOf(chosen));
    for (let exchange = 0; exchange < EXCHANGES_MAX; exchange++) {
      let best: { readonly place: number; readonly unit: number; readonly pairs: number } | undefined;
      let most = worth + MARGIN * Math.abs(worth);
      for (let place = held; place < chosen.length; place++) {
        const out = chosen[place] ?? 0;
        const row = out * units.length;
        const left = pairs - (inner[out] ?? 0) - (sums[out] ?? 0);
        for (let unit = 0; unit < units.length; unit++) {
          const reached = left + (inner[unit] ?? 0) + (sums[unit] ?? 0) - (weights[row + unit] ?? 0);
          if (reached <= most || isChosen[unit] === 1 || !this.mayReplace(out, unit)) continue;
          const changed = chosen.with(place, unit);
          if (!this.canTalk(changed)) continue;
          const value = worthOf(this.membersOf(changed));
          if (value <= most) continue;
          most = value;
          best = { place, unit, pairs: reached };
        }
      }
      if (best === undefined) break;
      const out = chosen[best.place] ?? 0;
      this.add(out, -1);
      this.add(best.unit, 1);
      isChosen[out] = 0;
      isChosen[best.unit] = 1;
      chosen[best.place] = best.unit;
      pairs = best.pairs;
      worth = most;
    }
    for (const unit of chosen) isChosen[unit] = 0;
    return this.membersOf(chosen);
  }

  private add(unit: number, sign: -1 | 1): void {
    const { weights, units } = this.group.tables;
    const row = unit * units.length;
    for (let other = 0; other < units.length; other++)
      this.sums[other] = (this.sums[other] ?? 0) + sign * (weights[row + other] ?? 0);
  }

  private mayReplace(out: number, unit: number): boolean {
    const { sizes, units } = this.group.tables;
    return sizes[out] === sizes[unit] && this.cover.classOf[units[unit]?.[0] ?? 0] === -1;
  }

  private canTalk(chosen: readonly number[]): boolean {
    return (
      chosen.reduce((common, unit) => common & (this.group.unitLanguages[unit] ?? 0), this.group.spoken) !== 0
    );
  }

  private membersOf(chosen: readonly number[]): number[] {
    return chosen.flatMap((unit) => this.group.tables.units[unit] ?? []);
  }
}
