import { z } from "zod";
import { personPage } from "@/app/api/organiser/registrations/person-page";
import { requireRegistration } from "@/lib/auth/access";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { sessionServeSchema } from "@/lib/line-order/schema";
import { serveInSession } from "@/lib/session-choices/commands";
import { chosenSessionSchema } from "@/lib/sessions/schema";

export const POST = route({
  summary:
    "Give a free seat of a session to somebody who waits for it, whoever waits before; with a reason for the log",
  access: "user",
  params: z.object({ id: z.uuid(), sessionId: z.uuid() }),
  body: sessionServeSchema,
  answer: z.object({ data: z.array(chosenSessionSchema) }),
  refusals: ["forbidden", "wrong_state", "no_free_seat", "busy"],
  form: {
    page: ({ params, values, locale }) => localizedPath(locale, personPage(values.workshopId, params.id)),
    draftKey: ({ params }) => `line:${params.id}`,
  },
  handler: async ({ context, params: { id, sessionId }, body, locale, isForm }) => {
    const data = await serveInSession(context, { ...body, registrationId: id, sessionId });
    if (!isForm) return { data: [...data] };
    const { workshopId } = await requireRegistration(context.db, context.actor, id, "registration.read");
    return seeOther(localizedPath(locale, `${personPage(workshopId, id)}?done=sessions`));
  },
});
