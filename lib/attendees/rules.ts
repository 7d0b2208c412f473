import { fromPairTable, toPairTable } from "@/lib/allocation/pair-table";
import type { Attendee, PairSimilarity, Similarities } from "@/lib/allocation/problem";
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
  const questions = texts.map((one) => one.questions);
  const projects = texts.map((one) => one.project);
  const between = reader(matcher, questions, questions);
  const answers = reader(matcher, projects, questions);
  const isAnswered = reader(matcher, questions, projects);
  return {
    questions: toPairTable(texts.length, between),
    complement: toPairTable(texts.length, (i, j) => best(answers(i, j), isAnswered(i, j))),
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

// Tables are read row by row, i < j.
function reader(
  matcher: Matcher,
  left: readonly (TextProfile | undefined)[],
  right: readonly (TextProfile | undefined)[],
): PairSimilarity {
  const rowOf = matcher.rows(left, right);
  let current = -1;
  let row: Float64Array = new Float64Array();
  return (i, j) => {
    if (i !== current) row = rowOf(i);
    current = i;
    const value = row[j] ?? -1;
    return value < 0 ? undefined : value;
  };
}

function best(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : Math.max(a, b ?? 0);
}
