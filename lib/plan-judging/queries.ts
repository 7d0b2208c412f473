import { listAttendees } from "@/lib/attendees/queries";
import type { Db } from "@/lib/db/client";
import { listFacilitators } from "@/lib/facilitators/queries";
import { toEngineOptions } from "@/lib/groups/rules";
import { readPlan } from "@/lib/plan-changes/queries";
import {
  ledTables,
  optionsAfter,
  refuseBrokenRules,
  refuseStrangers,
  refuseUnknownFacilitators,
  tablesAfter,
} from "@/lib/plan-changes/rules";
import type { LockedPlan } from "@/lib/plan-changes/schema";
import type { PlanChange } from "@/lib/plan-history/schema";
import { fingerprintPeople, knownBound } from "@/lib/proofs/queries";
import { problemOf } from "@/lib/proofs/rules";
import { type Day, readingOf } from "@/lib/seating/queries";
import { listActiveRules } from "@/lib/table-rules/queries";
import { withTableRules } from "@/lib/table-rules/rules";
import { runInThread } from "@/lib/threads/run";
import { pinsAfter } from "./rules";
import type { JudgedChange, Surroundings } from "./schema";

/** The change to make of a plan as it stands. It may read more, and throws where there is none to make. */
export type Decide = (plan: LockedPlan, db: Db) => PlanChange | Promise<PlanChange>;

export async function readSurroundings(db: Db, day: Day): Promise<Surroundings> {
  return {
    people: await fingerprintPeople(db, day.sessionId),
    tableRules: await listActiveRules(db, day.sessionId),
    facilitators: await listFacilitators(db, day),
  };
}

/**
 * Decides a change of a plan and judges the plan after it, in a thread and without any lock: comparing hundreds of texts
 * takes long enough to matter. What it rests on may be outdated by the time it is saved. Throws what `decide` throws,
 * not_found, stale_version, plan_not_editable, wrong_state, rule_broken, invalid_input.
 */
export async function judgeChange(
  db: Db,
  {
    planId,
    baseVersion,
    day,
    decide,
  }: { readonly planId: string; readonly baseVersion: number; readonly day: Day; readonly decide: Decide },
): Promise<JudgedChange> {
  // Read first: who comes or goes from here on is noticed when the change is saved.
  const surroundings = await readSurroundings(db, day);
  const { tableRules, facilitators } = surroundings;
  const cards = await listAttendees(db, day);
  const ids = cards.map(({ registrationId }) => registrationId);
  const here = new Set(ids);
  const plan = await readPlan(db, planId, baseVersion);
  const change = await decide(plan, db);
  refuseStrangers(change, plan, here);
  refuseUnknownFacilitators(change, plan, facilitators);
  const moved = change.moves.map(({ registrationId, to }) => [registrationId, to] as const);
  const groupOf = new Map([...plan.groupOf, ...moved].filter(([id]) => here.has(id)));
  const led = ledTables(plan, change, facilitators);
  const options = optionsAfter(plan, change);
  const tables = tablesAfter(plan, change);
  if (change.kind === "change" && !change.cause)
    refuseBrokenRules(tableRules, { plan, tables, groupOf, here });
  const pins = pinsAfter(plan, change, { tables, groupOf });
  const problem = problemOf({ people: surroundings.people, options, pins, tableRules, facilitators: led });
  const known = await knownBound(db, planId, problem);
  const groups = tables.map(({ id }) => ({
    id,
    registrationIds: ids.filter((person) => groupOf.get(person) === id),
  }));
  const optionsOf = (held: Readonly<Record<string, number>>) =>
    toEngineOptions(
      {
        ...options,
        constraints: withTableRules({ ...options.constraints, pins: held }, tableRules),
        facilitators: led,
      },
      ids,
      plan.seed,
    );
  const { assessment, bound } = await runInThread("revise", {
    cards,
    themes: day.themes,
    model: await readingOf(db, day, cards),
    locale: day.locale,
    // A pin follows the person whom an organiser moves: it holds them where they are.
    options: optionsOf({}),
    plan: groups.map(({ registrationIds }) => registrationIds),
    boundOptions: known === undefined ? optionsOf(pins) : undefined,
  });
  return {
    change,
    surroundings,
    options,
    tables,
    groupOf,
    groups,
    led,
    here,
    assessment,
    problem,
    // Scores are never above 1.
    bound: known ?? bound ?? 1,
  };
}
