import { listAttendees } from "@/lib/attendees/queries";
import { requirePlan } from "@/lib/auth/access";
import type { Context } from "@/lib/db/context";
import { AppError } from "@/lib/errors";
import { listFacilitators, listLeaders } from "@/lib/facilitators/queries";
import { engineFacilitators } from "@/lib/facilitators/rules";
import { revisePlan } from "@/lib/plan-history/commands";
import { assignLeaders } from "./queries";

/**
 * Gives the tables of a plan their facilitators anew; those chosen by hand or theirs always stay. One change that can be
 * undone. Throws not_found, stale_version, plan_not_editable.
 */
export async function leadPlan(
  context: Context,
  request: { readonly planId: string; readonly baseVersion: number },
): Promise<void> {
  const { db, actor } = context;
  const guarded = await requirePlan(db, actor, request.planId, "plan.edit");
  const plan = await db.plan.findUniqueOrThrow({
    where: { id: guarded.id },
    select: {
      version: true,
      groups: {
        orderBy: { position: "asc" },
        select: { members: { select: { registrationId: true } } },
      },
    },
  });
  // The tables are those of this version: another one is refused here rather than led by chance.
  if (plan.version !== request.baseVersion)
    throw new AppError("stale_version", { members: { currentVersion: plan.version } });
  const facilitators = engineFacilitators(await listFacilitators(db, guarded), {
    tableCount: plan.groups.length,
    byHand: await listLeaders(db, { planId: guarded.id, isFixed: true }),
  });
  const cards = await listAttendees(db, guarded);
  const here = new Set(cards.map(({ registrationId }) => registrationId));
  const groups = plan.groups.map(({ members }) => ({
    members: members.filter(({ registrationId }) => here.has(registrationId)),
  }));
  const leaders = await assignLeaders(cards, { groups }, facilitators);
  const byTable = new Map(
    leaders.map(({ table, facilitatorId, isFixed }) => [table, { id: facilitatorId, isFixed }]),
  );
  await revisePlan(
    context,
    { planId: guarded.id, baseVersion: request.baseVersion },
    ({ groups: tables }) => ({
      kind: "change",
      cause: "lead",
      moves: [],
      pins: [],
      facilitators: tables
        .map(({ id, position, leader = null }) => ({
          groupId: id,
          from: leader,
          to: byTable.get(position) ?? null,
        }))
        .filter(({ from, to }) => from?.id !== to?.id || from?.isFixed !== to?.isFixed),
    }),
  );
}
