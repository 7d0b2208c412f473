import { z } from "zod";
import { personPage } from "@/app/api/organiser/registrations/person-page";
import { requireRegistration } from "@/lib/auth/access";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { moveInSessionLine } from "@/lib/line-order/commands";
import { lineMoveSchema } from "@/lib/line-order/schema";
import { chosenSessionSchema } from "@/lib/sessions/schema";

export const POST = route({
  summary: "Move somebody in the line of a session; with a reason for the log",
  access: "user",
  params: z.object({ id: z.uuid(), sessionId: z.uuid() }),
  body: lineMoveSchema,
  answer: z.object({ data: z.array(chosenSessionSchema) }),
  refusals: ["forbidden", "stale_version", "wrong_state", "busy"],
  form: {
    page: ({ params, values, locale }) => localizedPath(locale, personPage(values.workshopId, params.id)),
    draftKey: ({ params }) => `line:${params.id}`,
  },
  handler: async ({ context, params: { id, sessionId }, body, locale, isForm }) => {
    const data = await moveInSessionLine(context, { ...body, registrationId: id, sessionId });
    if (!isForm) return { data: [...data] };
    const { workshopId } = await requireRegistration(context.db, context.actor, id, "registration.read");
    return seeOther(localizedPath(locale, `${personPage(workshopId, id)}?done=moved`));
  },
});
