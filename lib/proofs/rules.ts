import { DEFAULT_WEIGHTS, type FixedFacilitator } from "@/lib/allocation/problem";
import { answerOptions } from "@/lib/answer-criteria/rules";
import { toGroupTerms } from "@/lib/groups/rules";
import type { PlanOptions } from "@/lib/groups/schema";
import { alignTables, tableChanges } from "@/lib/table-changes/rules";
import { tablesOf, withTableRules } from "@/lib/table-rules/rules";
import type { TableRule } from "@/lib/table-rules/schema";
import type { BetterPlan, FoundPlan, Problem, ProofDto, ProofEnding } from "./schema";

/** Beyond, whole groups are too many to search exactly in minutes: only the quick bound is given. */
export const PROOF_PEOPLE_MAX = 600;
/** Groups are better from here on, relative to the score: below, nobody would move for it. */
export const GAIN_MIN = 0.001;
/** Relative differences below this are rounding. */
const PROVEN = 1e-6;

/** What a proof is about: the plan's rules and those of the workshop. `pins` are those of the plan's people as they sit, by table from 1. */
export function problemOf({
  people,
  options,
  pins,
  tableRules = [],
  facilitators = [],
}: {
  readonly people: string;
  readonly options: Omit<PlanOptions, "iterations">;
  readonly pins: Readonly<Record<string, number>>;
  /** Of the workshop, as far as they count now. */
  readonly tableRules?: readonly TableRule[];
  /** Whose table is fixed. */
  readonly facilitators?: readonly FixedFacilitator[];
}): Problem {
  const { together, apart, sharedLanguage } = withTableRules(options.constraints, tableRules);
  const weights = Object.entries(options.weights ?? DEFAULT_WEIGHTS).sort(byText);
  // What the program itself decides is part of it: another version may weigh otherwise.
  const rules = {
    size: options.size,
    weights,
    together,
    apart,
    sharedLanguage,
    ...(options.groupCount && { groupCount: options.groupCount }),
    // Absent where nobody asked, so that proofs from before still stand.
    ...(options.askedCount && { askedCount: options.askedCount }),
    ...(options.minSize && { minSize: options.minSize }),
    ...(options.maxSize && { maxSize: options.maxSize }),
    terms: toGroupTerms(options.terms),
    ...(options.terms.notAlone?.length && { notAlone: [...new Set(options.terms.notAlone)].sort() }),
    ...(facilitators.length > 0 && { facilitators }),
    // Absent without any, so that proofs from before there were questions still stand.
    ...(options.questions.length > 0 && { answers: answerOptions(options.questions) }),
  };
  return {
    people,
    rules: JSON.stringify(rules),
    pins: Object.fromEntries(Object.entries({ ...pins, ...tablesOf(tableRules) }).sort(byText)),
  };
}

export function isSameProblem(a: Problem, b: Problem): boolean {
  return isNarrower(a, b) && isNarrower(b, a);
}

/** Whether all groups that `next` allows are allowed by `before` too: then a bound of `before` holds for it. */
export function isNarrower(next: Problem, before: Problem): boolean {
  return (
    next.people === before.people &&
    next.rules === before.rules &&
    Object.entries(before.pins).every(([id, table]) => next.pins[id] === table)
  );
}

/** How much better any groups could be, as a share of the score. */
export function gapOf(score: number, bound: number): number {
  return score > 0 ? Math.max(0, (bound - score) / score) : 0;
}

export function isProven(gap: number): boolean {
  return gap < PROVEN;
}

/** A gap as it may be told: rounded up to a thousandth, so that nothing is promised that was not proved. */
export function tellableGap(gap: number): number {
  return Math.ceil(gap * 1_000 - PROVEN) / 1_000;
}

export function isBetter(score: number, than: number): boolean {
  return score > than * (1 + GAIN_MIN);
}

/** How a proof ended that its worker did not lose. */
export function endingOf({
  score,
  bound,
  isTimeUp,
}: {
  readonly score: number;
  readonly bound: number;
  readonly isTimeUp: boolean;
}): ProofEnding {
  return isProven(gapOf(score, bound)) ? "proven" : isTimeUp ? "time" : "steps";
}

/** Who sits where in a plan, as its proof needs it. */
export interface SeatedPlan {
  readonly score: number;
  readonly tables: readonly (readonly string[])[];
  readonly pinned: ReadonlySet<string>;
  /** Numbers, from 0, of tables whose facilitator is fixed. */
  readonly led?: ReadonlySet<number>;
  readonly nameOf: (registrationId: string) => string;
}

/** The groups that were found, with their tables where most people stay. */
export function alignedGroups({ tables, pinned, led }: SeatedPlan, found: FoundPlan): string[][] {
  return alignTables(tables, found.groups, pinned, led).map((ids) => [...ids]);
}

/** What may be offered beside a plan: undefined when it is no better than the plan as it stands now. */
export function betterPlanOf(plan: SeatedPlan, found: FoundPlan): BetterPlan | null {
  if (!isBetter(found.score, plan.score)) return null;
  return {
    score: found.score,
    criteria: found.criteria,
    changes: tableChanges(plan.tables, alignedGroups(plan, found)).map(({ id, from, to }) => ({
      registrationId: id,
      name: plan.nameOf(id),
      fromTable: from,
      toTable: to,
    })),
  };
}

export interface ProofRow {
  readonly state: "running" | "done";
  readonly ending: ProofEnding | null;
  readonly round: number;
  readonly bound: number;
}

/** A proof as it stands beside its plan. What was found for people of before is no longer offered. */
export function toProofDto(
  row: ProofRow,
  plan: SeatedPlan,
  { isCurrent, found }: { readonly isCurrent: boolean; readonly found: FoundPlan | null },
): ProofDto {
  // Groups made by hand may break rules that the bound takes for granted.
  const bound = Math.max(row.bound, plan.score);
  return {
    state: row.state,
    gap: gapOf(plan.score, bound),
    bound,
    ending: row.ending,
    isCurrent,
    round: row.round,
    better: isCurrent && found ? betterPlanOf(plan, found) : null,
  };
}

function byText([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
