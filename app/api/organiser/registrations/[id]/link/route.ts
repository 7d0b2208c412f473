import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { sendLinkAgain } from "@/lib/lost-links/commands";
import { linkSentSchema } from "@/lib/lost-links/schema";
import { personPage } from "../../person-page";

export const POST = route({
  summary: "Send somebody the link to their registration again; once in ten minutes",
  access: "user",
  params: idParams,
  answer: linkSentSchema,
  refusals: ["forbidden", "wrong_state"],
  handler: async ({ context, params: { id }, locale, isForm }) => {
    const { workshopId, owed } = await sendLinkAgain(context, id);
    if (!isForm) return { owed };
    return seeOther(localizedPath(locale, `${personPage(workshopId, id)}?done=linkSent`));
  },
});
