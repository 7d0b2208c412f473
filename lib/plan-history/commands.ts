import { recordAudit } from "@/lib/audit/commands";
import { requirePlan } from "@/lib/auth/access";
import { userIdOf } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { type ChangePlanInput, constraintsSchema } from "@/lib/groups/schema";
import {
  addTables,
  clearSeatsOfDeparted,
  removeTables,
  saveFacilitators,
  saveMarks,
  savePins,
} from "@/lib/plan-changes/commands";
import { lockPlan } from "@/lib/plan-changes/queries";
import type { LockedPlan } from "@/lib/plan-changes/schema";
import { type Decide, judgeChange, readSurroundings } from "@/lib/plan-judging/queries";
import { isSameSurroundings } from "@/lib/plan-judging/rules";
import type { JudgedChange, JudgedSeats } from "@/lib/plan-judging/schema";
import { requestProof } from "@/lib/proofs/commands";
import { saveSeating } from "@/lib/seating/commands";
import { findDay } from "@/lib/seating/queries";
import { readRevisions } from "./queries";
import { historyOf, inverseOf } from "./rules";
import type { PlanChange } from "./schema";

/**
 * Moves and pins people and replaces rules, all or nothing, and judges the groups anew. Throws not_found,
 * stale_version (with `currentVersion`), plan_not_editable (superseded), wrong_state (an archived workshop), rule_broken (of
 * the workshop, named in `rules`), invalid_input (a group of another plan, a person without a seat).
 */
export function changePlan(
  context: Context,
  request: { readonly planId: string; readonly change: ChangePlanInput },
): Promise<void> {
  const { change } = request;
  return revisePlan(context, { ...request, baseVersion: change.baseVersion }, (plan) => ({
    kind: "change",
    moves: change.moves.map(({ registrationId, toGroupId }) => ({
      registrationId,
      from: plan.groupOf.get(registrationId) ?? null,
      to: toGroupId,
    })),
    pins: (change.pins ?? []).map(({ registrationId, pinned }) => ({
      registrationId,
      from: plan.pinned.has(registrationId),
      to: pinned,
    })),
    facilitators: change.facilitators?.map(({ groupId, facilitatorId }) => ({
      groupId,
      from: plan.groups.find(({ id }) => id === groupId)?.leader ?? null,
      to: facilitatorId === null ? null : { id: facilitatorId, isFixed: true },
    })),
    constraints: change.constraints && {
      from: plan.options.constraints,
      to: constraintsSchema.parse({ ...plan.options.constraints, ...change.constraints }),
    },
  }));
}

/**
 * Takes back the last change of whoever asks, as far as nobody else has changed the same since; throws nothing_to_undo,
 * else as changePlan.
 */
export function undoPlan(
  context: Context,
  request: { readonly planId: string; readonly baseVersion: number },
): Promise<void> {
  return revisePlan(context, request, async (plan, tx) => {
    const { undoable } = historyOf(await readRevisions(tx, plan.id), userIdOf(context.actor));
    if (!undoable) throw new AppError("nothing_to_undo");
    return { kind: "undo", of: undoable.version, ...inverseOf(undoable.change) };
  });
}

/** Brings back what whoever asks undid last; throws nothing_to_undo, else as changePlan. */
export function redoPlan(
  context: Context,
  request: { readonly planId: string; readonly baseVersion: number },
): Promise<void> {
  return revisePlan(context, request, async (plan, tx) => {
    const { redoable } = historyOf(await readRevisions(tx, plan.id), userIdOf(context.actor));
    if (!redoable) throw new AppError("nothing_to_undo");
    return { ...redoable.change, kind: "redo", of: redoable.version };
  });
}

/** People who come and go while a change is judged make it be judged again; in a rush of them, so many times. */
const JUDGEMENTS_MAX = 3;

/**
 * Makes the change that `decide` names of the plan as it stands, all or nothing: the one way in which seats, pins and
 * rules of a plan change. Throws not_found, stale_version, plan_not_editable, wrong_state, invalid_input.
 */
export async function revisePlan(
  { db, actor, now }: Context,
  request: { readonly planId: string; readonly baseVersion: number },
  decide: Decide,
): Promise<void> {
  const guarded = await requirePlan(db, actor, request.planId, "plan.edit");
  const day = await findDay(db, guarded);
  for (let round = 1; ; round += 1) {
    const judged = await judgeChange(db, {
      planId: guarded.id,
      baseVersion: request.baseVersion,
      day,
      decide,
    });
    const save = async (tx: Prisma.TransactionClient) => {
      const plan = await lockPlan(tx, guarded.id, request.baseVersion);
      const surroundings = await readSurroundings(tx, day, guarded.id);
      // In the last round a plan for the people of a moment ago is better than none: the board says who came since.
      const people = round < JUDGEMENTS_MAX ? judged.surroundings.people : surroundings.people;
      if (!isSameSurroundings({ ...judged.surroundings, people }, surroundings)) return false;
      await saveChange(tx, plan, judged, now);
      await keepRevision(tx, { plan, change: judged.change, guarded, actor, now });
      return true;
    };
    // With the other rounds of its day a plan of hundreds is many rows.
    const isSaved = await db.$transaction(save, { timeout: 30_000 });
    if (isSaved) return;
  }
}

async function saveChange(
  tx: Prisma.TransactionClient,
  plan: LockedPlan,
  judged: JudgedChange,
  now: Date,
): Promise<void> {
  const { change, assessment, tables, surroundings, others } = judged;
  const { facilitators, rounds } = surroundings;
  await addTables(tx, plan, tables, assessment);
  for (const seats of [judged, ...others]) await saveJudged(tx, seats, now);
  await clearSeatsOfDeparted(tx, plan.id, change);
  await removeTables(tx, plan.id, change);
  await saveMarks(tx, plan.id, change);
  await saveFacilitators(tx, plan.id, change, facilitators);
  await savePins(tx, plan.id, change);
  if (change.name) {
    // The rounds of a day go by one name.
    const ids = [plan.id, ...rounds.map(({ id }) => id)];
    await tx.plan.updateMany({ where: { id: { in: ids } }, data: { name: change.name.to } });
  }
  if (change.times) {
    const { startsAt = null, endsAt = null } = change.times.to ?? {};
    await tx.plan.update({ where: { id: plan.id }, data: { startsAt, endsAt } });
  }
}

async function saveJudged(tx: Prisma.TransactionClient, judged: JudgedSeats, now: Date): Promise<void> {
  const { planId, assessment, groupOf, groups, options } = judged;
  await saveSeating(tx, {
    planId,
    groups,
    unplaced: [...groupOf].filter(([, group]) => group === null).map(([id]) => id),
    assessment,
  });
  await tx.plan.update({
    where: { id: planId },
    data: {
      options,
      score: assessment.score,
      criteria: assessment.criteria,
      unmet: [...assessment.broken],
    },
  });
  // A move alone leaves the proof as it is: it tells of the best groups, whichever stand there now.
  await requestProof(tx, {
    planId,
    problem: judged.problem,
    score: assessment.score,
    bound: judged.bound,
    ending: judged.ending,
    peopleCount: judged.here.size,
    now,
  });
}

/** Raises the version of a locked plan and writes down what changed, who did it and when. */
export async function keepRevision(
  tx: Prisma.TransactionClient,
  {
    plan,
    change,
    guarded,
    actor,
    now,
  }: {
    readonly plan: LockedPlan;
    readonly change: PlanChange;
    readonly guarded: Awaited<ReturnType<typeof requirePlan>>;
  } & Pick<Context, "actor" | "now">,
): Promise<void> {
  const version = plan.version + 1;
  // Where nobody changed seat or hour, there is nothing to announce that was not announced before.
  const isStillTold = change.moves.length === 0 && !change.times && plan.publishedVersion === plan.version;
  await tx.plan.update({
    where: { id: plan.id },
    data: { version, ...(isStillTold && { publishedVersion: version }) },
  });
  await tx.planRevision.create({
    data: { planId: plan.id, version, change, actorId: userIdOf(actor), createdAt: now },
  });
  const { moves, pins, facilitators, constraints, name, times, of } = change;
  await recordAudit(tx, {
    actor,
    at: now,
    action: `plan.${change.kind}`,
    teamId: guarded.teamId,
    workshopId: guarded.workshopId,
    subjectId: plan.id,
    changes: {
      version,
      moves,
      pins,
      ...(facilitators && { facilitators }),
      ...(constraints && { rules: "changed" }),
      ...(name && { name }),
      ...(times && { times }),
      ...(of && { of }),
    },
  });
}
