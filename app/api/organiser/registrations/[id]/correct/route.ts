import { z } from "zod";
import { personPage } from "@/app/api/organiser/registrations/person-page";
import { SIGN_UP_SIZE_MAX_BYTES } from "@/app/api/sign-up-size";
import { requireRegistration } from "@/lib/auth/access";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { changeRegistration } from "@/lib/registrations/by-hand";
import { registrationCorrectionSchema } from "@/lib/registrations/schema";

export const POST = route({
  summary: "Correct a registration, from a form: what it leaves blank is blank from then on",
  access: "user",
  params: z.object({ id: z.string() }),
  body: registrationCorrectionSchema.extend({
    workshopId: z.uuid().optional().describe("Where the form stands"),
    pageLocale: z.string().optional().describe("Of the answer; locale is the person's"),
  }),
  bodySizeMaxBytes: SIGN_UP_SIZE_MAX_BYTES,
  refusals: ["forbidden", "stale_version", "wrong_state"],
  form: {
    page: ({ params, values }) =>
      localizedPath(pageLocaleOf(values.pageLocale), `${personPage(values.workshopId, params.id)}/edit`),
    draftKey: ({ params }) => `correct:${params.id}`,
  },
  handler: async ({ context, params: { id }, body: { workshopId: _, pageLocale, ...change }, isForm }) => {
    await changeRegistration(context, { registrationId: id, change, isWhole: true });
    const { workshopId } = await requireRegistration(context.db, context.actor, id, "registration.read");
    return isForm ? seeOther(localizedPath(pageLocaleOf(pageLocale), personPage(workshopId, id))) : undefined;
  },
});

function pageLocaleOf(given: unknown): Locale {
  return isLocale(given) ? given : DEFAULT_LOCALE;
}
