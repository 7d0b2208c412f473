import type { RegistrationStatus } from "@/lib/registrations/schema";
import type { Arrival, CheckInResult, DoorAct, DoorPerson, LiveDoor } from "./schema";

// What is decided at the door. Pure, so that a phone without network answers as the server will.

/** A reference, and behind it the signature of a code. */
const CODE = /^([0-9A-Z-]{4,12}?)(?:-([0-9A-Z]{10}))?$/;

export interface ReadCode {
  /** Ways in which the reference may be written: people leave its hyphen out. */
  readonly references: readonly string[];
  /** Signed: out of a QR code rather than typed. */
  readonly isSigned: boolean;
}

/** What a scanned or typed text may name; undefined for what is none of ours. */
export function readCode(text: string): ReadCode | undefined {
  const found = CODE.exec(text.trim().toUpperCase());
  if (!found) return undefined;
  const [, reference = "", signature] = found;
  const bare = reference.replaceAll("-", "");
  const references = new Set([reference, bare, `${bare.slice(0, 4)}-${bare.slice(4)}`]);
  return { references: [...references], isSigned: signature !== undefined };
}

/** What the door says to somebody of this workshop. */
export function resultFor(status: RegistrationStatus, isIn: boolean): CheckInResult {
  if (status === "cancelled") return "cancelled";
  if (status !== "confirmed") return "waiting";
  return isIn ? "already_in" : "welcome";
}

/** Whether whoever was scanned is in. */
export function isArrivalGood(result: CheckInResult): boolean {
  return result === "welcome" || result === "already_in";
}

/** When a scan was taken: a clock that is ahead of ours does not make anybody arrive in the future. */
export function takenAtOf(given: Date | undefined, now: Date): Date {
  return given && given < now ? given : now;
}

/** Whether each word occurs in name, address, organisation or reference, whatever its case and accents. */
export function isFound(
  person: Pick<DoorPerson, "name" | "email" | "organisation" | "reference">,
  words: string,
): boolean {
  const { name, email, organisation, reference } = person;
  const text = plain(
    [name, email, organisation, reference, reference.replaceAll("-", "")].filter(Boolean).join("\n"),
  );
  return plain(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Whom a code or an id means among those that a page knows. */
export function personOf(
  act: { readonly code?: string; readonly registrationId?: string },
  people: readonly DoorPerson[],
): DoorPerson | undefined {
  if (act.registrationId) return people.find(({ id }) => id === act.registrationId);
  const references = readCode(act.code ?? "")?.references ?? [];
  return people.find(({ reference }) => references.includes(reference));
}

/** An arrival as a page shows it: as the server knows it, or kept here until it can be sent. */
export interface ShownArrival extends Arrival {
  readonly isKept: boolean;
}

/** Who is in, by registration: what the server said, and on top, in order, what this phone has not sent yet. */
export function arrivalsWith(
  arrivals: LiveDoor["arrivals"],
  acts: readonly DoorAct[],
  people: readonly DoorPerson[],
): ReadonlyMap<string, ShownArrival> {
  const shown = new Map<string, ShownArrival>(
    arrivals.map(({ registrationId, ...arrival }) => [registrationId, { ...arrival, isKept: false }]),
  );
  for (const act of acts) {
    if (act.kind === "undo") {
      for (const [id, { checkInId }] of shown) if (checkInId === act.id) shown.delete(id);
      continue;
    }
    const person = personOf(act, people);
    if (person?.status !== "confirmed" || shown.has(person.id)) continue;
    shown.set(person.id, { checkInId: act.id, takenAt: act.takenAt, by: null, isYou: true, isKept: true });
  }
  return shown;
}

/**
 * What a page without network says to a scan; the server has the last word. `digest` is that of the code, where the
 * browser can reckon it: a forged code is then unknown here as well.
 */
export function resultOffline(
  act: { readonly code?: string; readonly registrationId?: string },
  known: {
    readonly people: readonly DoorPerson[];
    readonly isIn: (registrationId: string) => boolean;
    readonly digest: string | undefined;
  },
): { readonly result: CheckInResult; readonly person: DoorPerson | undefined } {
  const person = personOf(act, known.people);
  const isSigned = act.code !== undefined && readCode(act.code)?.isSigned === true;
  const isForged = isSigned && known.digest !== undefined && known.digest !== person?.codeDigest;
  if (!person || isForged) return { result: "unknown", person: undefined };
  return { result: resultFor(person.status, known.isIn(person.id)), person };
}

/**
 * Which day the door names on one on which nothing goes on, of the parts of an event with their times as ISO 8601: when
 * it begins, when it goes on after a first part, or when it ended.
 */
export function dayToName(
  parts: readonly { readonly startsAt: string; readonly endsAt: string }[],
  now: Date,
): { readonly when: "before" | "between" | "after"; readonly at: Date } {
  const starts = parts.map(({ startsAt }) => Date.parse(startsAt));
  const ahead = starts.filter((start) => start > now.getTime());
  if (ahead.length === 0)
    return { when: "after", at: new Date(Math.max(...parts.map(({ endsAt }) => Date.parse(endsAt)))) };
  return { when: ahead.length === starts.length ? "before" : "between", at: new Date(Math.min(...ahead)) };
}
