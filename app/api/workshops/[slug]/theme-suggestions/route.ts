import { z } from "zod";
import { AppError } from "@/lib/errors";
import { SUGGESTIONS } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { suggestWorkshopThemes } from "@/lib/questions/queries";
import { themeSuggestionInputSchema, themeSuggestionsSchema } from "@/lib/questions/schema";

export const POST = route({
  summary: "The workshop's themes that a text touches. The text is neither stored nor logged",
  access: "public",
  params: z.object({ slug: z.string() }),
  body: themeSuggestionInputSchema,
  answer: themeSuggestionsSchema,
  rateLimit: () => SUGGESTIONS,
  handler: async ({ context: { db }, params: { slug }, body }) => {
    const themes = await suggestWorkshopThemes(db, { slug, text: body.text });
    if (!themes) throw new AppError("not_found");
    return { themes: [...themes] };
  },
});
