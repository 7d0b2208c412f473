import { z } from "zod";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { cancelRegistration } from "@/lib/registrations/cancel";
import { verifyLink } from "@/lib/registrations/link";

export const POST = route({
  summary: "Cancel one's own registration, from a form",
  access: "public",
  params: z.object({ token: z.string() }),
  body: z.object({ locale: z.string().optional() }).default({}),
  refusals: ["already_cancelled", "wrong_state"],
  handler: async ({ context, params: { token }, locale, isForm }) => {
    const registrationId = await verifyLink(context.db, token);
    if (!registrationId) throw new AppError("not_found");
    const actor = { kind: "attendee", registrationId } as const;
    const outcome = await cancelRegistration({ ...context, actor }, { registrationId, by: "attendee" });
    // The page says what is the case now, whether this click or an earlier one did it.
    if (isForm) return seeOther(localizedPath(locale, `/r/${token}`));
    if (!outcome.ok) throw new AppError(outcome.reason === "day_over" ? "wrong_state" : outcome.reason);
  },
});
