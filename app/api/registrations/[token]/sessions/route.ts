import { z } from "zod";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { chooseOwnSessions } from "@/lib/session-choices/commands";
import { chosenSessionSchema, sessionChoiceSchema } from "@/lib/sessions/schema";

export const POST = route({
  summary:
    "Choose one's parallel sessions anew: those left out are left, new ones are taken or waited for; once sign-up is over, sessions are only left, until they begin",
  access: "public",
  params: z.object({ token: z.string() }),
  body: sessionChoiceSchema,
  answer: z.object({ data: z.array(chosenSessionSchema) }),
  refusals: ["wrong_state", "busy"],
  form: {
    page: ({ locale, params }) => localizedPath(locale, `/r/${params.token}#sessions`),
    draftKey: ({ params }) => `sessions:${params.token?.slice(0, 40)}`,
  },
  handler: async ({ context, params: { token }, body, locale, isForm }) => {
    const data = await chooseOwnSessions(context, { token, sessionIds: body.sessions });
    return isForm ? seeOther(localizedPath(locale, `/r/${token}?done=sessions`)) : { data: [...data] };
  },
});
