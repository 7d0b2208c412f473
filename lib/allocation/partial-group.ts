import type { Cover } from "./cover";
import type { PricingRequest } from "./pricing";
import { PricingTables } from "./pricing-tables";

/**
 * A group in the making: who has been chosen, and by depth who may still come, with what each would add through links
 * to those chosen. People who stay together come as one unit.
 */
export class PartialGroup {
  readonly tables: PricingTables;
  readonly members: number[] = [];
  /** By depth, the units that may come, and by unit their links. */
  readonly lists: readonly Int32Array[];
  readonly links: readonly Float64Array[];
  readonly unitLanguages: Int32Array;
  readonly unitHasProject: Uint8Array;
  projectCount = 0;
  size = 0;
  private charge = 0;
  /** Languages that the group may have, by bit. */
  spoken = -1;
  readonly chosen: number[] = [];

  constructor(private readonly cover: Cover) {
    const { space, classes } = cover;
    this.tables = new PricingTables(cover);
    const { units } = this.tables;
    const sizeMax = classes.reduce((most, { max }) => Math.max(most, max), 1);
    this.lists = Array.from({ length: sizeMax + 2 }, () => new Int32Array(units.length));
    this.links = Array.from({ length: sizeMax + 2 }, () => new Float64Array(units.length));
    this.unitLanguages = Int32Array.from(units, (unit) =>
      unit.reduce((common, person) => common & (cover.languages[person] ?? 0), -1),
    );
    this.unitHasProject = Uint8Array.from(units, (unit) =>
      Number(unit.some((person) => space.hasProject[person] === 1)),
    );
  }

  begin({ size, charge, groupClass, prices, cuts }: PricingRequest): void {
    this.size = size;
    this.charge = charge;
    this.spoken = groupClass.languages ?? -1;
    if (size > 1) this.tables.load(size, prices, cuts);
  }

  empty(): void {
    while (this.chosen.length > 0) this.release();
  }

  /** The first node: everybody free, after those required have been chosen. */
  seatRequired(required: readonly number[]): { base: number; count: number; languages: number } {
    const { cover, tables, links, lists } = this;
    const wanted = new Set(required.map((person) => tables.unitOf[person] ?? 0));
    const list = lists[0] ?? new Int32Array(0);
    const link = links[0] ?? new Float64Array(0);
    link.set(tables.inner);
    let count = 0;
    tables.units.forEach((unit, number) => {
      if (cover.classOf[unit[0] ?? 0] === -1 && unit.length <= this.size) list[count++] = number;
    });
    let base = -this.charge;
    let languages = this.spoken;
    for (const unit of wanted) {
      base += link[unit] ?? 0;
      languages &= this.unitLanguages[unit] ?? 0;
      // Among those required, links are wanted too.
      const others = Int32Array.from([...list.subarray(0, count), ...wanted]);
      base += tables.choose(unit, link, others, others.length);
      this.push(unit);
    }
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const unit = list[k] ?? 0;
      const isWelcome = this.members.every((person) => this.mayMeet(person, unit));
      if (isWelcome && ((this.unitLanguages[unit] ?? 0) & languages) !== 0) list[kept++] = unit;
    }
    return { base, count: kept, languages };
  }

  /** Writes the candidates that the unit leaves, from `from` on, to the next depth, with their links; how many. */
  candidatesWith(
    depth: number,
    {
      unit,
      from,
      count,
      languages,
    }: { readonly unit: number; readonly from: number; readonly count: number; readonly languages: number },
  ): number {
    const { unitLanguages, tables } = this;
    const { sizes } = tables;
    const list = this.lists[depth] ?? [];
    const next = this.lists[depth + 1] ?? new Int32Array(0);
    const links = this.links[depth] ?? [];
    const nextLinks = this.links[depth + 1] ?? new Float64Array(0);
    const { n } = this.cover.space;
    const { mayMeet } = this.cover;
    const row = (tables.units[unit]?.[0] ?? 0) * n;
    const left = this.size - this.members.length - (sizes[unit] ?? 1);
    let size = 0;
    for (let k = from; k < count; k++) {
      const other = list[k] ?? 0;
      if (other === unit || ((unitLanguages[other] ?? 0) & languages) === 0 || (sizes[other] ?? 1) > left)
        continue;
      if (mayMeet[row + (tables.units[other]?.[0] ?? 0)] === 0) continue;
      next[size++] = other;
      nextLinks[other] = links[other] ?? 0;
    }
    return size;
  }

  freeUnit(unit: number): number {
    return this.cover.classOf[this.tables.units[unit]?.[0] ?? 0] === -1 ? unit : -1;
  }

  bestNext(depth: number, count: number, languages: number): number {
    const list = this.lists[depth] ?? [];
    const links = this.links[depth] ?? [];
    const left = this.size - this.members.length;
    let best = -1;
    for (let k = 0; k < count; k++) {
      const unit = list[k] ?? 0;
      const size = this.tables.sizes[unit] ?? 1;
      if (size > left || ((this.unitLanguages[unit] ?? 0) & languages) === 0) continue;
      if (best < 0 || (links[unit] ?? 0) / size > (links[best] ?? 0) / (this.tables.sizes[best] ?? 1))
        best = unit;
    }
    return best;
  }

  choose(unit: number, depth: number, count: number): number {
    const list = this.lists[depth] ?? new Int32Array(0);
    const correction = this.tables.choose(unit, this.links[depth] ?? new Float64Array(0), list, count);
    this.push(unit);
    return correction;
  }

  private push(unit: number): void {
    this.chosen.push(unit);
    this.members.push(...(this.tables.units[unit] ?? []));
    this.projectCount += this.unitHasProject[unit] ?? 0;
  }

  release(): void {
    const unit = this.chosen.pop() ?? 0;
    this.members.length -= this.tables.units[unit]?.length ?? 0;
    this.projectCount -= this.unitHasProject[unit] ?? 0;
    this.tables.release(unit);
  }

  private mayMeet(person: number, unit: number): boolean {
    return this.cover.mayMeet[person * this.cover.space.n + (this.tables.units[unit]?.[0] ?? 0)] === 1;
  }
}
