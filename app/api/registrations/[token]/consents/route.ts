import { z } from "zod";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { changeOwnAnswers } from "@/lib/own-answers/commands";
import { ownConsentsFormSchema } from "@/lib/own-answers/schema";

export const POST = route({
  summary: "Change what one agrees to, from a form: at any time, and all of it at once",
  access: "public",
  params: z.object({ token: z.string() }),
  body: ownConsentsFormSchema,
  refusals: ["stale_version", "wrong_state"],
  form: {
    page: ({ params, locale }) => localizedPath(locale, `/r/${params.token}/edit`),
    draftKey: ({ params }) => `own-answers:${params.token}`,
  },
  handler: async ({ context, params: { token }, body: { version, consents }, locale, isForm }) => {
    const { houseRules: _, ...agreed } = consents;
    const edits = await changeOwnAnswers(context, { token, change: { version, consents: agreed } });
    const done = edits.length > 0 ? "edited" : "unchanged";
    return isForm ? seeOther(localizedPath(locale, `/r/${token}?done=${done}#answers`)) : undefined;
  },
});
