import { z } from "zod";
import { changeFacilitator, removeFacilitator } from "@/lib/facilitators/commands";
import { changedFacilitatorSchema, facilitatorSchema } from "@/lib/facilitators/schema";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

const params = z.object({ id: z.uuid(), facilitatorId: z.uuid() });
const answer = z.object({ data: z.array(facilitatorSchema) });

export const PUT = route({
  summary: "Change what is known of a facilitator, based on a version",
  access: "user",
  params,
  body: changedFacilitatorSchema,
  answer,
  refusals: ["stale_version", "wrong_state"],
  handler: async ({ context, params: { id, facilitatorId }, body }) => ({
    data: await changeFacilitator(context, { workshopId: id, facilitatorId, facilitator: body }),
  }),
});

export const DELETE = route({
  summary: "Take a facilitator off the list and away from every table",
  access: "user",
  params,
  answer,
  refusals: ["wrong_state"],
  handler: async ({ context, params: { id, facilitatorId } }) => ({
    data: await removeFacilitator(context, { workshopId: id, facilitatorId }),
  }),
});

// HTML forms know no PUT.
export const POST = route({
  summary: "Change what is known of a facilitator, from a form without scripts",
  access: "user",
  params,
  body: changedFacilitatorSchema,
  refusals: ["stale_version", "wrong_state"],
  form: {
    page: ({ locale, params: { id, facilitatorId } }) =>
      localizedPath(locale, `/organiser/workshops/${id}/groups/facilitators?facilitator=${facilitatorId}`),
    draftKey: ({ params: { id } }) => `facilitator:${id}`,
  },
  handler: async ({ context, params: { id, facilitatorId }, body, locale }) => {
    await changeFacilitator(context, { workshopId: id, facilitatorId, facilitator: body });
    return seeOther(localizedPath(locale, `/organiser/workshops/${id}/groups/facilitators?done=changed`));
  },
});
