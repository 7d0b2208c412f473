import { type AllocationResult, allocate, type Unmet } from "@/lib/allocation/allocate";
import { assignFacilitators, type Facilitator, type UnmetFacilitator } from "@/lib/allocation/facilitators";
import { defaultIterations } from "@/lib/allocation/improve";
import type { LinearSolver } from "@/lib/allocation/linear-program";
import type { AllocationOptions, Attendee } from "@/lib/allocation/problem";
import { provePlan } from "@/lib/allocation/prove";
import { type MoveReason, rebalance } from "@/lib/allocation/rebalance";
import { planRounds } from "@/lib/allocation/rounds";
import type { AttendeeCard } from "@/lib/attendees/schema";
import type { Locale } from "@/lib/i18n/locales";
import { guessLanguage } from "@/lib/matching/language";
import { wordsOf } from "@/lib/matching/words";
import type { FilePerson } from "@/lib/people-file/schema";
import { noteSentence, type ReasonReader, reasonSentences } from "@/lib/reasons/rules";
import { assess, prepareRoom, type Room } from "@/lib/seating/rules";
import { loadWordVectors } from "@/lib/vectors/queries";
import { cpuSeconds, searchWithin } from "./budget";
import type { SearchOptions } from "./options";
import { type OnProgress, proofBudget, runProof } from "./proof";

export interface PlanReport {
  readonly score: number;
  /** null where none is known: for a plan that stays near another. */
  readonly bound: number | null;
  /** (bound − score) / score; null where the score is 0. */
  readonly gap: number | null;
  readonly groups: readonly GroupReport[];
  readonly unmet: readonly {
    readonly rule: string;
    readonly message: string;
    readonly ids: readonly string[];
  }[];
  /** Ids of people without a group. */
  readonly unplaced: readonly string[];
  /** Only with facilitators: group numbers from 1. */
  readonly withoutFacilitator?: readonly { readonly group: number; readonly reason: string }[];
  readonly unmetFacilitators?: readonly (Omit<UnmetFacilitator, "group"> & { readonly group: number })[];
}

interface Effort {
  readonly seed: number;
  readonly iterations: number;
  /** Processor time, comparing the texts included. */
  readonly seconds: number;
}

export type PeopleReport = PlanReport & Effort;

export interface RoundsReport extends Effort {
  readonly rounds: readonly PlanReport[];
  /** Meetings of people who met in an earlier round or workshop. */
  readonly repeats: number;
  /** No rounds of such groups repeat fewer. */
  readonly repeatsAtLeast: number;
  readonly repeatedPairs: readonly {
    readonly ids: readonly [string, string];
    readonly rounds: readonly number[];
  }[];
}

export interface RebalanceReport extends PeopleReport {
  readonly scoreBefore: number;
  readonly movedCount: number;
  readonly movedAtLeast: number;
  /** Group numbers from 1; null = none. */
  readonly moves: readonly {
    readonly id: string;
    readonly name: string;
    readonly from: number | null;
    readonly to: number | null;
    readonly why: MoveReason;
  }[];
}

export interface GroupReport {
  readonly name: string;
  readonly score: number;
  readonly sharedTerms: readonly string[];
  readonly facilitator?: {
    readonly id: string;
    readonly name: string;
    readonly languages: readonly string[];
    readonly themes: readonly string[];
    readonly isFixed: boolean;
  };
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
    readonly match: number;
    readonly reasons: readonly string[];
  }[];
}

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
}

type Search = Pick<SearchOptions, "seed" | "iterations" | "seconds" | "prove">;

/**
 * Groups of everybody in the file, with names and reasons in `locale`. Needs two people or more. A proof needs the
 * solver; without it, the bound is the quick, loose one.
 */
export function allocatePeople(
  gathering: Gathering,
  options: Search,
  proof?: { readonly solver: LinearSolver; readonly onProgress?: OnProgress },
): PeopleReport {
  const startedAt = process.cpuUsage();
  const { people, wishes } = gathering;
  const { seed } = options;
  const room = roomOf(gathering);
  const engineOptions = (iterations: number) => ({ ...wishes, seed, iterations });
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
  return { ...reportOf(gathering, room, result), ...effortOf(result, startedAt) };
}

/** Several plans in which pairs meet again as little as possible. `seconds` ends the search with the best so far. */
export function planPeopleRounds(
  gathering: Gathering,
  { seed, iterations, seconds }: Search,
  rounds: number,
): RoundsReport {
  const startedAt = process.cpuUsage();
  const room = roomOf(gathering);
  const planned = planRounds(
    room.attendees,
    room.similarities,
    { ...gathering.wishes, seed, iterations },
    { rounds, shouldStop: stopAfter(seconds, startedAt) },
  );
  return {
    rounds: planned.rounds.map((result) => reportOf(gathering, room, result)),
    repeats: planned.repeats,
    repeatsAtLeast: planned.repeatsAtLeast,
    repeatedPairs: planned.repeatedPairs.map(({ ids, rounds: met }) => ({
      ids,
      rounds: met.map((round) => round + 1),
    })),
    ...effortOf(planned, startedAt),
  };
}

/** The plan of before with the people of the file, as few as possible of whom move. */
export function rebalancePeople(
  gathering: Gathering,
  { seed, iterations, seconds }: Search,
  {
    plan,
    moveCost,
  }: { readonly plan: readonly (readonly string[])[]; readonly moveCost: number | undefined },
): RebalanceReport {
  const startedAt = process.cpuUsage();
  const room = roomOf(gathering);
  const options = { ...gathering.wishes, seed, iterations };
  const result = rebalance(room.attendees, room.similarities, options, {
    ...{ plan, moveCost, shouldStop: stopAfter(seconds, startedAt) },
  });
  const { nameOf } = readerOf(gathering);
  const numbered = (group: number | null) => (group === null ? null : group + 1);
  return {
    ...reportOf(gathering, room, { ...result, score: result.scoreAfter }),
    scoreBefore: result.scoreBefore,
    movedCount: result.movedCount,
    movedAtLeast: result.movedAtLeast,
    moves: result.moves.map(({ id, from, to, why }) => ({
      ...{ id, name: nameOf(id) ?? id, from: numbered(from), to: numbered(to), why },
    })),
    ...effortOf(result, startedAt),
  };
}

function stopAfter(seconds: number | undefined, startedAt: NodeJS.CpuUsage): (() => boolean) | undefined {
  return seconds === undefined ? undefined : () => cpuSeconds(startedAt) >= seconds;
}

function effortOf(
  { seed, iterations }: { readonly seed: number; readonly iterations: number },
  startedAt: NodeJS.CpuUsage,
): Effort {
  return { seed, iterations, seconds: Math.round(cpuSeconds(startedAt) * 1e3) / 1e3 };
}

function roomOf({ people, locale, history = [], answers }: Gathering): Room {
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

function readerOf({ people, locale }: Gathering): ReasonReader {
  const byId = new Map(people.map((person) => [person.id, person]));
  return { locale, voice: "they", nameOf: (id) => nameOf(byId.get(id)) };
}

function reportOf(
  gathering: Gathering,
  room: Room,
  result: Pick<AllocationResult, "groups" | "score" | "unmet" | "unplaced"> & { readonly bound?: number },
): PlanReport {
  const { people, locale, wishes, facilitators } = gathering;
  const plan = assess(room, { ...wishes, seed: 1 }, result.groups, locale);
  const led = facilitators && assignFacilitators(room.attendees, result.groups, facilitators);
  const byId = new Map(people.map((person) => [person.id, person]));
  const reader = readerOf(gathering);
  const nameOrId = (id: string) => reader.nameOf(id) ?? id;
  return {
    score: result.score,
    bound: result.bound ?? null,
    gap: result.bound !== undefined && result.score > 0 ? (result.bound - result.score) / result.score : null,
    groups: plan.groups.map((group, index): GroupReport => {
      const leads = led?.assignments.find((one) => one.group === index);
      return {
        name: group.name,
        score: group.score,
        sharedTerms: group.sharedTerms.map(({ label }) => label),
        ...(leads && {
          facilitator: {
            id: leads.facilitatorId,
            name: facilitators?.find(({ id }) => id === leads.facilitatorId)?.name || leads.facilitatorId,
            languages: leads.languages,
            themes: leads.themes.map(({ theme }) => theme),
            isFixed: leads.isFixed,
          },
        }),
        members: group.members.map(({ registrationId: id, match, reasons }) => ({
          id,
          name: nameOrId(id),
          organisation: byId.get(id)?.organisation ?? "",
          match,
          reasons: reasonSentences(reasons, reader),
        })),
      };
    }),
    unmet: result.unmet.map(({ rule, reason, ids: concerned }: Unmet) => ({
      rule: rule.kind,
      message: noteSentence({ kind: rule.kind, registrationIds: [...concerned], because: reason }, reader),
      ids: concerned,
    })),
    unplaced: result.unplaced,
    ...(led && {
      withoutFacilitator: led.withoutFacilitator.map(({ group, reason }) => ({ group: group + 1, reason })),
      unmetFacilitators: led.unmet.map((one) => ({ ...one, group: one.group + 1 })),
    }),
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
