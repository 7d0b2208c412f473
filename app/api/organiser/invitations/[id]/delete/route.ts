import { z } from "zod";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { deleteInvitation } from "@/lib/invitations/commands";

export const POST = route({
  summary: "Delete a code that nobody ever signed up with",
  access: "user",
  params: idParams,
  body: z.object({}).default({}),
  refusals: ["forbidden", "wrong_state"],
  handler: async ({ context, params: { id }, locale, isForm }) => {
    const { workshopId } = await deleteInvitation(context, { invitationId: id });
    if (!isForm) return;
    return seeOther(localizedPath(locale, `/organiser/workshops/${workshopId}/invitations?done=deleted`));
  },
});
