import type { Cover } from "./cover";
import { shortfall } from "./seating";

/** What the floor under matches costs at least, from the most that people's links can still become. */
export class FloorBound {
  readonly isOn: boolean;
  /** n × sizes: sums of each person's closest. */
  private readonly closest: Float64Array;
  private readonly width: number;

  constructor(
    private readonly cover: Cover,
    sizeMax: number,
  ) {
    const { n, pair, floorCost } = cover.space;
    this.isOn = floorCost > 0;
    this.width = sizeMax + 1;
    this.closest = new Float64Array(this.isOn ? n * this.width : 0);
    for (let i = 0; i < n && this.isOn; i++) {
      const values = cover.people
        .filter((j) => j !== i && cover.mayMeet[i * n + j] === 1)
        .map((j) => pair[i * n + j] ?? 0)
        .sort((a, b) => b - a);
      for (let k = 1; k < this.width; k++) {
        this.closest[i * this.width + k] = (this.closest[i * this.width + k - 1] ?? 0) + (values[k - 1] ?? 0);
      }
    }
  }

  costOfChosen(members: readonly number[], left: number): number {
    const size = members.length + left;
    let cost = 0;
    for (const person of members) cost += this.costOf(person, members, { left, size });
    return cost;
  }

  costOfCandidate(person: number, members: readonly number[], left: number): number {
    return this.costOf(person, members, { left, size: members.length + left + 1 });
  }

  private costOf(
    person: number,
    members: readonly number[],
    { left, size }: { readonly left: number; readonly size: number },
  ): number {
    const { n, pair, floorCost, floorThreshold } = this.cover.space;
    if (size < 2) return 0;
    let link = this.closest[person * this.width + left] ?? 0;
    for (const other of members) link += pair[person * n + other] ?? 0;
    return floorCost * shortfall(link / (size - 1), floorThreshold);
  }
}
