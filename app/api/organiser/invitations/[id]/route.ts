import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { changeInvitation } from "@/lib/invitations/commands";
import { findInvitation } from "@/lib/invitations/queries";
import { changedInvitationSchema, invitationSchema } from "@/lib/invitations/schema";
import { invitationPage } from "../invitation-page";

export const PUT = route({
  summary: "Change what a code allows, based on a version of it; whoever signed up with it stays",
  access: "user",
  params: idParams,
  body: changedInvitationSchema,
  answer: invitationSchema,
  refusals: ["forbidden", "stale_version", "wrong_state"],
  handler: async ({ context, params: { id }, body }) => {
    const { workshopId } = await changeInvitation(context, { invitationId: id, change: body });
    const { db, now } = context;
    const changed = await findInvitation(db, { workshopId, id, now, baseUrl: env().baseUrl });
    if (!changed) throw new AppError("not_found");
    return changed;
  },
});

export const POST = route({
  summary: "The same as PUT, from a form",
  access: "user",
  params: idParams,
  body: changedInvitationSchema,
  refusals: ["forbidden", "stale_version", "wrong_state"],
  form: { page: invitationPage, draftKey: ({ params }) => `invitation:${params.id}` },
  handler: async ({ context, params: { id }, body, locale }) => {
    const { workshopId } = await changeInvitation(context, { invitationId: id, change: body });
    return seeOther(localizedPath(locale, `/organiser/workshops/${workshopId}/invitations?done=changed`));
  },
});
