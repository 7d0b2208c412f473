import { NOBODY, type Seating } from "./seating";

/** The best plan met: fewest broken rules, then the largest value. */
export class BestPlan {
  breaks: number;
  private readonly groupOf: Int32Array;
  private value: number;
  private currentBreaks: number;
  private currentValue: number;

  constructor(private readonly seating: Seating) {
    this.groupOf = seating.groupOf.slice();
    this.breaks = this.currentBreaks = seating.totalBreaks();
    this.value = this.currentValue = seating.totalValue();
  }

  /** Takes note of a change already made to the seating. */
  offer(gain: number, addedBreaks: number): void {
    this.currentValue += gain;
    this.currentBreaks += addedBreaks;
    if (this.currentBreaks > this.breaks) return;
    // The margin keeps rounding of the running sum from counting as progress.
    if (this.currentBreaks === this.breaks && this.currentValue <= this.value + 1e-9) return;
    this.breaks = this.currentBreaks;
    this.value = this.currentValue;
    this.groupOf.set(this.seating.groupOf);
  }

  /** Whether the seating breaks more rules than the best plan. */
  isBehind(): boolean {
    return this.currentBreaks > this.breaks;
  }

  restore(): void {
    seat(this.seating, this.groupOf);
    this.currentBreaks = this.breaks;
    this.currentValue = this.value;
  }
}

/** Moves everybody to their group of the plan. Sizes in passing stay within the larger of the two plans'. */
export function seat(seating: Seating, groupOf: Int32Array): void {
  const moved: number[] = [];
  for (let person = 0; person < groupOf.length; person++) {
    if (groupOf[person] !== seating.groupOf[person]) moved.push(person);
  }
  for (const person of moved) seating.move(person, NOBODY);
  for (const person of moved) seating.move(person, groupOf[person] ?? NOBODY);
}
