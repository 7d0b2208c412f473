import { renamePlan } from "@/lib/plans/commands";
import { renamePlanSchema } from "@/lib/plans/schema";
import { planAct } from "../plan-act";

export const POST = planAct({
  summary: "Give a plan a name of one's own; an empty one takes it away",
  body: renamePlanSchema,
  refusals: ["stale_version", "plan_not_editable", "wrong_state"],
  act: async (context, planId, { name, baseVersion }) => {
    await renamePlan(context, { planId, name, baseVersion });
    return planId;
  },
});
