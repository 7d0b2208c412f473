import type { FixedFacilitator } from "@/lib/allocation/problem";
import { fillAnswerMarks, saveAnswerMarks } from "@/lib/answer-marks/commands";
import { recordAudit } from "@/lib/audit/commands";
import { requirePlan } from "@/lib/auth/access";
import { userIdOf } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { listFacilitators } from "@/lib/facilitators/queries";
import { toEngineOptions } from "@/lib/groups/rules";
import {
  type ChangePlanInput,
  constraintsSchema,
  type PlanOptions,
  planOptionsSchema,
} from "@/lib/groups/schema";
import { requestProof } from "@/lib/proofs/commands";
import { fingerprintPeople } from "@/lib/proofs/queries";
import { problemOf } from "@/lib/proofs/rules";
import { saveSeating } from "@/lib/seating/commands";
import { findDay, loadRoom } from "@/lib/seating/queries";
import { type Assessment, assess, quickBound, type Room } from "@/lib/seating/rules";
import { listActiveRules } from "@/lib/table-rules/queries";
import { newlyBrokenRules, withTableRules } from "@/lib/table-rules/rules";
import type { TableRule } from "@/lib/table-rules/schema";
import { readRevisions } from "./queries";
import { historyOf, inverseOf } from "./rules";
import type { PlanChange } from "./schema";

/** A plan as it stands, locked until the transaction ends. */
export interface LockedPlan {
  readonly id: string;
  readonly version: number;
  readonly seed: number;
  readonly options: PlanOptions;
  readonly groups: readonly {
    readonly id: string;
    readonly position: number;
    readonly leader?: { readonly id: string; readonly isFixed: boolean } | null;
  }[];
  /** Registration id → group id, for everybody in the plan. */
  readonly groupOf: ReadonlyMap<string, string | null>;
  readonly pinned: ReadonlySet<string>;
  readonly name: string | null;
  readonly publishedVersion: number | null;
}

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

function optionsAfter({ options }: LockedPlan, { constraints, groupCount }: PlanChange): PlanOptions {
  return {
    ...options,
    constraints: constraints?.to ?? options.constraints,
    groupCount: groupCount ? (groupCount.to ?? undefined) : options.groupCount,
  };
}

/** The plan's tables, with those that the change adds behind them. */
function tablesAfter({ groups }: LockedPlan, { tables = [] }: PlanChange): LockedPlan["groups"] {
  const known = new Set(groups.map(({ id }) => id));
  const last = groups.at(-1)?.position ?? 0;
  const added = tables.filter(({ id, to }) => to && !known.has(id));
  return [...groups, ...added.map(({ id }, index) => ({ id, position: last + index + 1 }))];
}

/** Facilitators and tables that a change may name. An undo may name somebody who was taken off the list since. */
function refuseUnknownFacilitators(
  change: PlanChange,
  plan: LockedPlan,
  known: readonly { readonly id: string }[],
): void {
  if (change.kind !== "change") return;
  const groupIds = new Set(plan.groups.map(({ id }) => id));
  const ids = new Set(known.map(({ id }) => id));
  const errors = (change.facilitators ?? []).flatMap(({ groupId, to }, index) => [
    ...(groupIds.has(groupId) ? [] : [{ path: `facilitators.${index}.groupId`, code: "group_unknown" }]),
    ...(to === null || ids.has(to.id)
      ? []
      : [{ path: `facilitators.${index}.facilitatorId`, code: "facilitator_unknown" }]),
  ]);
  if (errors.length > 0) throw new AppError("invalid_input", { errors });
}

/** Tables whose facilitator is fixed after the change. */
function ledTables(
  plan: LockedPlan,
  change: PlanChange,
  known: readonly { readonly id: string; readonly languages: readonly string[] }[],
): FixedFacilitator[] {
  const changed = new Map(change.facilitators?.map(({ groupId, to }) => [groupId, to]));
  return plan.groups.flatMap(({ id: groupId, position, leader }) => {
    const next = changed.has(groupId) ? changed.get(groupId) : leader;
    const facilitator = next?.isFixed ? known.find(({ id }) => id === next.id) : undefined;
    return facilitator ? [{ id: facilitator.id, languages: facilitator.languages, group: position - 1 }] : [];
  });
}

async function saveFacilitators(
  tx: Prisma.TransactionClient,
  planId: string,
  { facilitators = [] }: PlanChange,
  known: readonly { readonly id: string }[],
): Promise<void> {
  for (const { groupId, to } of facilitators) {
    const leader = known.some(({ id }) => id === to?.id) ? to : null;
    await tx.planGroup.updateMany({
      where: { planId, id: groupId },
      data: { facilitatorId: leader?.id ?? null, facilitatorFixed: leader?.isFixed ?? false },
    });
  }
}

async function addTables(
  tx: Prisma.TransactionClient,
  plan: LockedPlan,
  tables: LockedPlan["groups"],
  assessment: Assessment,
): Promise<void> {
  const added = tables.slice(plan.groups.length);
  await tx.planGroup.createMany({
    data: added.map(({ id, position }, index) => ({
      id,
      planId: plan.id,
      position,
      name: assessment.groups[plan.groups.length + index]?.name ?? "",
      sharedTerms: [],
      score: 0,
      criteria: {},
      warnings: [],
    })),
  });
}

/** Tables that the change takes away, unless somebody sits there or was told of them. */
async function removeTables(
  tx: Prisma.TransactionClient,
  planId: string,
  { tables = [] }: PlanChange,
): Promise<void> {
  for (const { id } of tables.filter(({ to }) => !to)) {
    const used = await tx.planMember.count({
      where: { planId, OR: [{ groupId: id }, { publishedGroupId: id }] },
    });
    if (used === 0) await tx.planGroup.deleteMany({ where: { planId, id } });
  }
}

/** People who gave up their seat hold no place any more once an organiser took note of it. */
async function clearSeatsOfDeparted(
  tx: Prisma.TransactionClient,
  planId: string,
  { moves }: PlanChange,
): Promise<void> {
  const ids = moves.filter(({ to }) => to === null).map(({ registrationId }) => registrationId);
  if (ids.length === 0) return;
  await tx.planMember.updateMany({
    where: { planId, registrationId: { in: ids }, registration: { status: { not: "confirmed" } } },
    data: { groupId: null, match: 0, reasons: [], pinned: false },
  });
}

async function saveMarks(
  tx: Prisma.TransactionClient,
  planId: string,
  { marks = [] }: PlanChange,
): Promise<void> {
  await saveAnswerMarks(tx, {
    planId,
    marks: new Map(marks.flatMap(({ registrationId, to }) => (to ? [[registrationId, to]] : []))),
  });
  await fillAnswerMarks(tx, planId);
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

function pinnedAfter({ pinned }: LockedPlan, { pins }: PlanChange): ReadonlySet<string> {
  const after = new Set(pinned);
  for (const { registrationId, to } of pins) to ? after.add(registrationId) : after.delete(registrationId);
  return after;
}

/** The plan as it stands, kept so until the transaction ends. Throws as revisePlan. */
export async function lockPlan(
  tx: Prisma.TransactionClient,
  id: string,
  baseVersion: number,
): Promise<LockedPlan> {
  await tx.$queryRaw`SELECT 1 FROM "Plan" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.plan.findUniqueOrThrow({
    where: { id },
    include: {
      groups: {
        orderBy: { position: "asc" },
        select: { id: true, position: true, facilitatorId: true, facilitatorFixed: true },
      },
      members: true,
      session: { select: { workshop: { select: { status: true } } } },
    },
  });
  if (row.deletedAt) throw new AppError("not_found");
  if (row.session.workshop.status === "archived") throw new AppError("wrong_state");
  if (row.version !== baseVersion)
    throw new AppError("stale_version", { members: { currentVersion: row.version } });
  if (row.status === "superseded") throw new AppError("plan_not_editable");
  return {
    id,
    version: row.version,
    seed: row.seed,
    options: planOptionsSchema.parse(row.options),
    groups: row.groups.map(({ id: groupId, position, facilitatorId, facilitatorFixed }) => ({
      id: groupId,
      position,
      leader: facilitatorId ? { id: facilitatorId, isFixed: facilitatorFixed } : null,
    })),
    groupOf: new Map(row.members.map(({ registrationId, groupId }) => [registrationId, groupId])),
    pinned: new Set(row.members.filter(({ pinned }) => pinned).map(({ registrationId }) => registrationId)),
    name: row.name,
    publishedVersion: row.publishedVersion,
  };
}

/** People and groups that a change may name. An undo may name somebody who left since: that part is passed over. */
function refuseStrangers(change: PlanChange, plan: LockedPlan, here: ReadonlySet<string>): void {
  const groupIds = new Set(tablesAfter(plan, change).map(({ id }) => id));
  const errors = [
    ...change.moves.flatMap(({ registrationId, to }, index) => [
      ...(to !== null && !groupIds.has(to)
        ? [{ path: `moves.${index}.toGroupId`, code: "group_unknown" }]
        : []),
      // Taking note that somebody left is no move of theirs.
      ...(change.kind === "change" && !here.has(registrationId) && !(change.cause && to === null)
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

/** A move that breaks a rule of the workshop is refused; one that was broken before may be, as long as it gets no worse. */
function refuseBrokenRules(
  rules: readonly TableRule[],
  {
    plan,
    tables,
    groupOf,
    here,
  }: {
    readonly plan: LockedPlan;
    readonly tables: LockedPlan["groups"];
    readonly groupOf: ReadonlyMap<string, string | null>;
    readonly here: ReadonlySet<string>;
  },
): void {
  const seats = (of: ReadonlyMap<string, string | null>) =>
    tables.map(({ id }) =>
      [...of].filter(([person, group]) => group === id && here.has(person)).map(([person]) => person),
    );
  const broken = newlyBrokenRules(rules, { before: seats(plan.groupOf), after: seats(groupOf) });
  if (broken.length === 0) return;
  const named = broken.map(({ id, kind, table, registrationIds }) => ({ id, kind, table, registrationIds }));
  throw new AppError("rule_broken", { members: { rules: named } });
}

async function savePins(tx: Prisma.TransactionClient, planId: string, { pins }: PlanChange): Promise<void> {
  for (const pinned of [true, false]) {
    const ids = pins.filter(({ to }) => to === pinned).map(({ registrationId }) => registrationId);
    if (ids.length === 0) continue;
    await tx.planMember.updateMany({ where: { planId, registrationId: { in: ids } }, data: { pinned } });
  }
}
