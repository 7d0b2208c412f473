import { listAttendees } from "@/lib/attendees/queries";
import type { AttendeeCard } from "@/lib/attendees/schema";
import type { Db } from "@/lib/db/client";
import { DEFAULT_LOCALE, type Locale } from "@/lib/i18n/locales";
import { loadWordVectors } from "@/lib/vectors/queries";
import { prepareRoom, type Room } from "./rules";

/** The day of a workshop as groups are formed for it. */
export interface Day {
  readonly sessionId: string;
  readonly workshopId: string;
  readonly groupSize: number;
  readonly themes: readonly string[];
  /** The language in which groups are named: the workshop's first. */
  readonly locale: Locale;
}

export async function findDay(db: Db, params: { workshopId: string }): Promise<Day> {
  const session = await db.session.findFirstOrThrow({
    where: { workshopId: params.workshopId, kind: "day" },
    select: { id: true, workshop: { select: { groupSize: true, themes: true, languages: true } } },
  });
  return {
    sessionId: session.id,
    workshopId: params.workshopId,
    groupSize: session.workshop.groupSize,
    themes: session.workshop.themes,
    locale: session.workshop.languages[0] ?? DEFAULT_LOCALE,
  };
}

/** Everybody with a confirmed seat of the day, read and compared. */
export async function loadRoom(
  db: Db,
  day: Day,
): Promise<{ readonly cards: readonly AttendeeCard[]; readonly room: Room }> {
  const cards = await listAttendees(db, day);
  return { cards, room: prepareRoom(cards, day.themes, loadWordVectors()) };
}
