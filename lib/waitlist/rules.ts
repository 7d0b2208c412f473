import { type SignUpWindow, signUpWindow } from "@/lib/workshops/rules";

// What is decided about the line of those who wait. Pure; the clock is an argument.

/** Whether a seat that becomes free is given on: only while sign-up is open. */
export function mayPromote(workshop: SignUpWindow, now: Date): boolean {
  return signUpWindow(workshop, now) === "open";
}

export interface Waiting {
  readonly id: string;
  /** Order of arrival. */
  readonly lineNumber: bigint;
}

/** Those who wait, who came first before. */
export function inLine<T extends Waiting>(waiting: readonly T[]): readonly T[] {
  return [...waiting].sort((a, b) => Number(a.lineNumber - b.lineNumber));
}

/** The place of each in the line, from 1 without gap. */
export function placesInLine(waiting: readonly Waiting[]): ReadonlyMap<string, number> {
  return new Map(inLine(waiting).map(({ id }, index) => [id, index + 1]));
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
