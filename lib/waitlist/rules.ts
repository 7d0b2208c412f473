import type { Promotion } from "@/lib/offers/schema";
import { isEditable, type Occupancy, type SignUpWindow, signUpWindow } from "@/lib/workshops/rules";

// What is decided about the line of those who wait. Pure; the clock is an argument.

/** What decides whether the line is served by itself. */
export interface ServedLine extends SignUpWindow {
  readonly promotion: Promotion;
  /** After sign-up is closed too, until the day begins. */
  readonly lineGoesOn: boolean;
}

/** Whether a seat that becomes free is given on by itself: while sign-up is open, or longer where that was chosen; never where it is done by hand. */
export function mayPromote(workshop: ServedLine, now: Date): boolean {
  const { promotion, lineGoesOn, status, startsAt } = workshop;
  if (promotion === "by_hand") return false;
  const window = signUpWindow(workshop, now);
  return window === "open" || (lineGoesOn && window === "closed" && isEditable(status) && now < startsAt);
}

/**
 * Free seats while people wait and nobody is served by itself, so that an organiser has to give them: where that is the
 * rule, and once sign-up is closed. None before sign-up opens, when the line moves on by itself, nor once the day is over.
 */
export function seatsToGive(
  workshop: ServedLine & { readonly endsAt: Date },
  { seatsFree, waiting }: Pick<Occupancy, "seatsFree" | "waiting">,
  now: Date,
): number {
  const { promotion, status, endsAt } = workshop;
  const isForHand =
    promotion === "by_hand" || (signUpWindow(workshop, now) === "closed" && !mayPromote(workshop, now));
  return isForHand && isEditable(status) && waiting > 0 && now < endsAt ? seatsFree : 0;
}

export interface Room {
  readonly capacity: number;
  /** Seats within the capacity that somebody holds. */
  readonly held: number;
  readonly waiting: number;
  /** People per table. */
  readonly groupSize: number;
  /** No further table is opened for fewer people than this; null: tables do not matter. */
  readonly tableMin: number | null;
}

/**
 * How many of those who wait, the first ones first, get the free seats now.
 *
 * With `tableMin`, the line fills tables: places at the table that is not full are given at once; a further table is opened
 * only once so many wait that at least `tableMin` people come to sit at it, or all that the room still has seats for. So
 * the room never ends with two or three people at a last table while nobody leaves; they wait until more come, or until
 * the organiser decides otherwise.
 */
export function servedNow(room: Room): number {
  const most = peopleAndSeats(room);
  return most - keptForTable(room).kept;
}

/** How many more have to join the line until the next table is opened; 0 while the rule keeps nobody waiting. */
export function missingForTable(room: Room): number {
  return keptForTable(room).missing;
}

function peopleAndSeats({ capacity, held, waiting }: Room): number {
  return Math.max(0, Math.min(capacity - held, waiting));
}

/** Who would open a table that stays too small: how many they are, and how many more it takes. */
function keptForTable(room: Room): { readonly kept: number; readonly missing: number } {
  const { capacity, held, groupSize, tableMin } = room;
  const openPlaces = (groupSize - (held % groupSize)) % groupSize;
  const beyond = peopleAndSeats(room) - openPlaces;
  if (tableMin === null || beyond <= 0) return { kept: 0, missing: 0 };
  const atLastTable = beyond % groupSize;
  const seatsForLast = capacity - held - openPlaces - (beyond - atLastTable);
  const enough = Math.min(tableMin, groupSize, seatsForLast);
  return atLastTable === 0 || atLastTable >= enough
    ? { kept: 0, missing: 0 }
    : { kept: atLastTable, missing: enough - atLastTable };
}

export interface Waiting {
  readonly id: string;
  /** Order in the line. */
  readonly lineNumber: bigint;
}

/** Those who wait, who comes first before. */
function inLine<T extends Waiting>(waiting: readonly T[]): readonly T[] {
  return [...waiting].sort((a, b) => Number(a.lineNumber - b.lineNumber));
}

/** Who gets which of the free seats: the first in line first, one seat each, until one of the two runs out. */
export function assignSeats<T extends Waiting>(
  waiting: readonly T[],
  freeSeats: readonly number[],
): { readonly person: T; readonly seat: number }[] {
  return inLine(waiting).flatMap((person, index) => {
    const seat = freeSeats[index];
    return seat === undefined ? [] : [{ person, seat }];
  });
}
