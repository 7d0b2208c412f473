import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { disableInvitation } from "@/lib/invitations/commands";
import { disabledInvitationSchema } from "@/lib/invitations/schema";

export const POST = route({
  summary: "Let nobody in with a code any more, or let in again",
  access: "user",
  params: idParams,
  body: disabledInvitationSchema,
  refusals: ["forbidden", "wrong_state"],
  handler: async ({ context, params: { id }, body: { disabled }, locale, isForm }) => {
    const { workshopId } = await disableInvitation(context, { invitationId: id, disabled });
    if (!isForm) return;
    const said = disabled ? "disabled" : "enabled";
    return seeOther(localizedPath(locale, `/organiser/workshops/${workshopId}/invitations?done=${said}`));
  },
});
