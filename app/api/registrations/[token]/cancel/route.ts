import { z } from "zod";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { cancelError, cancelOwnRegistration } from "@/lib/registrations/cancel";

export const POST = route({
  summary: "Cancel one's own registration, from a form",
  access: "public",
  params: z.object({ token: z.string() }),
  body: z.object({ locale: z.string().optional() }).default({}),
  refusals: ["already_cancelled", "wrong_state"],
  handler: async ({ context, params, locale, isForm }) => {
    const outcome = await cancelOwnRegistration(context, params);
    // The page says what is the case now, whether this click or an earlier one did it.
    if (isForm) return seeOther(localizedPath(locale, `/r/${params.token}`));
    if (!outcome.ok) throw cancelError(outcome);
  },
});
