import { z } from "zod";
import { bodyOfValues, valuesOfPost } from "@/components/organiser/workshop-form/values";
import { idParams, parseInput } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { updateWorkshop } from "@/lib/workshops/commands";
import { WORKSHOP_BODY_SIZE_MAX_BYTES } from "@/lib/workshops/fields";
import { workshopChangeSchema } from "@/lib/workshops/schema";

export const POST = route({
  summary: "Change a workshop from the HTML form",
  access: "user",
  params: idParams,
  body: z.record(z.string(), z.unknown()),
  bodySizeMaxBytes: WORKSHOP_BODY_SIZE_MAX_BYTES,
  refusals: ["stale_version", "wrong_state"],
  form: {
    page: ({ locale, params }) => localizedPath(locale, `/organiser/workshops/${params.id}/edit`),
    draftKey: ({ params }) => `workshop:${params.id}`,
  },
  handler: async ({ context, params, body, locale }) => {
    const values = { ...bodyOfValues(valuesOfPost(body)), version: Number(body.version) };
    const change = parseInput(workshopChangeSchema, values);
    await updateWorkshop(context, { workshopId: params.id, change });
    return seeOther(localizedPath(locale, `/organiser/workshops/${params.id}?done=saved`));
  },
});
