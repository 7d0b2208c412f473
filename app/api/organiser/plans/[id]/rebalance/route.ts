import { z } from "zod";
import { readPlan, withCurrentPlan } from "@/lib/groups/commands";
import { planSchema } from "@/lib/groups/schema";
import { route } from "@/lib/http/route";
import { previewRebalance, rebalancePlan } from "@/lib/rebalancing/commands";
import { rebalancePreviewSchema, rebalanceSchema } from "@/lib/rebalancing/schema";

const params = z.object({ id: z.string() });

export const GET = route({
  summary: "Who would move so that everybody sits again: after arrivals, departures and changed answers",
  access: "user",
  params,
  answer: rebalancePreviewSchema,
  refusals: ["plan_not_editable"],
  handler: ({ context, params, locale }) => previewRebalance(context, { planId: params.id, locale }),
});

export const POST = route({
  summary: "Move people as the preview showed it, as one change that can be undone",
  access: "user",
  params,
  body: rebalanceSchema,
  // Thousands of people who arrive are thousands of moves.
  bodySizeMaxBytes: 1024 * 1024,
  answer: planSchema,
  refusals: ["stale_version", "people_changed", "plan_not_editable"],
  handler: async ({ context, params, body, locale }) => {
    const plan = { planId: params.id, locale };
    await withCurrentPlan(context, plan, () => rebalancePlan(context, { planId: params.id, input: body }));
    return readPlan(context, plan);
  },
});
