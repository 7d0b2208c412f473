import { z } from "zod";
import { route } from "@/lib/http/route";
import { changeSession } from "@/lib/sessions/commands";
import { changedSessionSchema, sessionListSchema } from "@/lib/sessions/schema";

export const PUT = route({
  summary: "Change a parallel session, based on a version of the sessions",
  access: "user",
  params: z.object({ id: z.uuid(), sessionId: z.uuid() }),
  body: changedSessionSchema,
  answer: sessionListSchema,
  refusals: ["stale_version", "wrong_state"],
  handler: ({ context, params: { id, sessionId }, body }) =>
    changeSession(context, { workshopId: id, sessionId, change: body }),
});
