import { showPlan } from "@/lib/plans/commands";
import { planFormSchema } from "@/lib/plans/schema";
import { planAct } from "../plan-act";

export const POST = planAct({
  summary: "Open the groups page with this plan from now on",
  body: planFormSchema.default({}),
  refusals: [],
  act: async (context, planId) => {
    await showPlan(context, planId);
    return planId;
  },
});
