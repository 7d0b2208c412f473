import { z } from "zod";
import { bodyOfValues, valuesOfPost } from "@/components/organiser/sessions/values";
import { requireWorkshop } from "@/lib/auth/access";
import { AppError } from "@/lib/errors";
import { parseInput } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { changeSession } from "@/lib/sessions/commands";
import { changedSessionSchema } from "@/lib/sessions/schema";
import { workshopZone } from "@/lib/workshops/queries";

export const POST = route({
  summary: "Change a parallel session from the HTML form",
  access: "user",
  params: z.object({ id: z.uuid(), sessionId: z.uuid() }),
  body: z.record(z.string(), z.unknown()),
  refusals: ["stale_version", "wrong_state"],
  form: {
    page: ({ locale, params: { id, sessionId } }) =>
      localizedPath(locale, `/organiser/workshops/${id}/sessions/${sessionId}`),
    draftKey: ({ params: { id } }) => `session:${id}`,
  },
  handler: async ({ context, params: { id, sessionId }, body, locale }) => {
    // Before its zone is read: whose workshop it is decides whether there is anything to say about the fields.
    await requireWorkshop(context.db, context.actor, id, "workshop.edit");
    const timeZone = await workshopZone(context.db, { id });
    if (!timeZone) throw new AppError("not_found");
    const change = parseInput(changedSessionSchema, {
      ...bodyOfValues(valuesOfPost(body), timeZone),
      version: Number(body.version),
      tell: body.tell !== undefined,
    });
    await changeSession(context, { workshopId: id, sessionId, change });
    return seeOther(localizedPath(locale, `/organiser/workshops/${id}/sessions?done=changed`));
  },
});
