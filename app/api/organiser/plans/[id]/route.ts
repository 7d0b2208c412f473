import { z } from "zod";
import { readPlan, withCurrentPlan } from "@/lib/groups/commands";
import { changePlanSchema, planSchema } from "@/lib/groups/schema";
import { route } from "@/lib/http/route";
import { changePlan } from "@/lib/plan-history/commands";

const params = z.object({ id: z.string() });

export const GET = route({
  summary: "One plan with its groups, scores and reasons",
  access: "user",
  params,
  answer: planSchema,
  handler: ({ context, params, locale }) => readPlan(context, { planId: params.id, locale }),
});

export const PATCH = route({
  summary: "Move and pin people, change rules: all or nothing, based on a version",
  access: "user",
  params,
  body: changePlanSchema,
  answer: planSchema,
  refusals: ["stale_version", "plan_not_editable"],
  handler: async ({ context, params, body, locale }) => {
    const plan = { planId: params.id, locale };
    await withCurrentPlan(context, plan, () => changePlan(context, { planId: params.id, change: body }));
    return readPlan(context, plan);
  },
});
