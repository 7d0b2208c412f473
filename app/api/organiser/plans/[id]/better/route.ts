import { z } from "zod";
import { dismissBetterPlan, openBetterPlan } from "@/lib/better-plans/commands";
import { planSchema } from "@/lib/groups/schema";
import { route } from "@/lib/http/route";

const params = z.object({ id: z.string() });

export const POST = route({
  summary: "Open the better groups that the proof found as a new draft plan; the plan itself stays as it is",
  access: "user",
  params,
  answer: planSchema,
  status: 201,
  refusals: ["nothing_better"],
  handler: ({ context, params, locale }) => openBetterPlan(context, { planId: params.id, locale }),
});

export const DELETE = route({
  summary: "Dismiss the better groups that the proof found: they are not offered again",
  access: "user",
  params,
  handler: ({ context, params }) => dismissBetterPlan(context, params.id),
});
