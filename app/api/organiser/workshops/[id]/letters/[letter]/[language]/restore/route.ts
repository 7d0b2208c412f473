import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { restoreLetter } from "@/lib/letters/commands";
import { letterParams, letterRestoreSchema, letterSchema } from "@/lib/letters/schema";

export const POST = route({
  summary: "Send a letter in our words again, from a form",
  access: "user",
  params: letterParams,
  body: letterRestoreSchema,
  answer: letterSchema,
  refusals: ["stale_version", "wrong_state"],
  handler: async ({ context, params: { id, letter, language }, body, locale, isForm }) => {
    const key = { workshopId: id, letter, language };
    const restored = await restoreLetter(context, { key, version: body.version });
    if (!isForm) return restored;
    const page = `/organiser/workshops/${id}/messages/letters/${letter}` as const;
    return seeOther(localizedPath(locale, `${page}?language=${language}&done=letterRestored`));
  },
});
