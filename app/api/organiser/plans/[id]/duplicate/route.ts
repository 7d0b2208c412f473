import { duplicatePlan } from "@/lib/plan-copies/commands";
import { planFormSchema } from "@/lib/plans/schema";
import { planAct } from "../plan-act";

export const POST = planAct({
  summary: "Copy a plan as it stands into a new draft beside it",
  body: planFormSchema.default({}),
  status: 201,
  refusals: ["wrong_state"],
  act: (context, planId) => duplicatePlan(context, planId),
});
