import { z } from "zod";
import { removeFacilitator } from "@/lib/facilitators/commands";
import { facilitatorSchema } from "@/lib/facilitators/schema";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const POST = route({
  summary: "Take a facilitator off the list, also from a form without scripts",
  access: "user",
  params: z.object({ id: z.uuid(), facilitatorId: z.uuid() }),
  answer: z.object({ data: z.array(facilitatorSchema) }),
  refusals: ["wrong_state"],
  handler: async ({ context, params: { id, facilitatorId }, locale, isForm }) => {
    const data = await removeFacilitator(context, { workshopId: id, facilitatorId });
    if (!isForm) return { data };
    return seeOther(localizedPath(locale, `/organiser/workshops/${id}/groups/facilitators?done=removed`));
  },
});
