import { recordAudit } from "@/lib/audit/commands";
import { requirePlan } from "@/lib/auth/access";
import type { Prisma } from "@/lib/db/client";
import type { Context } from "@/lib/db/context";
import { AppError, invalidField } from "@/lib/errors";
import { lockPlan } from "@/lib/plan-changes/queries";
import { keepRevision, revisePlan } from "@/lib/plan-history/commands";
import { readRevisions } from "@/lib/plan-history/queries";
import { changeBackTo } from "@/lib/plan-history/rules";
import type { PlanChange } from "@/lib/plan-history/schema";
import { headOf, listRoundIds } from "@/lib/rounds/queries";

// What is done with a plan as a whole, beside the others.

/**
 * Gives a plan a name of the organiser's own, or none: a version of the plan like any other change, which can be
 * undone. Nobody's seat changes, so nothing is judged anew. Throws not_found, stale_version, plan_not_editable,
 * wrong_state.
 */
export async function renamePlan(
  { db, actor, now }: Context,
  request: { readonly planId: string; readonly baseVersion: number; readonly name: string | null },
): Promise<void> {
  const guarded = await requirePlan(db, actor, request.planId, "plan.edit");
  await db.$transaction(async (tx) => {
    const plan = await lockPlan(tx, guarded.id, request.baseVersion);
    const { name } = request;
    if (plan.name === name) return;
    // The rounds of a day go by one name.
    await tx.plan.updateMany({ where: { id: { in: await listRoundIds(tx, plan.id) } }, data: { name } });
    const change: PlanChange = { kind: "change", moves: [], pins: [], name: { from: plan.name, to: name } };
    await keepRevision(tx, { plan, change, guarded, actor, now });
  });
}

/**
 * Brings the seats, pins, rules and tables of an earlier version back. It is a change like any other, which can be undone:
 * nothing that came between is lost. People who left since stay away. Throws not_found, stale_version,
 * plan_not_editable, wrong_state, invalid_input (a version that never was, or the one of now).
 */
export function restorePlan(
  context: Context,
  request: { readonly planId: string; readonly baseVersion: number; readonly version: number },
): Promise<void> {
  return revisePlan(context, request, async (plan, tx) => {
    if (request.version >= plan.version) throw invalidField("version", "invalid_choice");
    const back = changeBackTo(await readRevisions(tx, plan.id), request.version);
    const people = [...back.moves, ...back.pins].map(({ registrationId }) => registrationId);
    const here = await tx.registration.findMany({
      where: {
        id: { in: people },
        status: "confirmed",
        seats: { some: { session: { plans: { some: { id: plan.id } } } } },
      },
      select: { id: true },
    });
    const isHere = new Set(here.map(({ id }) => id));
    return {
      ...back,
      kind: "restore",
      of: request.version,
      moves: back.moves.filter(({ registrationId }) => isHere.has(registrationId)),
      pins: back.pins.filter(({ registrationId }) => isHere.has(registrationId)),
    };
  });
}

/**
 * Takes a draft with all its rounds out of every list; `bringBackPlan` undoes it until the purge. Throws not_found, stale_version,
 * plan_not_editable (it was published once: what people were told stays), wrong_state.
 */
export async function deletePlan(
  { db, actor, now }: Context,
  request: { readonly planId: string; readonly baseVersion: number },
): Promise<void> {
  const guarded = await requirePlan(db, actor, request.planId, "plan.edit");
  await db.$transaction(async (tx) => {
    const { id } = await lockPlan(tx, guarded.id, request.baseVersion);
    const ids = await listRoundIds(tx, id);
    const { status } = await tx.plan.findUniqueOrThrow({ where: { id }, select: { status: true } });
    if (status !== "draft") throw new AppError("wrong_state");
    await tx.plan.updateMany({ where: { id: { in: ids } }, data: { deletedAt: now, shownAt: null } });
    await recordOn(tx, { guarded, actor, now, action: "plan.delete" });
  });
}

/** Brings a deleted plan and its rounds back as they were. Throws not_found, also where it is back already. */
export async function bringBackPlan({ db, actor, now }: Context, planId: string): Promise<void> {
  const guarded = await requirePlan(db, actor, planId, "plan.edit", { isDeleted: true });
  await db.$transaction(async (tx) => {
    const { count } = await tx.plan.updateMany({
      where: { id: { in: await listRoundIds(tx, guarded.id) }, deletedAt: { not: null } },
      data: { deletedAt: null },
    });
    if (count > 0) await recordOn(tx, { guarded, actor, now, action: "plan.bring_back" });
  });
}

/** From now on the groups page opens with this plan, or with the first of its rounds. Throws not_found. */
export async function showPlan({ db, actor, now }: Context, planId: string): Promise<void> {
  const guarded = await requirePlan(db, actor, planId, "plan.edit");
  await db.$transaction(async (tx) => {
    const headId = await headOf(tx, guarded.id);
    await tx.plan.update({ where: { id: headId, deletedAt: null }, data: { shownAt: now } });
    await recordOn(tx, { guarded, actor, now, action: "plan.show" });
  });
}

function recordOn(
  tx: Prisma.TransactionClient,
  {
    guarded,
    actor,
    now,
    action,
  }: {
    readonly guarded: Awaited<ReturnType<typeof requirePlan>>;
    readonly action: string;
  } & Pick<Context, "actor" | "now">,
): Promise<void> {
  const { id, teamId, workshopId } = guarded;
  return recordAudit(tx, { actor, at: now, action, teamId, workshopId, subjectId: id });
}
