import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { dismissChange } from "@/lib/workshop-changes/commands";

export const POST = route({
  summary: "Tell nobody about the new day or place",
  access: "user",
  params: idParams,
  refusals: ["wrong_state"],
  handler: async ({ context, params, locale, isForm }) => {
    await dismissChange(context, params.id);
    if (!isForm) return undefined;
    return seeOther(localizedPath(locale, `/organiser/workshops/${params.id}?done=untold`));
  },
});
