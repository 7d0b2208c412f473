import type { DemoAttendee } from "./attendee";
import { ENGLISH_SPEAKERS } from "./attendees/english";
import { FRENCH_SPEAKERS } from "./attendees/french";
import { GERMAN_SPEAKERS } from "./attendees/german";
import { ITALIAN_SPEAKERS } from "./attendees/italian";

/** The 61 invented attendees in the order in which they signed up, the languages mixed as they would be. */
export const DEMO_ATTENDEES: readonly DemoAttendee[] = [
  FRENCH_SPEAKERS,
  GERMAN_SPEAKERS,
  ITALIAN_SPEAKERS,
  ENGLISH_SPEAKERS,
]
  .flatMap((list) => list.map((attendee, index) => ({ attendee, turn: (index + 0.5) / list.length })))
  .sort((a, b) => a.turn - b.turn)
  .map(({ attendee }) => attendee);

/** An address that nobody can have: example.org is reserved (RFC 2606). "Éric Ôlby-Roux" → eric.olby-roux@example.org. */
export function demoAddress(name: string): string {
  const local = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’']/g, "")
    .replace(/\s+/g, ".");
  return `${local}@example.org`;
}
