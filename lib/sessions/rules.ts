import type { FieldError } from "@/lib/errors";
import { instantOfLocal, localDateTime } from "@/lib/i18n/local-time";
import type { SessionState } from "./schema";

// What is decided about parallel sessions. Pure: the form says at once what the server will say.

export interface Times {
  readonly startsAt: Date | string;
  readonly endsAt: Date | string;
}

/** Whether nobody can be in both; one that begins as the other ends does not clash. */
export function overlap(a: Times, b: Times): boolean {
  return instantOf(a.startsAt) < instantOf(b.endsAt) && instantOf(b.startsAt) < instantOf(a.endsAt);
}

function instantOf(instant: Date | string): number {
  return new Date(instant).getTime();
}

/** On which day an event begins, and by which clock. */
export interface DayStart {
  readonly startsAt: Date;
  readonly timeZone: string;
}

const DAY_MS = 86_400_000;

/**
 * A session's times once its event begins on another day, or by another zone's clock: as many days from it as before,
 * at the same hour of the clock, as long. Unchanged where the event only begins earlier or later on its day.
 */
export function timesAfterMove(
  session: { readonly startsAt: Date; readonly endsAt: Date },
  before: DayStart,
  after: DayStart,
): { readonly startsAt: Date; readonly endsAt: Date } {
  const { startsAt, endsAt } = session;
  const days = dayOf(after) - dayOf(before);
  const isSameClock =
    after.timeZone === before.timeZone || after.startsAt.getTime() === before.startsAt.getTime();
  if (days === 0 && isSameClock) return { startsAt, endsAt };
  const clock = clockOf(startsAt, before.timeZone) + days * DAY_MS;
  const moved = instantOfLocal(new Date(clock).toISOString().slice(0, 16), after.timeZone) ?? startsAt;
  return { startsAt: moved, endsAt: new Date(moved.getTime() + endsAt.getTime() - startsAt.getTime()) };
}

/** What the zone's clocks show, as if it were UTC. */
export function clockOf(instant: Date, timeZone: string): number {
  return Date.parse(`${localDateTime(instant, timeZone)}Z`);
}

function dayOf({ startsAt, timeZone }: DayStart): number {
  return Math.floor(clockOf(startsAt, timeZone) / DAY_MS);
}

/** The pairs among these that nobody can be in both of, in their order. */
export function clashes<T extends Times>(sessions: readonly T[]): (readonly [T, T])[] {
  return sessions.flatMap((one, index) =>
    sessions.slice(index + 1).flatMap((other) => (overlap(one, other) ? [[one, other] as const] : [])),
  );
}

export interface Offered extends Times {
  readonly id: string;
  readonly title: string;
  /** null: without limit. */
  readonly capacity: number | null;
}

/** What stands against choosing these; said at `sessions` or at the one concerned (`sessions.<id>`). */
export function choiceErrors(
  chosen: readonly string[],
  offered: readonly Offered[],
  {
    required,
    now,
    held = [],
  }: { readonly required: boolean; readonly now: Date; readonly held?: readonly string[] },
): FieldError[] {
  const known = offered.filter(({ id }) => chosen.includes(id));
  if (known.length < chosen.length) return [{ path: "sessions", code: "session_unknown" }];
  const isNew = ({ id }: Offered) => !held.includes(id);
  const errors: FieldError[] = [];
  for (const session of known.filter(isNew)) {
    const at = { path: `sessions.${session.id}`, values: { title: session.title } };
    if (now.getTime() >= instantOf(session.startsAt)) errors.push({ ...at, code: "session_started" });
    else if (session.capacity === 0) errors.push({ ...at, code: "session_closed" });
  }
  const refused = new Set<string>();
  for (const [one, other] of clashes(known)) {
    // Where the organiser moved a session that somebody had, they may keep both; nobody chooses such a pair.
    if (!isNew(one) && !isNew(other)) continue;
    // One reason for each is enough.
    if (refused.has(other.id)) continue;
    refused.add(other.id);
    errors.push({
      path: `sessions.${other.id}`,
      code: "session_clash",
      values: { title: one.title, other: other.title },
    });
  }
  const canChoose = offered.some(
    (session) => session.capacity !== 0 && now.getTime() < instantOf(session.startsAt),
  );
  if (required && chosen.length === 0 && canChoose)
    errors.push({ path: "sessions", code: "sessions_required" });
  return errors;
}

export interface SessionRoom {
  readonly capacity: number;
  readonly seatsFree: number;
  /** People in its line. */
  readonly waiting: number;
}

/** What somebody who has the day finds: a seat, the session's line, or neither. Who waits comes first. */
export function sessionState(
  room: SessionRoom & { readonly startsAt: Date; readonly waitlist: boolean },
  now: Date,
): SessionState {
  if (room.capacity === 0 || now >= room.startsAt) return "closed";
  if (room.seatsFree > 0 && room.waiting === 0) return "open";
  return room.waitlist ? "waitlist" : "full";
}

/** Whether to say that only a few seats are left: a fifth of them, or three. */
export function areSeatsFew(seatsLeft: number, capacity: number): boolean {
  return seatsLeft < capacity && seatsLeft <= Math.max(3, Math.floor(capacity / 5));
}

/** The order after a move by one; undefined where there is nowhere to go. */
export function orderAfter(
  ids: readonly string[],
  id: string,
  to: "up" | "down",
): readonly string[] | undefined {
  const from = ids.indexOf(id);
  const target = to === "up" ? from - 1 : from + 1;
  if (from < 0 || target < 0 || target >= ids.length) return undefined;
  const order = ids.filter((other) => other !== id);
  order.splice(target, 0, id);
  return order;
}

/** The seats of a session: its own, or, without a limit, as many as the day has; never fewer than there were. */
export function seatsOf(
  asked: number | null,
  { dayCapacity, before = 0 }: { readonly dayCapacity: number; readonly before?: number },
): { readonly capacity: number; readonly isLimited: boolean } {
  return asked === null
    ? { capacity: Math.max(dayCapacity, before), isLimited: false }
    : { capacity: asked, isLimited: true };
}
