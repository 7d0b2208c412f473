import { z } from "zod";
import { addFacilitator, readFacilitators } from "@/lib/facilitators/commands";
import { askedFacilitatorSchema, facilitatorSchema } from "@/lib/facilitators/schema";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

const answer = z.object({ data: z.array(facilitatorSchema) });

export const GET = route({
  summary: "Those who accompany tables of a workshop",
  access: "user",
  params: idParams,
  answer,
  handler: async ({ context, params }) => ({ data: await readFacilitators(context, params.id) }),
});

export const POST = route({
  summary: "Put a facilitator on the list, also from a form without scripts",
  access: "user",
  params: idParams,
  body: askedFacilitatorSchema,
  answer,
  status: 201,
  refusals: ["wrong_state"],
  form: {
    page: ({ locale, params }) =>
      localizedPath(locale, `/organiser/workshops/${params.id}/groups/facilitators`),
    draftKey: ({ params }) => `facilitator:${params.id}`,
  },
  handler: async ({ context, params: { id }, body, locale, isForm }) => {
    const data = await addFacilitator(context, { workshopId: id, facilitator: body });
    if (!isForm) return { data };
    return seeOther(localizedPath(locale, `/organiser/workshops/${id}/groups/facilitators?done=added`));
  },
});
