import { z } from "zod";
import { SIGN_UP_SIZE_MAX_BYTES } from "@/app/api/sign-up-size";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { changeOwnAnswers } from "@/lib/own-answers/commands";
import { ownAnswersFormSchema } from "@/lib/own-answers/schema";

export const POST = route({
  summary: "Change one's own answers, from a form: what it leaves blank is blank from then on",
  access: "public",
  params: z.object({ token: z.string() }),
  body: ownAnswersFormSchema,
  bodySizeMaxBytes: SIGN_UP_SIZE_MAX_BYTES,
  answer: z.object({ changed: z.array(z.string()).describe("Fields that differ from before") }),
  refusals: ["editing_closed", "stale_version", "wrong_state"],
  form: {
    page: ({ params, locale }) => localizedPath(locale, `/r/${params.token}/edit`),
    draftKey: ({ params }) => `own-answers:${params.token}`,
  },
  handler: async ({ context, params: { token }, body, isForm }) => {
    const edits = await changeOwnAnswers(context, { token, change: body, isWhole: true });
    // The page speaks the language that was chosen for it.
    if (isForm) {
      const done = edits.length > 0 ? "edited" : "unchanged";
      return seeOther(localizedPath(body.locale, `/r/${token}?done=${done}#answers`));
    }
    return { changed: edits.map(({ field }) => field) };
  },
});
