import { fromPairTable, toPairTable } from "@/lib/allocation/pair-table";
import type { Attendee, Similarities } from "@/lib/allocation/problem";
import type { Matcher, TextProfile } from "@/lib/matching/port";
import type { AttendeeCard, PairTables } from "./schema";

// From what people wrote to what the engine compares. Pure: the server and the browser's board get the same numbers.

/** What is kept of one attendee's texts: `project` is undefined when there is none. */
export interface AttendeeTexts {
  readonly questions: TextProfile;
  readonly project: TextProfile | undefined;
}

export function readTexts(cards: readonly AttendeeCard[], matcher: Matcher): readonly AttendeeTexts[] {
  return cards.map(({ questions, project }) => ({
    questions: matcher.profile(questions),
    project: project ? matcher.profile([project.title, project.description]) : undefined,
  }));
}

/** Similarities of all pairs. O(n²) comparisons; `texts` in the order of the attendees. */
export function comparePairs(texts: readonly AttendeeTexts[], matcher: Matcher): PairTables {
  const between = (compare: (a: AttendeeTexts, b: AttendeeTexts) => number | undefined) =>
    toPairTable(texts.length, (i, j) => {
      const [a, b] = [texts[i], texts[j]];
      return a && b ? compare(a, b) : undefined;
    });
  return {
    questions: between((a, b) => similarity(a.questions, b.questions, matcher)),
    complement: between((a, b) =>
      best(similarity(a.project, b.questions, matcher), similarity(b.project, a.questions, matcher)),
    ),
  };
}

/** The engine's view of attendees, in the same order. */
export function toEngineAttendees(cards: readonly AttendeeCard[]): readonly Attendee[] {
  return cards.map((card) => ({
    id: card.registrationId,
    languages: card.languages,
    organisation: card.organisation ?? undefined,
    level: card.level ?? undefined,
    themes: card.themes,
    hasProject: card.project !== null,
    answers: card.answers,
  }));
}

/** The engine's similarities out of stored tables for `count` attendees. */
export function toEngineSimilarities(tables: PairTables, count: number): Similarities {
  return {
    questions: fromPairTable(count, tables.questions),
    complement: fromPairTable(count, tables.complement),
  };
}

function similarity(
  a: TextProfile | undefined,
  b: TextProfile | undefined,
  matcher: Matcher,
): number | undefined {
  return a?.isUsable && b?.isUsable ? matcher.similarity(a, b) : undefined;
}

function best(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : Math.max(a, b ?? 0);
}
