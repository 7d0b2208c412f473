import { z } from "zod";
import { bodyOfValues, valuesOfPost } from "@/components/organiser/sessions/values";
import { requireWorkshop } from "@/lib/auth/access";
import { AppError } from "@/lib/errors";
import { idParams, parseInput } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { addSession } from "@/lib/sessions/commands";
import { askedSessionSchema } from "@/lib/sessions/schema";
import { workshopZone } from "@/lib/workshops/queries";

// Forms hold local hours, and leave out what was cleared: they have a door of their own.
export const POST = route({
  summary: "Add a parallel session from the HTML form",
  access: "user",
  params: idParams,
  body: z.record(z.string(), z.unknown()),
  refusals: ["wrong_state"],
  form: {
    page: ({ locale, params }) => localizedPath(locale, `/organiser/workshops/${params.id}/sessions/new`),
    draftKey: ({ params }) => `session:${params.id}`,
  },
  handler: async ({ context, params: { id }, body, locale }) => {
    // Before its zone is read: whose workshop it is decides whether there is anything to say about the fields.
    await requireWorkshop(context.db, context.actor, id, "workshop.edit");
    const timeZone = await workshopZone(context.db, { id });
    if (!timeZone) throw new AppError("not_found");
    const session = parseInput(askedSessionSchema, bodyOfValues(valuesOfPost(body), timeZone));
    await addSession(context, { workshopId: id, session });
    return seeOther(localizedPath(locale, `/organiser/workshops/${id}/sessions?done=added`));
  },
});
