import { allocate, settingOf } from "@/lib/allocation/allocate";
import { assignFacilitators, type Facilitator, type FacilitatorPlan } from "@/lib/allocation/facilitators";
import type { HardRule } from "@/lib/allocation/hard-rule";
import { evaluatePlan, prepareBoard } from "@/lib/allocation/moves";
import type { AllocationOptions } from "@/lib/allocation/problem";
import { type ProofProgress, provePlan } from "@/lib/allocation/prove";
import { type Rebalanced, rebalance as seatAgain } from "@/lib/allocation/rebalance";
import type { AskedOptions } from "@/lib/answer-criteria/schema";
import { toEngineAttendees } from "@/lib/attendees/rules";
import type { AttendeeCard } from "@/lib/attendees/schema";
import { type PackedPairs, packPairs } from "@/lib/board-pairs/rules";
import { topicsOf } from "@/lib/board-topics/rules";
import type { BoardTopics } from "@/lib/board-topics/schema";
import type { Locale } from "@/lib/i18n/locales";
import type { ImportTable } from "@/lib/imports/table";
import type { Theme } from "@/lib/matching/port";
import { createHighsSolver } from "@/lib/optimiser/highs";
import type { PaperOrder } from "@/lib/paper/schema";
import { type LastingRules, type Meetings, withMeetings } from "@/lib/rounds/rules";
import { type Assessment, assess, prepareRoom, quickBound, type Room } from "@/lib/seating/rules";
import type { SheetTable } from "@/lib/spreadsheets/table";
import type { TextVectors } from "@/lib/text-vectors/queries";
import { loadWordVectors } from "@/lib/vectors/queries";
import { type ProposedGroups, roundsOf } from "./propose-rounds";

// What is worth a thread of its own: everything between the rows read and the rows written, as plain data.

/** Registration ids by table. */
type Tables = readonly (readonly string[])[];

interface Workshop {
  readonly cards: readonly AttendeeCard[];
  readonly themes: readonly Theme[];
  /** What a sentence model has read of them, where one is used. */
  readonly model: TextVectors | undefined;
  readonly options: AskedOptions;
  /** The language in which groups are named. */
  readonly locale: Locale;
}

export interface ProvenPlan {
  readonly score: number;
  readonly bound: number;
  readonly criteria: Readonly<Record<string, number>>;
  readonly groups: Tables;
  readonly steps: number;
}

/** By name: what a task is given, what it tells on its way and what it answers. */
export interface Tasks {
  /** Groups of everybody by the search alone, judged. */
  readonly propose: {
    readonly input: Workshop;
    readonly progress: never;
    readonly result: ProposedGroups;
  };
  /** Several rounds of a day in which people meet the same ones as rarely as found, each judged beside the others. */
  readonly proposeRounds: {
    readonly input: Workshop & { readonly rounds: number; readonly rules: LastingRules };
    readonly progress: never;
    readonly result: readonly ProposedGroups[];
  };
  /** Given groups, judged. */
  readonly judge: {
    readonly input: Workshop & { readonly plan: Tables };
    readonly progress: never;
    readonly result: Assessment;
  };
  /** Groups after a change by hand, judged; where `boundOptions` are given, with a bound of any groups under them. */
  readonly revise: {
    readonly input: Workshop & {
      readonly plan: Tables;
      /** Whom people meet in other rounds of the day. */
      readonly meetings?: Meetings;
      readonly boundOptions: AllocationOptions | undefined;
    };
    readonly progress: never;
    readonly result: { readonly assessment: Assessment; readonly bound: number | undefined };
  };
  /** Everybody seated again, moving as few of `plan` as possible; it may name people who are not here any more. */
  readonly rebalance: {
    readonly input: Omit<Workshop, "locale"> & { readonly plan: Tables; readonly meetings?: Meetings };
    readonly progress: never;
    readonly result: Rebalanced;
  };
  /** The smallest sets of rules that contradict each other, before any groups are searched. */
  readonly checkRules: {
    readonly input: {
      readonly attendees: readonly { readonly id: string; readonly languages: readonly string[] }[];
      readonly options: AllocationOptions;
    };
    readonly progress: never;
    readonly result: readonly (readonly HardRule[])[];
  };
  /** What the board needs to judge moves by itself, with topics in the reader's language. */
  readonly compare: {
    readonly input: Pick<Workshop, "cards" | "themes" | "model"> & { readonly reader: Locale };
    readonly progress: never;
    readonly result: { readonly pairs: PackedPairs; readonly topics: BoardTopics };
  };
  /** Who accompanies which table, exactly. */
  readonly lead: {
    readonly input: {
      readonly cards: readonly AttendeeCard[];
      readonly plan: Tables;
      readonly facilitators: readonly Facilitator[];
    };
    readonly progress: never;
    readonly result: FacilitatorPlan;
  };
  /** The best plan that can be found from `plan`, and how good any can be. */
  readonly prove: {
    readonly input: Workshop & { readonly plan: Tables };
    readonly progress: ProofProgress;
    readonly result: ProvenPlan;
  };
  /** A file of people as a table. */
  readonly people: {
    readonly input: { readonly bytes: Uint8Array };
    readonly progress: never;
    readonly result: ImportTable;
  };
  /** A PDF file. */
  readonly paper: {
    readonly input: PaperOrder;
    readonly progress: never;
    readonly result: Uint8Array;
  };
  /** An Excel file. */
  readonly xlsx: {
    readonly input: SheetTable;
    readonly progress: never;
    readonly result: Uint8Array;
  };
}
export type TaskName = keyof Tasks;

export interface TaskHooks<T extends TaskName> {
  readonly onProgress: (progress: Tasks[T]["progress"]) => void;
  readonly shouldStop: () => boolean;
}

type Run<T extends TaskName> = (
  input: Tasks[T]["input"],
  hooks: TaskHooks<T>,
) => Tasks[T]["result"] | Promise<Tasks[T]["result"]>;

export const TASKS: { readonly [T in TaskName]: Run<T> } = {
  propose,
  proposeRounds,
  judge,
  revise,
  rebalance,
  checkRules,
  compare,
  lead,
  prove,
  people,
  paper,
  xlsx,
};

/**
 * The people read and compared, as every other process would: with the same word meanings. An organiser who moves
 * people asks about the same ones again and again: the thread keeps those it read last, for as long as it lives.
 */
function readRoom({ cards, themes, model }: Pick<Workshop, "cards" | "themes" | "model">): Room {
  const key = JSON.stringify([
    themes,
    cards.map((card) => ({ ...card, name: "" })),
    model && [model.coverage, model.calibration],
  ]);
  const known = rooms.get(key);
  // Used last stands last.
  rooms.delete(key);
  const room = known ?? prepareRoom(cards, themes, { words: loadWordVectors(), model });
  rooms.set(key, room);
  const [oldest] = rooms.keys();
  if (rooms.size > ROOMS_MAX && oldest !== undefined) rooms.delete(oldest);
  return room;
}

/** By what was read, so that another answer of anybody makes another one. Of three thousand people some 30 MB each. */
const rooms = new Map<string, Room>();
const ROOMS_MAX = 2;

function propose({ options, locale, ...workshop }: Workshop): Tasks["propose"]["result"] {
  const room = readRoom(workshop);
  const allocation = allocate(room.attendees, room.similarities, options);
  return { allocation, assessment: assess(room, options, allocation.groups, locale) };
}

function proposeRounds({ options, locale, rounds, rules, ...workshop }: Tasks["proposeRounds"]["input"]) {
  return roundsOf(readRoom(workshop), { options, locale, rounds, rules });
}

function judge({ options, locale, plan, ...workshop }: Tasks["judge"]["input"]): Assessment {
  return assess(readRoom(workshop), options, plan, locale);
}

function revise({
  boundOptions,
  options,
  locale,
  plan,
  meetings = new Map(),
  ...workshop
}: Tasks["revise"]["input"]) {
  const whole = readRoom(workshop);
  const room = { ...whole, attendees: withMeetings(whole.attendees, meetings) };
  return {
    assessment: assess(room, options, plan, locale),
    bound: boundOptions && quickBound(room, boundOptions),
  };
}

function rebalance({
  options,
  plan,
  meetings = new Map(),
  ...workshop
}: Tasks["rebalance"]["input"]): Rebalanced {
  const room = readRoom(workshop);
  return seatAgain(withMeetings(room.attendees, meetings), room.similarities, options, { plan });
}

function checkRules({ attendees, options }: Tasks["checkRules"]["input"]): readonly (readonly HardRule[])[] {
  const people = attendees.map((one) => ({ ...one, themes: [], hasProject: false }));
  const silent = { questions: () => undefined, complement: () => undefined };
  // Rules do not depend on what people answer: one criterion that costs nothing to compare will do.
  const { rules } = settingOf(people, silent, { ...options, weights: { levels: 1 }, terms: {} });
  return rules.unmet.filter(({ reason }) => reason === "conflict").map(({ conflict }) => conflict);
}

function compare({ reader, ...workshop }: Tasks["compare"]["input"]): Tasks["compare"]["result"] {
  const room = readRoom(workshop);
  return {
    pairs: packPairs(room.pairs),
    topics: topicsOf(
      workshop.cards.flatMap(({ registrationId }) => room.texts.get(registrationId) ?? []),
      reader,
    ),
  };
}

function lead({ cards, plan, facilitators }: Tasks["lead"]["input"]): FacilitatorPlan {
  return assignFacilitators(toEngineAttendees(cards), plan, facilitators);
}

async function prove(
  { options, plan, ...workshop }: Tasks["prove"]["input"],
  { onProgress, shouldStop }: TaskHooks<"prove">,
): Promise<ProvenPlan> {
  const room = readRoom(workshop);
  const solver = await createHighsSolver();
  const start = isWhole(room, options, plan) ? plan : undefined;
  const steps = provePlan(room.attendees, room.similarities, options, { solver, plan: start, shouldStop });
  let stepCount = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      const { score, bound, criteria, groups } = step.value;
      return { score, bound, criteria, groups, steps: stepCount };
    }
    stepCount = step.value.steps;
    onProgress(step.value);
  }
}

/**
 * Groups made by hand may leave somebody out or break a rule. The proof is about groups that do not: it then starts
 * from the search's own.
 */
function isWhole(room: Room, options: AllocationOptions, plan: Tables): boolean {
  const { unplaced, broken } = evaluatePlan(prepareBoard(room.attendees, room.similarities, options), plan);
  return unplaced.length === 0 && broken.length === 0;
}

// What draws and packs is loaded by the first who needs it: threads that form groups start without.

async function people({ bytes }: Tasks["people"]["input"]): Promise<ImportTable> {
  const { readImport } = await import("@/lib/imports/table");
  return readImport(bytes);
}

async function paper(order: PaperOrder): Promise<Uint8Array> {
  const { writePaper } = await import("@/lib/paper/write");
  return writePaper(order);
}

async function xlsx(table: SheetTable): Promise<Uint8Array> {
  const { writeXlsx } = await import("@/lib/spreadsheets/xlsx");
  return writeXlsx(table);
}
