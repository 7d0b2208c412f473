import type { AttendeeCard } from "@/lib/attendees/schema";
import type { Db } from "@/lib/db/client";
import { DEFAULT_LOCALE, type Locale } from "@/lib/i18n/locales";
import { loadTextVectors, type TextVectors } from "@/lib/text-vectors/queries";
import type { TextEngine } from "@/lib/text-vectors/schema";

/** The day of a workshop as groups are formed for it. */
export interface Day {
  readonly sessionId: string;
  readonly workshopId: string;
  readonly groupSize: number;
  readonly themes: readonly string[];
  /** What compares the texts. */
  readonly textEngine: TextEngine;
  /** The language in which groups are named: the workshop's first. */
  readonly locale: Locale;
}

export async function findDay(db: Db, params: { workshopId: string }): Promise<Day> {
  const session = await db.session.findFirstOrThrow({
    where: { workshopId: params.workshopId, kind: "day" },
    select: {
      id: true,
      workshop: { select: { groupSize: true, themes: true, languages: true, textEngine: true } },
    },
  });
  return {
    sessionId: session.id,
    workshopId: params.workshopId,
    groupSize: session.workshop.groupSize,
    themes: session.workshop.themes,
    textEngine: session.workshop.textEngine,
    locale: session.workshop.languages[0] ?? DEFAULT_LOCALE,
  };
}

/** What the sentence model that the workshop wants has read of these people; undefined without one. */
export async function readingOf(
  db: Db,
  { textEngine }: Pick<Day, "textEngine">,
  cards: readonly AttendeeCard[],
): Promise<TextVectors | undefined> {
  return loadTextVectors(db, { engine: textEngine, writers: cards });
}
