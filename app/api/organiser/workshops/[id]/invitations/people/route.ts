import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { invitePeople } from "@/lib/invitations/commands";
import { invitedOutcomeSchema, invitedPeopleSchema } from "@/lib/invitations/schema";

export const POST = route({
  summary: "Make a code of their own for each of many people, and send each a letter with their link",
  access: "user",
  params: idParams,
  body: invitedPeopleSchema,
  // A form writes nine bytes for a letter of most scripts.
  bodySizeMaxBytes: 300 * 1024,
  answer: invitedOutcomeSchema,
  status: 201,
  refusals: ["forbidden", "wrong_state"],
  form: {
    page: ({ locale, params }) =>
      localizedPath(locale, `/organiser/workshops/${params.id}/invitations/people`),
    draftKey: ({ params }) => `invitation-people:${params.id}`,
  },
  handler: async ({ context, params: { id }, body, locale, isForm }) => {
    const outcome = await invitePeople(context, { workshopId: id, invited: body });
    if (!isForm) return outcome;
    const { made, invited, registered } = outcome;
    const said = `done=invited&made=${made}&invited=${invited}&registered=${registered}` as const;
    return seeOther(localizedPath(locale, `/organiser/workshops/${id}/invitations?${said}`));
  },
});
