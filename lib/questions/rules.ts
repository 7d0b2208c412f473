import { mapQuestions, type Quote } from "@/lib/matching/map";
import { type SearchOptions, searchTexts } from "@/lib/matching/search";
import type { Reading } from "@/lib/matching/search-terms";
import type { AboutMatch, AskedQuestions, QuotedQuestion } from "./schema";

// What people wrote, read: who asks about something, and what is asked. Pure.

/** What one person wrote, each text with what matching read in it. */
export interface WrittenBy {
  readonly registrationId: string;
  readonly locale: string;
  readonly questions: readonly ReadText[];
  readonly project: ReadText | undefined;
}

export interface ReadText {
  readonly text: string;
  readonly reading: Reading;
}

/** Those whose question or project speaks of what is asked, best first, each with the text that fits best. */
export function findWhoAsks(
  query: Reading,
  people: readonly WrittenBy[],
  options: SearchOptions,
): { readonly registrationId: string; readonly match: AboutMatch }[] {
  const texts = people.flatMap(({ registrationId, questions, project }) => [
    ...questions.map((one) => ({ ...one, registrationId, isProject: false })),
    ...(project ? [{ ...project, registrationId, isProject: true }] : []),
  ]);
  const hits = searchTexts(
    query,
    texts.map(({ reading }) => reading),
    options,
  );
  const found = new Map<string, AboutMatch>();
  for (const { text: position, score, terms } of hits) {
    const hit = texts[position];
    if (!hit || found.has(hit.registrationId)) continue;
    const { registrationId, text, isProject } = hit;
    found.set(registrationId, {
      text,
      isProject,
      score,
      terms: terms.map(({ label, forms }) => ({ label, forms: [...forms] })),
    });
  }
  return [...found].map(([registrationId, match]) => ({ registrationId, match }));
}

/** What is asked, as a page shows it. Projects are no questions. */
export function mapAsked(people: readonly WrittenBy[], locale: string): AskedQuestions {
  const { themes, apart, silentCount } = mapQuestions(
    people.map(({ questions }) => questions.map(({ reading }) => reading)),
    locale,
  );
  const quoted = ({ person, text, forms }: Quote): QuotedQuestion[] => {
    const by = people[person];
    const question = by?.questions[text];
    return by && question
      ? [{ registrationId: by.registrationId, locale: by.locale, text: question.text, forms: [...forms] }]
      : [];
  };
  return {
    peopleCount: people.length,
    askerCount: people.length - silentCount,
    questionCount: people.reduce((sum, { questions }) => sum + questions.length, 0),
    themes: themes.map(({ id, label, people: askers, quotes }) => ({
      id,
      label,
      peopleCount: askers.length,
      quotes: quotes.flatMap(quoted),
    })),
    apart: apart.flatMap(quoted),
  };
}
