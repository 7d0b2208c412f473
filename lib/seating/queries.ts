import type { AttendeeCard } from "@/lib/attendees/schema";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { DEFAULT_LOCALE, type Locale } from "@/lib/i18n/locales";
import type { Theme } from "@/lib/matching/port";
import { loadTextVectors, type TextVectors } from "@/lib/text-vectors/queries";
import type { TextEngine } from "@/lib/text-vectors/schema";
import { wordedThemes } from "@/lib/theme-words/rules";

/** The day of a workshop, or one of its parallel sessions, as groups are formed for it. */
export interface Day {
  readonly sessionId: string;
  /** Of a parallel session; null: the day itself. */
  readonly sessionTitle: string | null;
  readonly workshopId: string;
  readonly groupSize: number;
  /** With their other words. */
  readonly themes: readonly Theme[];
  /** What compares the texts. */
  readonly textEngine: TextEngine;
  /** The language in which groups are named: the workshop's first. */
  readonly locale: Locale;
}

/** The day, or the session asked for. Throws not_found where the workshop has no such session. */
export async function findDay(db: Db, params: { workshopId: string; sessionId?: string }): Promise<Day> {
  const { workshopId, sessionId } = params;
  const session = await db.session.findFirst({
    where: sessionId ? { workshopId, id: sessionId } : { workshopId, kind: "day" },
    select: {
      id: true,
      kind: true,
      title: true,
      workshop: {
        select: { groupSize: true, themes: true, themeWords: true, languages: true, textEngine: true },
      },
    },
  });
  if (!session) throw new AppError("not_found");
  return {
    sessionId: session.id,
    sessionTitle: session.kind === "parallel" ? session.title : null,
    workshopId,
    groupSize: session.workshop.groupSize,
    themes: wordedThemes(session.workshop),
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
