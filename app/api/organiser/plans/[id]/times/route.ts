import { z } from "zod";
import { readPlan, withCurrentPlan } from "@/lib/groups/commands";
import { planSchema } from "@/lib/groups/schema";
import { route } from "@/lib/http/route";
import { setRoundTimes } from "@/lib/round-times/commands";
import { roundTimesSchema } from "@/lib/round-times/schema";

export const POST = route({
  summary: "Set when the rounds of a day take place; people hear of it with the next publication",
  access: "user",
  params: z.object({ id: z.string() }),
  body: roundTimesSchema,
  answer: planSchema,
  refusals: ["stale_version", "plan_not_editable", "wrong_state"],
  handler: async ({ context, params, body, locale }) => {
    const plan = { planId: params.id, locale };
    await withCurrentPlan(context, plan, () => setRoundTimes(context, { planId: params.id, input: body }));
    return readPlan(context, plan);
  },
});
