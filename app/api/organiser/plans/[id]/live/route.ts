import { z } from "zod";
import { requirePlan } from "@/lib/auth/access";
import { userIdOf } from "@/lib/auth/actor";
import { liveResponse } from "@/lib/http/live-response";
import { route } from "@/lib/http/route";
import { followPlan } from "@/lib/live/queries";
import { livePlanSchema } from "@/lib/live/schema";

export const GET = route({
  summary:
    "What has changed about a plan, to be asked every few seconds: 304 to If-None-Match while nothing has",
  access: "user",
  isQuiet: true,
  params: z.object({ id: z.string() }),
  query: z.object({ since: z.coerce.number().int().min(1).default(1) }),
  answer: livePlanSchema,
  handler: async ({ context: { db, actor }, params, query, request }) => {
    const { id } = await requirePlan(db, actor, params.id, "plan.read");
    return liveResponse(
      request,
      await followPlan(db, { planId: id, since: query.since, userId: userIdOf(actor) }),
    );
  },
});
