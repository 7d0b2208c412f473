import { z } from "zod";
import { readPlan } from "@/lib/groups/commands";
import { baseVersionSchema, publicationSchema } from "@/lib/groups/schema";
import { route } from "@/lib/http/route";
import { publishPlan } from "@/lib/publication/commands";

export const POST = route({
  summary: "Publish a plan: attendees see their group, those concerned get a mail",
  access: "user",
  params: z.object({ id: z.string() }),
  body: baseVersionSchema.partial().default({}),
  answer: publicationSchema,
  refusals: ["people_unplaced", "stale_version", "plan_not_editable", "wrong_state"],
  handler: async ({ context, params, body, locale }) => {
    const { told } = await publishPlan(context, { planId: params.id, baseVersion: body.baseVersion });
    return { plan: await readPlan(context, { planId: params.id, locale }), told };
  },
});
