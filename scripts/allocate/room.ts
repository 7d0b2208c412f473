import type { Facilitator } from "@/lib/allocation/facilitators";
import type { AllocationOptions, Attendee } from "@/lib/allocation/problem";
import type { AttendeeCard } from "@/lib/attendees/schema";
import type { Locale } from "@/lib/i18n/locales";
import { guessLanguage } from "@/lib/matching/language";
import { wordsOf } from "@/lib/matching/words";
import type { FilePerson } from "@/lib/people-file/schema";
import { prepareRoom, type Room } from "@/lib/seating/rules";
import { loadWordVectors } from "@/lib/vectors/queries";
import type { SwapsOf } from "./advice";

/** Everything about the groups but the search: what the engine is told beside the people. */
export type EngineWishes = Omit<AllocationOptions, "seed" | "iterations">;

export interface NamedFacilitator extends Facilitator {
  readonly name: string;
}

export interface Gathering {
  readonly people: readonly FilePerson[];
  readonly locale: Locale;
  readonly wishes: EngineWishes;
  /** Groups of earlier plans, by id. */
  readonly history?: readonly (readonly string[])[] | undefined;
  /** Answers to columns that count, by person's id. */
  readonly answers?: ReadonlyMap<string, Attendee["answers"]> | undefined;
  readonly facilitators?: readonly NamedFacilitator[] | undefined;
  /** Whose best swaps are asked for. */
  readonly swapsOf?: readonly SwapsOf[] | undefined;
}

/** Everybody as the engine knows them, with what their texts say of each other. */
export function roomOf({ people, locale, history = [], answers }: Gathering): Room {
  const room = prepareRoom(
    people.map((person) => cardOf(person, locale)),
    offeredThemes(people),
    { words: loadWordVectors() },
  );
  const met = new Map<string, Set<string>>();
  for (const group of history) {
    for (const id of group) {
      const others = met.get(id) ?? new Set();
      for (const other of group) if (other !== id) others.add(other);
      met.set(id, others);
    }
  }
  const attendees = room.attendees.map((attendee) => ({
    ...attendee,
    metBefore: [...(met.get(attendee.id) ?? [])],
    answers: answers?.get(attendee.id),
  }));
  return { ...room, attendees };
}

/** The language that most questions and projects are written in; English when none tells. */
export function usualLanguage(people: readonly FilePerson[]): Locale {
  const votes = new Map<Locale, number>();
  for (const text of people.flatMap(({ questions, project }) => [...questions, project?.title ?? ""])) {
    const language = guessLanguage(text, wordsOf(text));
    if (language) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const [winner] = [...votes].sort((a, b) => b[1] - a[1]);
  return winner?.[0] ?? "en";
}

// Exports often come without names: a number then stands for the person.
export function nameOf(person: FilePerson | undefined): string | undefined {
  return person && (person.name || `#${person.id}`);
}

function cardOf(person: FilePerson, locale: Locale): AttendeeCard {
  const { project } = person;
  return {
    registrationId: person.id,
    name: nameOf(person) ?? "",
    organisation: person.organisation ?? null,
    languages: [...person.languages],
    level: person.level ?? null,
    questions: [...person.questions],
    project: project ? { ...project, share: true } : null,
    themes: [...person.themes],
    locale,
    showToGroup: true,
  };
}

/** As many themes as a workshop can offer, the most chosen first: rare ones are words that somebody typed. */
const THEMES_MAX = 24;

function offeredThemes(people: readonly FilePerson[]): string[] {
  const counts = new Map<string, number>();
  for (const theme of people.flatMap(({ themes }) => themes)) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, THEMES_MAX)
    .map(([theme]) => theme);
}
