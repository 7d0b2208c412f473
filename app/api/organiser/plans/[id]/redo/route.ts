import { z } from "zod";
import { readPlan, withCurrentPlan } from "@/lib/groups/commands";
import { baseVersionSchema, planSchema } from "@/lib/groups/schema";
import { route } from "@/lib/http/route";
import { redoPlan } from "@/lib/plan-history/commands";

export const POST = route({
  summary: "Bring back the change that was undone last",
  access: "user",
  params: z.object({ id: z.string() }),
  body: baseVersionSchema,
  answer: planSchema,
  refusals: ["nothing_to_undo", "stale_version", "plan_not_editable"],
  handler: async ({ context, params, body, locale }) => {
    const plan = { planId: params.id, locale };
    await withCurrentPlan(context, plan, () =>
      redoPlan(context, { planId: params.id, baseVersion: body.baseVersion }),
    );
    return readPlan(context, plan);
  },
});
