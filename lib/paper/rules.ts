import { wordsToUnderline } from "@/lib/matching/highlight";
import type { PaperContent, PaperGroup, PaperPerson } from "./schema";

// How a group's texts are arranged on paper, and what paper cannot show. Pure.

/** A question with who asks it. */
export interface AskedQuestion {
  readonly text: string;
  readonly person: PaperPerson;
}

export interface QuestionTheme {
  /** Undefined: the questions that speak of nothing the group shares. */
  readonly label: string | undefined;
  readonly questions: readonly AskedQuestion[];
}

/**
 * A group's questions by what its members share, in the order of the shared terms: each question once, under the term
 * of which it speaks most, the earlier one among equals. Those that speak of none come last.
 */
export function questionsByTheme({ terms, people }: Pick<PaperGroup, "terms" | "people">): QuestionTheme[] {
  const asked = people.flatMap((person) => person.questions.map((text) => ({ text, person })));
  const places = asked.map(({ text }) => {
    const counts = terms.map((term) => wordsToUnderline(text, [term]).length);
    const most = Math.max(0, ...counts);
    return most === 0 ? terms.length : counts.indexOf(most);
  });
  return [...terms.map(({ label }) => label), undefined].flatMap((label, place) => {
    const questions = asked.filter((_, index) => places[index] === place);
    return questions.length > 0 ? [{ label, questions }] : [];
  });
}

/** Somebody with their table in each round, one where the day has one only; null: in no group. */
export interface PaperSeats {
  readonly person: PaperPerson;
  readonly groups: readonly (PaperGroup | null)[];
}

/** Everybody with a seat once, whatever the rounds: those with a group first, as the groups are ordered. */
export function seatsOfDay({
  rounds,
  groups,
  unplaced,
}: Pick<PaperContent, "rounds" | "groups" | "unplaced">): PaperSeats[] {
  const numbers = rounds.length > 0 ? rounds.map(({ round }) => round) : [1];
  const byPerson = new Map<string, { person: PaperPerson; groups: (PaperGroup | null)[] }>();
  const seatsOf = (person: PaperPerson) => {
    const known = byPerson.get(person.registrationId) ?? { person, groups: numbers.map(() => null) };
    byPerson.set(person.registrationId, known);
    return known;
  };
  for (const group of groups) {
    const place = numbers.indexOf(group.round?.round ?? 1);
    for (const person of group.people) seatsOf(person).groups[place] = group;
  }
  for (const person of unplaced) seatsOf(person);
  return [...byPerson.values()];
}

// The scripts of lib/paper/typeface.ts.
const WRITABLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Devanagari}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether the printing fonts have the letters of a name. */
export function isWritable(text: string): boolean {
  return WRITABLE.test(text);
}
