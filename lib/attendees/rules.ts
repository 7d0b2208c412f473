import type { Attendee, Similarities } from "@/lib/allocation/problem";
import type { Matcher, TextProfile } from "@/lib/matching/port";
import type { AttendeeCard, PairTable, PairTables } from "./schema";

// From what people wrote to what the engine compares. Pure: the server and the browser's board get the same numbers.

const SCALE = 10_000;
const NEUTRAL = -1;

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
  const questions: number[] = [];
  const complement: number[] = [];
  for (const [i, a] of texts.entries()) {
    for (const b of texts.slice(i + 1)) {
      questions.push(stored(similarity(a.questions, b.questions, matcher)));
      complement.push(
        stored(
          best(similarity(a.project, b.questions, matcher), similarity(b.project, a.questions, matcher)),
        ),
      );
    }
  }
  return { questions, complement };
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
  }));
}

/** The engine's similarities out of stored tables for `count` attendees. */
export function toEngineSimilarities(tables: PairTables, count: number): Similarities {
  const read = (table: PairTable) => (i: number, j: number) => {
    const [low, high] = i < j ? [i, j] : [j, i];
    const value = table[low * (count - 1) - (low * (low - 1)) / 2 + (high - low - 1)];
    return i === j || value === undefined || value === NEUTRAL ? undefined : value / SCALE;
  };
  return { questions: read(tables.questions), complement: read(tables.complement) };
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

function stored(value: number | undefined): number {
  return value === undefined ? NEUTRAL : Math.round(value * SCALE);
}
