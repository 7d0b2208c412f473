import { bringBackPlan } from "@/lib/plans/commands";
import { planFormSchema } from "@/lib/plans/schema";
import { planAct } from "../plan-act";

export const POST = planAct({
  summary: "Bring a deleted draft back",
  body: planFormSchema.default({}),
  refusals: [],
  act: async (context, planId) => {
    await bringBackPlan(context, planId);
    return planId;
  },
});
