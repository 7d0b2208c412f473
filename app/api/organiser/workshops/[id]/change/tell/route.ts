import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { tellChange } from "@/lib/workshop-changes/commands";
import { changeNoticeSchema, toldSchema } from "@/lib/workshop-changes/schema";

export const POST = route({
  summary: "Tell everybody signed up about the new day or place, once",
  access: "user",
  params: idParams,
  body: changeNoticeSchema,
  answer: toldSchema,
  form: {
    page: ({ locale, params }) => localizedPath(locale, `/organiser/workshops/${params.id}/messages/change`),
    draftKey: ({ params }) => `change:${params.id}`,
  },
  handler: async ({ context, params, body, locale, isForm }) => {
    const told = await tellChange(context, { workshopId: params.id, note: body.note });
    if (!isForm) return told;
    return seeOther(localizedPath(locale, `/organiser/workshops/${params.id}/messages?done=told`));
  },
});
