import { listAttendees } from "@/lib/attendees/queries";
import type { AttendeeCard } from "@/lib/attendees/schema";
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
import { listRounds } from "@/lib/rounds/queries";
import { meetingsBeside, type SeatedRound } from "@/lib/rounds/rules";
import { type Day, readingOf } from "@/lib/seating/queries";
import { listActiveRules } from "@/lib/table-rules/queries";
import { withTableRules } from "@/lib/table-rules/rules";
import { runInThread } from "@/lib/threads/run";
import { pinsAfter } from "./rules";
import type { JudgedChange, JudgedSeats, Surroundings } from "./schema";

/** The change to make of a plan as it stands. It may read more, and throws where there is none to make. */
export type Decide = (plan: LockedPlan, db: Db) => PlanChange | Promise<PlanChange>;

const NO_CHANGE: PlanChange = { kind: "change", moves: [], pins: [] };

export async function readSurroundings(db: Db, day: Day, planId: string): Promise<Surroundings> {
  const rounds = await listRounds(db, { planId });
  return {
    people: await fingerprintPeople(db, day.sessionId),
    tableRules: await listActiveRules(db, day.sessionId),
    facilitators: await listFacilitators(db, day),
    rounds: rounds
      .filter(({ id }) => id !== planId)
      .map(({ id, round, version, tables }) => ({ id, round, version, tables })),
  };
}

/**
 * Decides a change of a plan and judges the plan after it, in a thread and without any lock: comparing hundreds of texts
 * takes long enough to matter. The other rounds of its day are judged with it: who sits where in one round is whom people have
 * met in the others. What it rests on may be outdated by the time it is saved. Throws what `decide` throws,
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
  const surroundings = await readSurroundings(db, day, planId);
  const { tableRules, facilitators, rounds } = surroundings;
  const cards = await listAttendees(db, day);
  const here = new Set(cards.map(({ registrationId }) => registrationId));
  const plan = await readPlan(db, planId, baseVersion);
  const change = await decide(plan, db);
  refuseStrangers(change, plan, here);
  refuseUnknownFacilitators(change, plan, facilitators);
  const moved = change.moves.map(({ registrationId, to }) => [registrationId, to] as const);
  const groupOf = new Map([...plan.groupOf, ...moved].filter(([id]) => here.has(id)));
  const tables = tablesAfter(plan, change);
  if (change.kind === "change" && !change.cause)
    refuseBrokenRules(tableRules, { plan, tables, groupOf, here });
  const room = { cards, here, day, model: await readingOf(db, day, cards), surroundings };
  const own = await judgeSeats(db, room, {
    plan: { ...plan, options: optionsAfter(plan, change), groups: tables, groupOf },
    pins: pinsAfter(plan, change, { tables, groupOf }),
    led: ledTables(plan, change, facilitators),
    rounds,
  });
  const seated = { round: plan.round, tables: own.groups.map(({ registrationIds }) => registrationIds) };
  const others: JudgedSeats[] = [];
  for (const { id } of change.moves.length > 0 ? rounds : []) {
    const other = await readPlan(db, id);
    const otherGroupOf = new Map([...other.groupOf].filter(([person]) => here.has(person)));
    others.push(
      await judgeSeats(db, room, {
        plan: { ...other, groupOf: otherGroupOf },
        pins: pinsAfter(other, NO_CHANGE, { tables: other.groups, groupOf: otherGroupOf }),
        led: ledTables(other, NO_CHANGE, facilitators),
        rounds: [...rounds, seated],
      }),
    );
  }
  return { ...own, change, surroundings, tables, others };
}

interface JudgingRoom {
  readonly cards: readonly AttendeeCard[];
  readonly here: ReadonlySet<string>;
  readonly day: Day;
  readonly model: Awaited<ReturnType<typeof readingOf>>;
  readonly surroundings: Surroundings;
}

async function judgeSeats(
  db: Db,
  { cards, here, day, model, surroundings }: JudgingRoom,
  {
    plan,
    pins,
    led,
    rounds,
  }: {
    /** As it is to be. */
    readonly plan: LockedPlan;
    readonly pins: Readonly<Record<string, number>>;
    readonly led: JudgedSeats["led"];
    readonly rounds: readonly SeatedRound[];
  },
): Promise<JudgedSeats> {
  const { people, tableRules } = surroundings;
  const { options, groupOf } = plan;
  const isOfDay = surroundings.rounds.length > 0;
  const ids = [...here];
  const problem = problemOf({ people, options, pins, tableRules, facilitators: led });
  // What a round can be depends on the others: its bound is taken anew each time.
  const known = isOfDay ? undefined : await knownBound(db, plan.id, problem);
  const groups = plan.groups.map(({ id }) => ({
    id,
    registrationIds: ids.filter((person) => groupOf.get(person) === id),
  }));
  const rulesWith = (held: Readonly<Record<string, number>>) =>
    withTableRules({ ...options.constraints, pins: held }, tableRules);
  const optionsOf = (held: Readonly<Record<string, number>>) =>
    toEngineOptions({ ...options, constraints: rulesWith(held), facilitators: led }, ids, plan.seed);
  const { assessment, bound } = await runInThread("revise", {
    cards,
    themes: day.themes,
    model,
    locale: day.locale,
    // A pin follows the person whom an organiser moves: it holds them where they are.
    options: optionsOf({}),
    plan: groups.map(({ registrationIds }) => registrationIds),
    boundOptions: known === undefined ? optionsOf(pins) : undefined,
    ...(isOfDay && { meetings: meetingsBeside(rounds, { round: plan.round, rules: rulesWith({}) }) }),
  });
  return {
    planId: plan.id,
    options,
    groupOf,
    groups,
    led,
    here,
    assessment,
    problem,
    // Scores are never above 1.
    bound: known ?? bound ?? 1,
    ending: isOfDay ? "rounds" : null,
  };
}
