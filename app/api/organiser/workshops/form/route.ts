import { z } from "zod";
import { bodyOfValues, valuesOfPost } from "@/components/organiser/workshop-form/values";
import { parseInput } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { createWorkshop } from "@/lib/workshops/commands";
import { WORKSHOP_BODY_SIZE_MAX_BYTES } from "@/lib/workshops/fields";
import { workshopInputSchema } from "@/lib/workshops/schema";

// Forms hold local hours and one name per line, and leave out what was cleared: they have a door of their own.
export const POST = route({
  summary: "Create a draft from the HTML form",
  access: "user",
  body: z.record(z.string(), z.unknown()),
  bodySizeMaxBytes: WORKSHOP_BODY_SIZE_MAX_BYTES,
  form: {
    page: ({ locale }) => localizedPath(locale, "/organiser/workshops/new"),
    draftKey: () => "workshop:new",
  },
  handler: async ({ context, body, locale }) => {
    const input = parseInput(workshopInputSchema, bodyOfValues(valuesOfPost(body)));
    const { id } = await createWorkshop(context, input);
    return seeOther(localizedPath(locale, `/organiser/workshops/${id}?done=created`));
  },
});
