import { z } from "zod";
import { requirePlan } from "@/lib/auth/access";
import { readPlan, withCurrentPlan } from "@/lib/groups/commands";
import { publicationSchema } from "@/lib/groups/schema";
import { route } from "@/lib/http/route";
import { publishPlan } from "@/lib/publication/commands";
import { previewPublication } from "@/lib/publication/queries";
import { publicationInputSchema, publicationPreviewSchema } from "@/lib/publication/schema";

const params = z.object({ id: z.string() });

export const GET = route({
  summary: "Whom publishing this plan now would tell",
  access: "user",
  params,
  answer: publicationPreviewSchema,
  handler: async ({ context, params }) => {
    const plan = await requirePlan(context.db, context.actor, params.id, "plan.read");
    return previewPublication(context.db, { planId: plan.id, sessionId: plan.sessionId });
  },
});

export const POST = route({
  summary:
    "Publish a plan with all rounds of its day: attendees see their groups, those concerned get one mail",
  access: "user",
  params,
  body: publicationInputSchema.default({}),
  answer: publicationSchema,
  refusals: ["people_unplaced", "stale_version", "plan_not_editable", "wrong_state"],
  handler: async ({ context, params, body, locale }) => {
    const plan = { planId: params.id, locale };
    const { told } = await withCurrentPlan(context, plan, () =>
      publishPlan(context, { ...body, planId: params.id }),
    );
    return { plan: await readPlan(context, plan), told };
  },
});
