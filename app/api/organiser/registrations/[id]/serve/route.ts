import { personPage } from "@/app/api/organiser/registrations/person-page";
import { requireRegistration } from "@/lib/auth/access";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { serveOutOfOrder } from "@/lib/line-order/commands";
import { serveSchema } from "@/lib/line-order/schema";

export const POST = route({
  summary: "Give or offer a free seat to somebody who waits, whoever waits before; with a reason for the log",
  access: "user",
  params: idParams,
  body: serveSchema,
  refusals: ["forbidden", "wrong_state", "no_free_seat", "busy"],
  form: {
    page: ({ params, values, locale }) => localizedPath(locale, personPage(values.workshopId, params.id)),
    draftKey: ({ params }) => `line:${params.id}`,
  },
  handler: async ({ context, params: { id }, body, locale, isForm }) => {
    await serveOutOfOrder(context, { registrationId: id, ...body });
    if (!isForm) return undefined;
    const { workshopId } = await requireRegistration(context.db, context.actor, id, "registration.read");
    return seeOther(
      localizedPath(locale, `/organiser/workshops/${workshopId}/registrations/${id}?done=served`),
    );
  },
});
