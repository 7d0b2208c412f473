import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { setSessionRule } from "@/lib/sessions/commands";
import { sessionListSchema, sessionRuleSchema } from "@/lib/sessions/schema";

export const POST = route({
  summary: "Whether whoever signs up has to choose a parallel session",
  access: "user",
  params: idParams,
  body: sessionRuleSchema,
  answer: sessionListSchema,
  refusals: ["wrong_state"],
  handler: async ({ context, params: { id }, body, locale, isForm }) => {
    const list = await setSessionRule(context, { workshopId: id, required: body.required });
    return isForm ? seeOther(localizedPath(locale, `/organiser/workshops/${id}/sessions?done=rule`)) : list;
  },
});
