import type { FixedFacilitator } from "@/lib/allocation/problem";
import { recordAudit } from "@/lib/audit/commands";
import { requirePlan } from "@/lib/auth/access";
import { userIdOf } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { listFacilitators } from "@/lib/facilitators/queries";
import { toEngineOptions } from "@/lib/groups/rules";
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
import {
  ledTables,
  optionsAfter,
  pinnedAfter,
  refuseBrokenRules,
  refuseStrangers,
  refuseUnknownFacilitators,
  tablesAfter,
} from "@/lib/plan-changes/rules";
import type { LockedPlan } from "@/lib/plan-changes/schema";
import { requestProof } from "@/lib/proofs/commands";
import { fingerprintPeople } from "@/lib/proofs/queries";
import { problemOf } from "@/lib/proofs/rules";
import { saveSeating } from "@/lib/seating/commands";
import { findDay, loadRoom } from "@/lib/seating/queries";
import { assess, quickBound, type Room } from "@/lib/seating/rules";
import { listActiveRules } from "@/lib/table-rules/queries";
import { withTableRules } from "@/lib/table-rules/rules";
import type { TableRule } from "@/lib/table-rules/schema";
import { readRevisions } from "./queries";
import { historyOf, inverseOf } from "./rules";
import type { PlanChange } from "./schema";

export type Decide = (plan: LockedPlan, tx: Prisma.TransactionClient) => PlanChange | Promise<PlanChange>;

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
  // Read first: who comes or goes from here on makes the proof outgrown rather than wrong.
  const fingerprint = await fingerprintPeople(db, day.sessionId);
  // Reading and comparing texts takes long enough to matter: it happens before the plan is locked.
  const { room } = await loadRoom(db, day);
  const here = new Set(room.attendees.map(({ id }) => id));

  await db.$transaction(async (tx) => {
    const plan = await lockPlan(tx, guarded.id, request.baseVersion);
    const change = await decide(plan, tx);
    refuseStrangers(change, plan, here);
    const facilitators = await listFacilitators(tx, guarded);
    refuseUnknownFacilitators(change, plan, facilitators);
    const moved = new Map(change.moves.map(({ registrationId, to }) => [registrationId, to]));
    const groupOf = new Map([...plan.groupOf, ...moved].filter(([id]) => here.has(id)));
    const tableRules = await listActiveRules(tx, day.sessionId);
    const led = ledTables(plan, change, facilitators);
    const options = optionsAfter(plan, change);
    const tables = tablesAfter(plan, change);
    const groups = tables.map(({ id }) => ({
      id,
      registrationIds: room.attendees
        .map((attendee) => attendee.id)
        .filter((person) => groupOf.get(person) === id),
    }));
    if (change.kind === "change" && !change.cause)
      refuseBrokenRules(tableRules, { plan, tables, groupOf, here });
    const assessment = assess(
      room,
      toEngineOptions(
        // A pin follows the person whom an organiser moves: it holds them where they are.
        {
          ...options,
          constraints: withTableRules({ ...options.constraints, pins: {} }, tableRules),
          facilitators: led,
        },
        [...here],
        plan.seed,
      ),
      groups.map(({ registrationIds }) => registrationIds),
      day.locale,
    );
    await addTables(tx, plan, tables, assessment);
    await saveSeating(tx, {
      planId: plan.id,
      groups,
      unplaced: [...groupOf].filter(([, group]) => group === null).map(([id]) => id),
      assessment,
    });
    await clearSeatsOfDeparted(tx, plan.id, change);
    await removeTables(tx, plan.id, change);
    await saveMarks(tx, plan.id, change);
    await saveFacilitators(tx, plan.id, change, facilitators);
    await savePins(tx, plan.id, change);
    await tx.plan.update({
      where: { id: plan.id },
      data: {
        options,
        ...(change.name && { name: change.name.to }),
        score: assessment.score,
        criteria: assessment.criteria,
        unmet: [...assessment.broken],
      },
    });
    await orderProof(tx, {
      plan: { ...plan, options, groups: tables, groupOf, pinned: pinnedAfter(plan, change) },
      room,
      people: fingerprint,
      tableRules,
      facilitators: led,
      score: assessment.score,
      now,
    });
    await keepRevision(tx, { plan, change, guarded, actor, now });
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
  // Where nobody changed seat, there is nothing to announce that was not announced before.
  const isStillTold = change.moves.length === 0 && plan.publishedVersion === plan.version;
  await tx.plan.update({
    where: { id: plan.id },
    data: { version, ...(isStillTold && { publishedVersion: version }) },
  });
  await tx.planRevision.create({
    data: { planId: plan.id, version, change, actorId: userIdOf(actor), createdAt: now },
  });
  const { moves, pins, constraints, name, of } = change;
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
      ...(constraints && { rules: "changed" }),
      ...(name && { name }),
      ...(of && { of }),
    },
  });
}

/** A move alone leaves the proof as it is: it tells of the best groups, whichever stand there now. */
async function orderProof(
  tx: Prisma.TransactionClient,
  {
    plan,
    room,
    people,
    tableRules,
    facilitators,
    score,
    now,
  }: {
    readonly plan: LockedPlan;
    readonly room: Room;
    readonly people: string;
    readonly tableRules: readonly TableRule[];
    readonly facilitators: readonly FixedFacilitator[];
    readonly score: number;
    readonly now: Date;
  },
): Promise<void> {
  const positions = new Map(plan.groups.map(({ id, position }) => [id, position]));
  const pins = Object.fromEntries(
    [...plan.groupOf].flatMap(([id, group]) => {
      const position = group ? positions.get(group) : undefined;
      return plan.pinned.has(id) && position ? [[id, position]] : [];
    }),
  );
  const constraints = withTableRules({ ...plan.options.constraints, pins }, tableRules);
  const ids = room.attendees.map(({ id }) => id);
  await requestProof(tx, {
    planId: plan.id,
    problem: problemOf({ people, options: plan.options, pins, tableRules, facilitators }),
    score,
    quickBound: () =>
      quickBound(room, toEngineOptions({ ...plan.options, constraints, facilitators }, ids, plan.seed)),
    peopleCount: ids.length,
    now,
  });
}
