import { recordAudit } from "@/lib/audit/commands";
import { requirePlan } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { toEngineOptions } from "@/lib/groups/rules";
import { type ChangePlanInput, constraintsSchema, planOptionsSchema } from "@/lib/groups/schema";
import { requestProof } from "@/lib/proofs/commands";
import { fingerprintPeople } from "@/lib/proofs/queries";
import { problemOf } from "@/lib/proofs/rules";
import { saveSeating } from "@/lib/seating/commands";
import { findDay, loadRoom } from "@/lib/seating/queries";
import { assess, quickBound, type Room } from "@/lib/seating/rules";
import { historyOf, inverseOf } from "./rules";
import { type PlanChange, planChangeSchema } from "./schema";

/** A plan as it stands, locked until the transaction ends. */
interface LockedPlan {
  readonly id: string;
  readonly version: number;
  readonly seed: number;
  readonly options: ReturnType<typeof planOptionsSchema.parse>;
  readonly groups: readonly { readonly id: string; readonly position: number }[];
  /** Registration id → group id, for everybody in the plan. */
  readonly groupOf: ReadonlyMap<string, string | null>;
  readonly pinned: ReadonlySet<string>;
}

type Decide = (plan: LockedPlan, tx: Prisma.TransactionClient) => PlanChange | Promise<PlanChange>;

/**
 * Moves and pins people and replaces rules, all or nothing, and judges the groups anew. Throws not_found,
 * stale_version (with `currentVersion`), plan_not_editable (superseded), invalid_input (a group of another plan, a person
 * without a seat).
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
    constraints: change.constraints && {
      from: plan.options.constraints,
      to: constraintsSchema.parse({ ...plan.options.constraints, ...change.constraints }),
    },
  }));
}

/** Takes the last change back; throws nothing_to_undo, else as changePlan. */
export function undoPlan(
  context: Context,
  request: { readonly planId: string; readonly baseVersion: number },
): Promise<void> {
  return revisePlan(context, request, async (plan, tx) => {
    const { undoable } = await readHistory(tx, plan.id);
    if (!undoable) throw new AppError("nothing_to_undo");
    return { kind: "undo", ...inverseOf(undoable) };
  });
}

/** Brings back what was undone last; throws nothing_to_undo, else as changePlan. */
export function redoPlan(
  context: Context,
  request: { readonly planId: string; readonly baseVersion: number },
): Promise<void> {
  return revisePlan(context, request, async (plan, tx) => {
    const { redoable } = await readHistory(tx, plan.id);
    if (!redoable) throw new AppError("nothing_to_undo");
    return { ...redoable, kind: "redo" };
  });
}

async function revisePlan(
  { db, actor, now }: Context,
  request: { readonly planId: string; readonly baseVersion: number },
  decide: Decide,
): Promise<void> {
  const guarded = await requirePlan(db, actor, request.planId, "plan.edit");
  const day = await findDay(db, { workshopId: guarded.workshopId });
  // Read first: who comes or goes from here on makes the proof outgrown rather than wrong.
  const fingerprint = await fingerprintPeople(db, day.sessionId);
  // Reading and comparing texts takes long enough to matter: it happens before the plan is locked.
  const { room } = await loadRoom(db, day);
  const here = new Set(room.attendees.map(({ id }) => id));

  await db.$transaction(async (tx) => {
    const plan = await lockPlan(tx, guarded.id, request.baseVersion);
    const change = await decide(plan, tx);
    refuseStrangers(change, plan, here);
    const moved = new Map(change.moves.map(({ registrationId, to }) => [registrationId, to]));
    const groupOf = new Map([...plan.groupOf, ...moved].filter(([id]) => here.has(id)));
    const options = { ...plan.options, constraints: change.constraints?.to ?? plan.options.constraints };
    const groups = plan.groups.map(({ id }) => ({
      id,
      registrationIds: room.attendees
        .map((attendee) => attendee.id)
        .filter((person) => groupOf.get(person) === id),
    }));
    const assessment = assess(
      room,
      // A pin follows the person whom an organiser moves: it holds them where they are.
      toEngineOptions(
        { ...options, constraints: { ...options.constraints, pins: {} } },
        [...here],
        plan.seed,
      ),
      groups.map(({ registrationIds }) => registrationIds),
      day.locale,
    );
    await saveSeating(tx, {
      planId: plan.id,
      groups,
      unplaced: [...groupOf].filter(([, group]) => group === null).map(([id]) => id),
      assessment,
    });
    await savePins(tx, plan.id, change);
    const version = plan.version + 1;
    await tx.plan.update({
      where: { id: plan.id },
      data: {
        version,
        options,
        score: assessment.score,
        criteria: assessment.criteria,
        unmet: [...assessment.broken],
      },
    });
    await orderProof(tx, {
      plan: { ...plan, options, groupOf, pinned: pinnedAfter(plan, change) },
      room,
      people: fingerprint,
      score: assessment.score,
      now,
    });
    await tx.planRevision.create({
      data: { planId: plan.id, version, change, actorId: actor.kind === "user" ? actor.userId : null },
    });
    await recordAudit(tx, {
      actor,
      at: now,
      action: `plan.${change.kind}`,
      teamId: guarded.teamId,
      workshopId: guarded.workshopId,
      subjectId: plan.id,
      changes: { version, moves: change.moves, pins: change.pins },
    });
  });
}

/** A move alone leaves the proof as it is: it tells of the best groups, whichever stand there now. */
async function orderProof(
  tx: Prisma.TransactionClient,
  {
    plan,
    room,
    people,
    score,
    now,
  }: {
    readonly plan: LockedPlan;
    readonly room: Room;
    readonly people: string;
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
  const options = { ...plan.options, constraints: { ...plan.options.constraints, pins } };
  const ids = room.attendees.map(({ id }) => id);
  await requestProof(tx, {
    planId: plan.id,
    problem: problemOf({ people, options, pins }),
    score,
    quickBound: () => quickBound(room, toEngineOptions(options, ids, plan.seed)),
    peopleCount: ids.length,
    now,
  });
}

function pinnedAfter({ pinned }: LockedPlan, { pins }: PlanChange): ReadonlySet<string> {
  const after = new Set(pinned);
  for (const { registrationId, to } of pins) to ? after.add(registrationId) : after.delete(registrationId);
  return after;
}

async function lockPlan(tx: Prisma.TransactionClient, id: string, baseVersion: number): Promise<LockedPlan> {
  await tx.$queryRaw`SELECT 1 FROM "Plan" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.plan.findUniqueOrThrow({
    where: { id },
    include: {
      groups: { orderBy: { position: "asc" }, select: { id: true, position: true } },
      members: true,
    },
  });
  if (row.version !== baseVersion)
    throw new AppError("stale_version", { members: { currentVersion: row.version } });
  if (row.status === "superseded") throw new AppError("plan_not_editable");
  return {
    id,
    version: row.version,
    seed: row.seed,
    options: planOptionsSchema.parse(row.options),
    groups: row.groups,
    groupOf: new Map(row.members.map(({ registrationId, groupId }) => [registrationId, groupId])),
    pinned: new Set(row.members.filter(({ pinned }) => pinned).map(({ registrationId }) => registrationId)),
  };
}

/** People and groups that a change may name. An undo may name somebody who left since: that part is passed over. */
function refuseStrangers(change: PlanChange, plan: LockedPlan, here: ReadonlySet<string>): void {
  const groupIds = new Set(plan.groups.map(({ id }) => id));
  const errors = [
    ...change.moves.flatMap(({ registrationId, to }, index) => [
      ...(to !== null && !groupIds.has(to)
        ? [{ path: `moves.${index}.toGroupId`, code: "group_unknown" }]
        : []),
      ...(change.kind === "change" && !here.has(registrationId)
        ? [{ path: `moves.${index}.registrationId`, code: "person_not_seated" }]
        : []),
    ]),
    ...change.pins.flatMap(({ registrationId }, index) =>
      change.kind === "change" && !plan.groupOf.has(registrationId)
        ? [{ path: `pins.${index}.registrationId`, code: "person_not_seated" }]
        : [],
    ),
  ];
  if (errors.length > 0) throw new AppError("invalid_input", { errors });
}

async function savePins(tx: Prisma.TransactionClient, planId: string, { pins }: PlanChange): Promise<void> {
  for (const pinned of [true, false]) {
    const ids = pins.filter(({ to }) => to === pinned).map(({ registrationId }) => registrationId);
    if (ids.length === 0) continue;
    await tx.planMember.updateMany({ where: { planId, registrationId: { in: ids } }, data: { pinned } });
  }
}

async function readHistory(tx: Prisma.TransactionClient, planId: string) {
  const rows = await tx.planRevision.findMany({ where: { planId }, orderBy: { version: "asc" } });
  return historyOf(rows.map(({ version, change }) => ({ version, change: planChangeSchema.parse(change) })));
}
