import { restorePlan } from "@/lib/plans/commands";
import { restorePlanSchema } from "@/lib/plans/schema";
import { planAct } from "../plan-act";

export const POST = planAct({
  summary: "Bring the seats, pins and rules of an earlier version back, as a change that can be undone",
  body: restorePlanSchema,
  refusals: ["stale_version", "plan_not_editable", "wrong_state"],
  act: async (context, planId, { version, baseVersion }) => {
    await restorePlan(context, { planId, version, baseVersion });
    return planId;
  },
});
