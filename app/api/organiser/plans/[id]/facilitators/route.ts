import { z } from "zod";
import { readPlan, withCurrentPlan } from "@/lib/groups/commands";
import { baseVersionSchema, planSchema } from "@/lib/groups/schema";
import { route } from "@/lib/http/route";
import { leadPlan } from "@/lib/leading/commands";

export const POST = route({
  summary: "Give the tables of a plan their facilitators anew; those chosen by hand stay",
  access: "user",
  params: z.object({ id: z.string() }),
  body: baseVersionSchema,
  answer: planSchema,
  refusals: ["stale_version", "plan_not_editable"],
  handler: async ({ context, params, body, locale }) => {
    const plan = { planId: params.id, locale };
    await withCurrentPlan(context, plan, () =>
      leadPlan(context, { planId: params.id, baseVersion: body.baseVersion }),
    );
    return readPlan(context, plan);
  },
});
