import { z } from "zod";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { moveSession } from "@/lib/sessions/commands";
import { movedSessionSchema, sessionListSchema } from "@/lib/sessions/schema";

export const POST = route({
  summary: "Move a parallel session by one place in the programme",
  access: "user",
  params: z.object({ id: z.uuid(), sessionId: z.uuid() }),
  body: movedSessionSchema,
  answer: sessionListSchema,
  refusals: ["wrong_state"],
  handler: async ({ context, params: { id, sessionId }, body, locale, isForm }) => {
    const list = await moveSession(context, { workshopId: id, sessionId, to: body.to });
    return isForm ? seeOther(localizedPath(locale, `/organiser/workshops/${id}/sessions?done=moved`)) : list;
  },
});
