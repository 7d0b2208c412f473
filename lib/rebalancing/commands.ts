import { randomUUID } from "node:crypto";
import { listChangedAnswers } from "@/lib/answer-marks/queries";
import { listAttendees } from "@/lib/attendees/queries";
import { requirePlan } from "@/lib/auth/access";
import type { Db } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { toEngineOptions } from "@/lib/groups/rules";
import { planOptionsSchema } from "@/lib/groups/schema";
import type { Locale } from "@/lib/i18n/locales";
import { revisePlan } from "@/lib/plan-history/commands";
import { fingerprintPeople } from "@/lib/proofs/queries";
import { noteSentence } from "@/lib/reasons/rules";
import { listRounds } from "@/lib/rounds/queries";
import { type LastingRules, type Meetings, meetingsBeside } from "@/lib/rounds/rules";
import { findDay, readingOf } from "@/lib/seating/queries";
import { listActiveRules } from "@/lib/table-rules/queries";
import { withTableRules } from "@/lib/table-rules/rules";
import { runInThread } from "@/lib/threads/run";
import { unmetNote } from "@/lib/unmet-rules/rules";
import { namedMoves, rebalanceChange } from "./rules";
import type { RebalanceInput, RebalancePreview } from "./schema";

/**
 * Who would have to move so that everybody with a seat sits again within the rules: as few people as possible, pins kept.
 * Changes nothing. Throws not_found, plan_not_editable (superseded).
 */
export async function previewRebalance(
  { db, actor }: Context,
  request: { readonly planId: string; readonly locale: Locale },
): Promise<RebalancePreview> {
  const guarded = await requirePlan(db, actor, request.planId, "plan.edit");
  const day = await findDay(db, guarded);
  const people = await fingerprintPeople(db, day.sessionId);
  const plan = await readSeats(db, guarded.id);
  if (plan.status === "superseded") throw new AppError("plan_not_editable");
  const cards = await listAttendees(db, day);
  const rules = await listActiveRules(db, day.sessionId);
  const names = new Map(cards.map(({ registrationId, name }) => [registrationId, name]));
  const options = toEngineOptions(
    {
      ...plan.options,
      groupCount: undefined,
      constraints: withTableRules({ ...plan.options.constraints, pins: plan.pins }, rules),
      facilitators: plan.facilitators,
    },
    [...names.keys()],
    plan.seed,
  );
  const found = await runInThread("rebalance", {
    cards,
    themes: day.themes,
    model: await readingOf(db, day, cards),
    // The proposal's budget is for groups of everybody; this search has one of its own.
    options: { ...options, iterations: undefined },
    plan: plan.tables,
    meetings: await meetingsOf(
      db,
      guarded.id,
      withTableRules({ ...plan.options.constraints, pins: {} }, rules),
    ),
  });
  const { together = [], apart = [] } = options.constraints ?? {};
  const pins = Object.keys(plan.pins).filter((id) => names.has(id));
  const tables = rules.filter(({ kind }) => kind === "table");
  const nameOf = (id: string) => names.get(id);
  return {
    baseVersion: plan.version,
    people,
    moves: namedMoves(found.moves, (id) => names.get(id) ?? ""),
    movedCount: found.movedCount,
    isFewest: found.movedCount === found.movedAtLeast,
    scoreBefore: clamp(found.scoreBefore),
    scoreAfter: clamp(found.scoreAfter),
    kept: { pins: pins.length, rules: together.length + apart.length + tables.length },
    unmet: found.unmet.map(unmetNote).map((note) => ({
      rule: note.kind,
      message: noteSentence(note, { locale: request.locale, nameOf }),
      registrationIds: note.registrationIds,
    })),
  };
}

/**
 * Moves people as a preview showed it: one change that can be undone, after which the plan reckons with everybody as they are
 * now. A published plan keeps it to itself until it is announced. Throws not_found, stale_version, people_changed
 * (others came, went or answered otherwise since the preview), plan_not_editable, invalid_input.
 */
export async function rebalancePlan(
  context: Context,
  request: { readonly planId: string; readonly input: RebalanceInput },
): Promise<void> {
  const { db, actor } = context;
  const { input } = request;
  const guarded = await requirePlan(db, actor, request.planId, "plan.edit");
  await revisePlan(context, { planId: guarded.id, baseVersion: input.baseVersion }, async (plan, tx) => {
    const people = await fingerprintPeople(tx, guarded.sessionId);
    if (people !== input.people) throw new AppError("people_changed");
    const here = new Set((await listAttendees(tx, guarded)).map(({ registrationId }) => registrationId));
    const changed = await listChangedAnswers(tx, guarded.id);
    return {
      kind: "change",
      cause: "rebalance",
      pins: [],
      ...rebalanceChange(plan, { moves: input.moves, isHere: (id) => here.has(id), newId: randomUUID }),
      marks: changed.map(({ registrationId, kept, current }) => ({
        registrationId,
        from: kept,
        to: current,
      })),
    };
  });
}

/** Whom people meet in the other rounds of the day: those they had better not sit with again. */
async function meetingsOf(db: Db, planId: string, rules: LastingRules): Promise<Meetings> {
  const rounds = await listRounds(db, { planId });
  return meetingsBeside(rounds, { round: rounds.find(({ id }) => id === planId)?.round ?? 1, rules });
}

/** Who sits where, gone people too, and who is pinned; tables from 1. */
async function readSeats(db: Db, planId: string) {
  const row = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: {
      version: true,
      status: true,
      seed: true,
      options: true,
      groups: {
        orderBy: { position: "asc" },
        select: {
          position: true,
          facilitatorFixed: true,
          facilitator: { select: { id: true, languages: true } },
          members: { select: { registrationId: true, pinned: true } },
        },
      },
    },
  });
  return {
    version: row.version,
    status: row.status,
    seed: row.seed,
    options: planOptionsSchema.parse(row.options),
    tables: row.groups.map(({ members }) => members.map(({ registrationId }) => registrationId)),
    facilitators: row.groups.flatMap(({ facilitator, facilitatorFixed }, group) =>
      facilitator && facilitatorFixed ? [{ ...facilitator, group }] : [],
    ),
    pins: Object.fromEntries(
      row.groups.flatMap(({ members }, index) =>
        members.filter(({ pinned }) => pinned).map(({ registrationId }) => [registrationId, index + 1]),
      ),
    ),
  };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
