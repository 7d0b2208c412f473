import type { Random } from "./random";
import { NOBODY, type Seating } from "./seating";

interface Exchange {
  readonly a: number;
  /** NOBODY: `a`'s block moves to `groupB` against whoever makes room. */
  readonly b: number;
  readonly groupB: number;
  readonly random: Random;
  readonly breakCost: number;
  /** The largest loss accepted, as a number of at most 0. */
  readonly threshold: number;
}

/**
 * Exchanges people who must stay together with as many others: the blocks of a and b, and single people from the side
 * that gives fewer until the sizes are right. Tries by doing and undoes what is refused; exact sums make that exact.
 */
export class BlockExchange {
  /** Set by an accepted `tryExchange`. */
  gain = 0;
  addedBreaks = 0;
  private readonly blockOf = new Map<number, readonly number[]>();
  private readonly isMovable = new Set<number>();

  constructor(
    private readonly seating: Seating,
    movable: Int32Array,
  ) {
    for (const block of seating.space.blocks) for (const person of block) this.blockOf.set(person, block);
    for (const person of movable) this.isMovable.add(person);
  }

  isInBlock(person: number): boolean {
    return this.blockOf.size > 0 && this.blockOf.has(person);
  }

  /** False when it was refused or cannot be done; then nothing has changed. */
  tryExchange({ a, b, groupB, random, breakCost, threshold }: Exchange): boolean {
    const groupA = this.seating.groupOf[a] ?? NOBODY;
    const fromA = [...(this.blockOf.get(a) ?? [a])];
    const fromB = b === NOBODY ? [] : [...(this.blockOf.get(b) ?? [b])];
    this.fill({ from: groupA, giving: fromA, to: groupB, receiving: fromB, random });
    this.fill({ from: groupB, giving: fromB, to: groupA, receiving: fromA, random });
    return this.tryBoth({ groupA, fromA, groupB, fromB, breakCost, threshold });
  }

  /** The same for all movable members of two groups at once, but for single people whom the sizes keep back. */
  tryWholeGroups(
    groupA: number,
    groupB: number,
    { breakCost, threshold }: Pick<Exchange, "breakCost" | "threshold">,
  ): boolean {
    const fromA = this.seating.members(groupA).filter((person) => this.isMovable.has(person));
    const fromB = this.seating.members(groupB).filter((person) => this.isMovable.has(person));
    const [more, fewer] = fromA.length > fromB.length ? [fromA, fromB] : [fromB, fromA];
    for (let k = more.length - 1; k >= 0 && more.length > fewer.length; k--) {
      if (!this.blockOf.has(more[k] ?? NOBODY)) more.splice(k, 1);
    }
    return this.tryBoth({ groupA, fromA, groupB, fromB, breakCost, threshold });
  }

  private tryBoth({
    groupA,
    fromA,
    groupB,
    fromB,
    breakCost,
    threshold,
  }: {
    readonly groupA: number;
    readonly fromA: readonly number[];
    readonly groupB: number;
    readonly fromB: readonly number[];
    readonly breakCost: number;
    readonly threshold: number;
  }): boolean {
    const { seating } = this;
    if (!this.hasRightSize(groupA, fromB.length - fromA.length)) return false;
    if (!this.hasRightSize(groupB, fromA.length - fromB.length)) return false;
    const valueBefore = (seating.values[groupA] ?? 0) + (seating.values[groupB] ?? 0);
    const breaksBefore = (seating.breaks[groupA] ?? 0) + (seating.breaks[groupB] ?? 0);
    this.exchange(fromA, groupB, fromB, groupA);
    this.gain = (seating.values[groupA] ?? 0) + (seating.values[groupB] ?? 0) - valueBefore;
    this.addedBreaks = (seating.breaks[groupA] ?? 0) + (seating.breaks[groupB] ?? 0) - breaksBefore;
    const merit = this.addedBreaks === 0 ? this.gain : this.gain - breakCost * this.addedBreaks;
    if (merit >= threshold) return true;
    this.exchange(fromA, groupA, fromB, groupB);
    return false;
  }

  private exchange(fromA: readonly number[], toA: number, fromB: readonly number[], toB: number): void {
    for (const person of fromA) this.seating.move(person, NOBODY);
    for (const person of fromB) this.seating.move(person, toB);
    for (const person of fromA) this.seating.move(person, toA);
  }

  /** Adds single people of `from`, beginning anywhere, while it would stay too full or `to` too empty. */
  private fill({
    from,
    giving,
    to,
    receiving,
    random,
  }: {
    readonly from: number;
    readonly giving: number[];
    readonly to: number;
    readonly receiving: readonly number[];
    readonly random: Random;
  }): void {
    const { seating } = this;
    const tooFull = (seating.sizes[from] ?? 0) + receiving.length - (seating.space.maxSizes[from] ?? 0);
    const tooEmpty = (seating.space.minSizes[to] ?? 0) - ((seating.sizes[to] ?? 0) - receiving.length);
    const wanted = Math.max(tooFull, tooEmpty);
    if (giving.length >= wanted) return;
    const members = seating.members(from);
    const offset = random.below(members.length);
    for (let k = 0; k < members.length && giving.length < wanted; k++) {
      const person = members[(offset + k) % members.length] ?? NOBODY;
      if (this.isMovable.has(person) && !this.blockOf.has(person) && !giving.includes(person))
        giving.push(person);
    }
  }

  private hasRightSize(group: number, change: number): boolean {
    const size = (this.seating.sizes[group] ?? 0) + change;
    const { minSizes, maxSizes } = this.seating.space;
    return size >= (minSizes[group] ?? 0) && size <= (maxSizes[group] ?? 0);
  }
}
