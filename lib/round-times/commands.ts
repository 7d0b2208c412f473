import { requirePlan } from "@/lib/auth/access";
import type { Context } from "@/lib/db/context";
import { invalidField } from "@/lib/errors";
import { lockPlan } from "@/lib/plan-changes/queries";
import { keepRevision } from "@/lib/plan-history/commands";
import type { PlanChange } from "@/lib/plan-history/schema";
import { listRoundIds } from "@/lib/rounds/queries";
import type { RoundTimes } from "./schema";

/**
 * Sets when rounds of a day take place: a version of each round like any other change, which can be undone. Nobody's seat
 * changes, so nothing is judged anew; people hear of it with the next publication. Throws not_found, stale_version,
 * plan_not_editable, wrong_state, invalid_input (a plan that is no round of this day).
 */
export async function setRoundTimes(
  { db, actor, now }: Context,
  request: { readonly planId: string; readonly input: RoundTimes },
): Promise<void> {
  const guarded = await requirePlan(db, actor, request.planId, "plan.edit");
  await db.$transaction(async (tx) => {
    const ids = await listRoundIds(tx, guarded.id);
    for (const [index, { planId, baseVersion, startsAt, endsAt }] of request.input.rounds.entries()) {
      if (ids.length < 2 || !ids.includes(planId))
        throw invalidField(`rounds.${index}.planId`, "invalid_choice");
      const plan = await lockPlan(tx, planId, baseVersion);
      const to = startsAt && endsAt ? { startsAt, endsAt } : null;
      const change: PlanChange = { kind: "change", moves: [], pins: [], times: { from: plan.times, to } };
      if (isSame(plan.times, to)) continue;
      await tx.plan.update({
        where: { id: planId },
        data: { startsAt: to?.startsAt ?? null, endsAt: to?.endsAt ?? null },
      });
      await keepRevision(tx, { plan, change, guarded, actor, now });
    }
  });
}

type Times = NonNullable<PlanChange["times"]>["to"];

function isSame(a: Times, b: Times): boolean {
  if (a === null || b === null) return a === b;
  return Date.parse(a.startsAt) === Date.parse(b.startsAt) && Date.parse(a.endsAt) === Date.parse(b.endsAt);
}
