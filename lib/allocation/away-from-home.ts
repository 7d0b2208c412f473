import { NOBODY, type Seating } from "./seating";

/** How far a plan is from what was asked; compared in this order. */
export interface MoveMerit {
  readonly breaks: number;
  /** People away from home. Does not count where moves have a price. */
  readonly moves: number;
  /** Sum of the groups' values, less the price of the moves. */
  readonly value: number;
}

export function isBetterMerit(a: MoveMerit, b: MoveMerit): boolean {
  if (a.breaks !== b.breaks) return a.breaks < b.breaks;
  if (a.moves !== b.moves) return a.moves < b.moves;
  // The margin keeps rounding of the running sum from counting as progress.
  return a.value > b.value + 1e-9;
}

export function measureMerit(
  seating: Seating,
  { home, moveCost }: { readonly home: Int32Array; readonly moveCost: number | undefined },
): MoveMerit {
  let moves = 0;
  seating.groupOf.forEach((group, person) => {
    if (home[person] !== NOBODY && group !== NOBODY && group !== home[person]) moves++;
  });
  return {
    breaks: seating.totalBreaks(),
    moves: moveCost === undefined ? moves : 0,
    value: seating.totalValue() - (moveCost ?? 0) * moves,
  };
}

/** Those who sit elsewhere than at home, kept so that one of them can be drawn at once. */
export class AwayList {
  readonly people: number[] = [];
  /** Where each stands in the list; −1 = not in it. */
  private readonly places: Int32Array;

  constructor(
    private readonly seating: Seating,
    private readonly home: Int32Array,
  ) {
    const { n } = seating.space;
    this.places = new Int32Array(n).fill(-1);
    for (let person = 0; person < n; person++) this.note(person);
  }

  /** After the person has changed groups. */
  note(person: number): void {
    const { people, places, seating, home } = this;
    const isAway = seating.groupOf[person] !== NOBODY && seating.groupOf[person] !== home[person];
    const place = places[person] ?? -1;
    if (isAway === place >= 0) return;
    if (isAway) {
      places[person] = people.push(person) - 1;
      return;
    }
    const last = people.pop() ?? NOBODY;
    if (last !== person) {
      people[place] = last;
      places[last] = place;
    }
    places[person] = -1;
  }
}
