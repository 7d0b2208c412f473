import { z } from "zod";
import { requirePlan } from "@/lib/auth/access";
import { readPlan, withCurrentPlan } from "@/lib/groups/commands";
import { publicationSchema } from "@/lib/groups/schema";
import { route } from "@/lib/http/route";
import { withdrawPlan } from "@/lib/withdrawal/commands";
import { previewWithdrawal } from "@/lib/withdrawal/queries";
import { withdrawalInputSchema, withdrawalPreviewSchema } from "@/lib/withdrawal/schema";

const params = z.object({ id: z.string() });

export const GET = route({
  summary: "Whom withdrawing this plan now would concern",
  access: "user",
  params,
  answer: withdrawalPreviewSchema,
  handler: async ({ context, params }) => {
    const plan = await requirePlan(context.db, context.actor, params.id, "plan.read");
    return previewWithdrawal(context.db, { planId: plan.id });
  },
});

export const POST = route({
  summary: "Withdraw a published plan: it becomes a draft again, and attendees see no group any more",
  access: "user",
  params,
  body: withdrawalInputSchema.prefault({}),
  answer: publicationSchema,
  refusals: ["stale_version", "wrong_state"],
  handler: async ({ context, params, body, locale }) => {
    const plan = { planId: params.id, locale };
    const { told } = await withCurrentPlan(context, plan, () =>
      withdrawPlan(context, { planId: params.id, ...body }),
    );
    return { plan: await readPlan(context, plan), told };
  },
});
