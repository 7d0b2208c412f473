import { personPage } from "@/app/api/organiser/registrations/person-page";
import { requireRegistration } from "@/lib/auth/access";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { moveInLine } from "@/lib/line-order/commands";
import { lineMoveSchema } from "@/lib/line-order/schema";

export const POST = route({
  summary: "Move somebody in the line; with a reason for the log",
  access: "user",
  params: idParams,
  body: lineMoveSchema,
  refusals: ["forbidden", "stale_version", "wrong_state", "busy"],
  form: {
    page: ({ params, values, locale }) => localizedPath(locale, personPage(values.workshopId, params.id)),
    draftKey: ({ params }) => `line:${params.id}`,
  },
  handler: async ({ context, params: { id }, body, locale, isForm }) => {
    await moveInLine(context, { registrationId: id, ...body });
    if (!isForm) return undefined;
    const { workshopId } = await requireRegistration(context.db, context.actor, id, "registration.read");
    return seeOther(
      localizedPath(locale, `/organiser/workshops/${workshopId}/registrations/${id}?done=moved`),
    );
  },
});
