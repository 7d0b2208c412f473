import { z } from "zod";
import { requireRegistration } from "@/lib/auth/access";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { cancelError, cancelRegistration } from "@/lib/registrations/cancel";

export const POST = route({
  summary: "Cancel a registration, from a form",
  access: "user",
  params: z.object({ id: z.string() }),
  refusals: ["forbidden", "already_cancelled", "wrong_state"],
  handler: async ({ context, params: { id }, locale, isForm }) => {
    const { workshopId } = await requireRegistration(context.db, context.actor, id, "registration.edit");
    const outcome = await cancelRegistration(context, { registrationId: id, by: "organiser" });
    const page = `/organiser/workshops/${workshopId}/registrations/${id}` as const;
    // The page says what is the case now, whether this click or an earlier one did it.
    if (isForm) return seeOther(localizedPath(locale, `${page}${outcome.ok ? "?done=unregistered" : ""}`));
    if (!outcome.ok) throw cancelError(outcome);
  },
});
