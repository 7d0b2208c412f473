import { allocate } from "@/lib/allocation/allocate";
import { reasonsFor } from "@/lib/allocation/explain";
import { evaluatePlan, prepareBoard } from "@/lib/allocation/moves";
import type { AllocationOptions, Attendee, Similarities } from "@/lib/allocation/problem";
import type { AskedOptions } from "@/lib/answer-criteria/schema";
import {
  type AttendeeTexts,
  comparePairs,
  readTexts,
  toEngineAttendees,
  toEngineSimilarities,
} from "@/lib/attendees/rules";
import type { AttendeeCard, PairTables } from "@/lib/attendees/schema";
import { nameTables } from "@/lib/group-names/rules";
import type { Locale } from "@/lib/i18n/locales";
import { withEmbeddings } from "@/lib/matching/embedding-matcher";
import { createMatcher } from "@/lib/matching/matcher";
import { groupTerms, nameGroups } from "@/lib/matching/naming";
import type { Matcher, SharedTerm, Theme } from "@/lib/matching/port";
import type { WordVectors } from "@/lib/matching/word-vectors";
import { brokenNotes, warningNotes } from "@/lib/plan-notes/rules";
import { keepReasons, keepTerms } from "@/lib/reasons/keeping";
import type { KeptReason, KeptTerm } from "@/lib/reasons/schema";
import type { TextVectors } from "@/lib/text-vectors/queries";
import type { Note } from "./schema";

// A set of groups, judged: scores, reasons, names and weak spots. The same for a proposal and for a change by hand.

/** The people of one session, read and compared once. */
export interface Room {
  readonly attendees: readonly Attendee[];
  readonly pairs: PairTables;
  readonly similarities: Similarities;
  readonly texts: ReadonlyMap<string, AttendeeTexts>;
  readonly matcher: Matcher;
}

/** What helps to compare texts; without either, the comparison is coarser. */
export interface Understanding {
  /** What words mean. */
  readonly words?: WordVectors | undefined;
  /** What a sentence model has read. */
  readonly model?: Pick<TextVectors, "byText" | "calibration"> | undefined;
}

/** Reads and compares everybody's texts: O(n²). `themes` are those of the workshop. */
export function prepareRoom(
  cards: readonly AttendeeCard[],
  themes: readonly (string | Theme)[],
  { words, model }: Understanding = {},
): Room {
  const engine = createMatcher({ themes, vectors: words });
  const matcher = model ? withEmbeddings(engine, model.byText, model.calibration) : engine;
  const texts = readTexts(cards, matcher);
  const pairs = comparePairs(texts, matcher);
  return {
    attendees: toEngineAttendees(cards),
    pairs,
    similarities: toEngineSimilarities(pairs, cards.length),
    texts: new Map(cards.map(({ registrationId }, index) => [registrationId, texts[index] as AttendeeTexts])),
    matcher,
  };
}

export interface AssessedGroup {
  readonly name: string;
  readonly sharedTerms: readonly KeptTerm[];
  readonly score: number;
  readonly criteria: Readonly<Record<string, number>>;
  readonly warnings: readonly Note[];
  readonly members: readonly {
    readonly registrationId: string;
    readonly match: number;
    readonly reasons: readonly KeptReason[];
  }[];
}

export interface Assessment {
  readonly score: number;
  readonly criteria: Readonly<Record<string, number>>;
  readonly groups: readonly AssessedGroup[];
  /** Hard rules that do not hold. */
  readonly broken: readonly Note[];
}

/** Judges `groups` (registration ids by table). Names are in `locale`. */
export function assess(
  room: Room,
  options: AskedOptions,
  groups: readonly (readonly string[])[],
  locale: Locale,
): Assessment {
  const board = prepareBoard(room.attendees, room.similarities, options);
  const evaluation = evaluatePlan(board, groups);
  const profiles = groups.map((ids) => ids.flatMap((id) => room.texts.get(id)?.questions ?? []));
  const phrases = nameGroups(profiles, locale);
  const themesOf = new Map(room.attendees.map(({ id, themes }) => [id, themes]));
  const names = nameTables(
    groups.map((ids, index) => ({
      themes: ids.map((id) => themesOf.get(id) ?? []),
      phrase: phrases[index] ?? "",
    })),
  );
  return {
    score: clamp(evaluation.score),
    criteria: evaluation.criteria,
    broken: brokenNotes(evaluation),
    groups: groups.map((ids, index) => ({
      name: names[index] ?? "",
      sharedTerms: keepTerms(groupTerms(profiles[index] ?? [], locale)),
      score: clamp(evaluation.groupScores[index]?.score ?? 0),
      criteria: evaluation.groupScores[index]?.criteria ?? {},
      warnings: warningNotes(evaluation, index),
      members: ids.map((id) => ({
        registrationId: id,
        match: clamp(evaluation.matches[id] ?? 0),
        reasons: keepReasons(reasonsFor(board, ids, id, termSource(room, locale)), options.asked),
      })),
    })),
  };
}

/** The bound that takes no search: 8 to 20 % above the best groups. O(n²). */
export function quickBound({ attendees, similarities }: Room, options: AllocationOptions): number {
  return allocate(attendees, similarities, { ...options, iterations: 0 }).bound;
}

function termSource(room: Room, locale: Locale) {
  const explain = (
    a: AttendeeTexts["questions"] | undefined,
    b: AttendeeTexts["questions"] | undefined,
  ): readonly SharedTerm[] => (a && b ? room.matcher.explain(a, b, locale) : []);
  return {
    sharedTerms: (id: string, otherId: string) =>
      explain(room.texts.get(id)?.questions, room.texts.get(otherId)?.questions),
    projectTerms: (id: string, otherId: string) =>
      explain(room.texts.get(id)?.project, room.texts.get(otherId)?.questions),
  };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
