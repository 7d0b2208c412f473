import { allocate, type Unmet } from "@/lib/allocation/allocate";
import { defaultIterations } from "@/lib/allocation/improve";
import type { LinearSolver } from "@/lib/allocation/linear-program";
import { provePlan } from "@/lib/allocation/prove";
import type { AttendeeCard } from "@/lib/attendees/schema";
import { toEngineOptions } from "@/lib/groups/rules";
import type { Locale } from "@/lib/i18n/locales";
import { guessLanguage } from "@/lib/matching/language";
import { wordsOf } from "@/lib/matching/words";
import type { FilePerson } from "@/lib/people-file/schema";
import { noteSentence, reasonSentences } from "@/lib/reasons/rules";
import { assess, prepareRoom } from "@/lib/seating/rules";
import { loadWordVectors } from "@/lib/vectors/queries";
import { cpuSeconds, searchWithin } from "./budget";
import type { SearchOptions } from "./options";
import { type OnProgress, proofBudget, runProof } from "./proof";

export interface PeopleReport {
  readonly score: number;
  readonly bound: number;
  /** (bound − score) / score; null where the score is 0. */
  readonly gap: number | null;
  readonly seed: number;
  readonly iterations: number;
  /** Processor time, comparing the texts included. */
  readonly seconds: number;
  readonly groups: readonly GroupReport[];
  readonly unmet: readonly {
    readonly rule: string;
    readonly message: string;
    readonly ids: readonly string[];
  }[];
  /** Ids of people without a group. */
  readonly unplaced: readonly string[];
}

export interface GroupReport {
  readonly name: string;
  readonly score: number;
  readonly sharedTerms: readonly string[];
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
    readonly match: number;
    readonly reasons: readonly string[];
  }[];
}

/**
 * Groups of everybody in the file, with names and reasons in `locale`. Needs two people or more. A proof needs the
 * solver; without it, the bound is the quick, loose one.
 */
export function allocatePeople(
  people: readonly FilePerson[],
  options: SearchOptions & { readonly size: number; readonly locale: Locale },
  proof?: { readonly solver: LinearSolver; readonly onProgress?: OnProgress },
): PeopleReport {
  const startedAt = process.cpuUsage();
  const { locale, seed } = options;
  const room = prepareRoom(
    people.map((person) => cardOf(person, locale)),
    offeredThemes(people),
    loadWordVectors(),
  );
  const ids = people.map(({ id }) => id);
  const engineOptions = (iterations: number) =>
    toEngineOptions(
      {
        size: options.size,
        constraints: { together: [], apart: [], pins: {}, sharedLanguage: true },
        iterations,
      },
      ids,
      seed,
    );
  const share = proofBudget(options, { people: people.length, startedAt, isProof: proof !== undefined });
  const spent = cpuSeconds(startedAt);
  const budget = { ...options, seconds: share.searchSeconds && Math.max(0.001, share.searchSeconds - spent) };
  const found = searchWithin(budget, {
    run: (iterations) => allocate(room.attendees, room.similarities, engineOptions(iterations)),
    isBetter: (a, b) =>
      a.unmet.length < b.unmet.length || (a.unmet.length === b.unmet.length && a.score > b.score),
    defaultIterations: defaultIterations(people.length),
  });
  const result =
    proof && share.shouldStop
      ? runProof(
          provePlan(room.attendees, room.similarities, engineOptions(found.iterations), {
            ...{ plan: found.groups, solver: proof.solver, shouldStop: share.shouldStop },
          }),
          proof.onProgress,
        )
      : found;
  const plan = assess(room, engineOptions(result.iterations), result.groups, locale);
  const byId = new Map(people.map((person) => [person.id, person]));
  const reader = { locale, voice: "they", nameOf: (id: string) => nameOf(byId.get(id)) } as const;
  return {
    score: result.score,
    bound: result.bound,
    gap: result.score > 0 ? (result.bound - result.score) / result.score : null,
    seed,
    iterations: result.iterations,
    seconds: Math.round(cpuSeconds(startedAt) * 1e3) / 1e3,
    groups: plan.groups.map((group) => ({
      name: group.name,
      score: group.score,
      sharedTerms: group.sharedTerms.map(({ label }) => label),
      members: group.members.map(({ registrationId: id, match, reasons }) => ({
        id,
        name: nameOf(byId.get(id)) ?? id,
        organisation: byId.get(id)?.organisation ?? "",
        match,
        reasons: reasonSentences(reasons, reader),
      })),
    })),
    unmet: result.unmet.map(({ rule, reason, ids: concerned }: Unmet) => ({
      rule: rule.kind,
      message: noteSentence({ kind: rule.kind, registrationIds: [...concerned], because: reason }, reader),
      ids: concerned,
    })),
    unplaced: result.unplaced,
  };
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
function nameOf(person: FilePerson | undefined): string | undefined {
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
