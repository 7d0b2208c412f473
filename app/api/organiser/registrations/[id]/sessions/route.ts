import { z } from "zod";
import { personPage } from "@/app/api/organiser/registrations/person-page";
import { requireRegistration } from "@/lib/auth/access";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { chooseSessionsFor } from "@/lib/session-choices/commands";
import { chosenSessionSchema, sessionChoiceSchema } from "@/lib/sessions/schema";

export const POST = route({
  summary: "Choose somebody's parallel sessions; they get a mail where something changes",
  access: "user",
  params: idParams,
  body: sessionChoiceSchema,
  answer: z.object({ data: z.array(chosenSessionSchema) }),
  refusals: ["forbidden", "wrong_state", "busy"],
  form: {
    page: ({ params, values, locale }) => localizedPath(locale, personPage(values.workshopId, params.id)),
    draftKey: ({ params }) => `sessions:${params.id}`,
  },
  handler: async ({ context, params: { id }, body, locale, isForm }) => {
    const data = await chooseSessionsFor(context, { registrationId: id, sessionIds: body.sessions });
    if (!isForm) return { data: [...data] };
    const { workshopId } = await requireRegistration(context.db, context.actor, id, "registration.read");
    return seeOther(localizedPath(locale, `${personPage(workshopId, id)}?done=sessions`));
  },
});
