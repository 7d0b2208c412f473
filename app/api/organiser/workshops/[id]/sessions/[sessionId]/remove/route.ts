import { z } from "zod";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { removeSession } from "@/lib/sessions/commands";
import { removedSessionSchema, sessionListSchema } from "@/lib/sessions/schema";

export const POST = route({
  summary: "Remove a parallel session; everybody who chose it gets a mail",
  access: "user",
  params: z.object({ id: z.uuid(), sessionId: z.uuid() }),
  body: removedSessionSchema,
  answer: sessionListSchema,
  refusals: ["people_changed", "wrong_state"],
  handler: async ({ context, params: { id, sessionId }, body, locale, isForm }) => {
    const page = (query: string) =>
      seeOther(localizedPath(locale, `/organiser/workshops/${id}/sessions${query}`));
    try {
      const list = await removeSession(context, { workshopId: id, sessionId, people: body.people });
      return isForm ? page("?done=removed") : list;
    } catch (error) {
      // Somebody chose it or left it meanwhile: the page says so, and knows the number of now.
      if (!isForm || !(error instanceof AppError) || error.code !== "people_changed") throw error;
      return page("?done=again");
    }
  },
});
