import type { PeopleTable } from "@/lib/people-file/schema";
import { isNo, isYes, plain, textOf } from "@/lib/people-file/values";
import { choiceErrors, type Offered } from "@/lib/sessions/rules";

// The parallel sessions that a file names. Pure.

/** A session by which a file can call it. */
export type NamedSession = Pick<Offered, "id" | "title">;

/** A session as newcomers find it. */
export interface RoomySession extends Offered {
  /** Seats that a newcomer can have: none while somebody waits. */
  readonly seatsFree: number;
}

/** The session that a text names: its title, whatever the case and whatever hour or room stands behind it. */
export function sessionNamed<T extends NamedSession>(text: string, sessions: readonly T[]): T | undefined {
  const wanted = plain(text);
  const exact = exactlyNamed(wanted, sessions) ?? exactlyNamed(plain(withoutBrackets(wanted)), sessions);
  return (
    exact ??
    sessions
      .filter(
        ({ title }) => wanted.startsWith(plain(title)) && BEHIND.test(wanted.slice(plain(title).length)),
      )
      .sort((a, b) => b.title.length - a.title.length)[0]
  );
}

/** An hour, a room: nothing that could be another title, or a question that begins like this one. */
const BEHIND = /^(?:\s*[:([]|\s+[–—-]\s|\s+\d)[^,;|]*$/u;

function exactlyNamed<T extends NamedSession>(wanted: string, sessions: readonly T[]): T | undefined {
  return sessions.find(({ title }) => plain(title) === wanted);
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^()]*\)|\[[^[\]]*\]/g, " ");
}

/**
 * Which sessions a cell chooses: by their titles, one a line or parted by semicolons or commas, which titles may hold too; or a tick
 * in a column that is named after one. `isUnread`: it says something else as well.
 */
export function readChoice(
  { header, text }: { readonly header: string; readonly text: string },
  sessions: readonly NamedSession[],
): { readonly ids: readonly string[]; readonly isUnread: boolean } {
  if (text.trim() === "" || isNo(text)) return { ids: [], isUnread: false };
  const ticked = isYes(text) ? sessionNamed(header, sessions) : undefined;
  const found = ticked ? [ticked] : namedIn(text, sessions, SEPARATORS);
  const ids = found.flatMap((session) => session?.id ?? []);
  return { ids: [...new Set(ids)], isUnread: ids.length < found.length };
}

/** From what parts most to what may be part of a title. */
const SEPARATORS = [/\n/, /;/, /[,|]/] as const;

/** What each part of a text names; it is parted no further than it takes, and never within brackets. */
function namedIn(
  text: string,
  sessions: readonly NamedSession[],
  [separator, ...finer]: readonly RegExp[],
): (NamedSession | undefined)[] {
  const whole = exactlyNamed(plain(text), sessions);
  if (whole || !separator) return [whole ?? sessionNamed(text, sessions)];
  const isWhole = !separator.test(withoutBrackets(text));
  const parts = isWhole ? [text] : withoutBrackets(text).split(separator);
  return parts.filter((part) => part.trim() !== "").flatMap((part) => namedIn(part, sessions, finer));
}

/** Columns that choose sessions: named so, named after one and ticked, or holding little else than their titles. */
export function sessionColumns({ headers, rows }: PeopleTable, sessions: readonly NamedSession[]): number[] {
  if (sessions.length === 0) return [];
  return headers.flatMap((header, position) => {
    const cells = rows.map((row) => textOf(row[position])).filter((text) => text !== "");
    const read = cells.map((text) => readChoice({ header, text }, sessions));
    const understood = read.filter(({ ids }) => ids.length > 0).length;
    const isNamed = NAMES.test(plain(header)) || sessionNamed(header, sessions) !== undefined;
    const enough = isNamed ? 0 : Math.max(1, cells.length * 0.6);
    const isEmptyOfOurs = cells.length === 0 && OWN_NAMES.test(plain(header));
    return isEmptyOfOurs || (understood > 0 && understood >= enough) ? [position] : [];
  });
}

const OWN_NAMES = /^(?:sessions|sessionswaiting)$/;
const NAMES = /(?:^|[^a-z])(?:sessions?|sessionswaiting|sessionen|sessione|sessioni)(?:$|[^a-z])/;

/** As many of these as one person can choose, in this order: without what has begun, is closed, or is at the time of another. */
export function choosable(
  chosen: readonly string[],
  offered: readonly Offered[],
  { now, held = [] }: { readonly now: Date; readonly held?: readonly string[] },
): string[] {
  const kept: string[] = [];
  for (const id of chosen) {
    const errors = choiceErrors([...kept, id], offered, { required: false, now, held });
    if (errors.length === 0) kept.push(id);
  }
  return kept;
}
