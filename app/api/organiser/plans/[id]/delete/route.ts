import { deletePlan } from "@/lib/plans/commands";
import { deletePlanSchema } from "@/lib/plans/schema";
import { planAct } from "../plan-act";

export const POST = planAct({
  summary: "Delete a draft; it can be brought back for 30 days",
  body: deletePlanSchema,
  refusals: ["stale_version", "wrong_state"],
  act: async (context, planId, { baseVersion }) => {
    await deletePlan(context, { planId, baseVersion });
    return undefined;
  },
});
