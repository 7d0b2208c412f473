import { z } from "zod";
import { undoCheckIn } from "@/lib/check-ins/commands";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { receptionPage } from "../../reception-page";

export const POST = route({
  summary: "Take a check-in back, from a form",
  access: "user",
  params: z.object({ id: z.string(), checkInId: z.uuid() }),
  refusals: ["forbidden", "wrong_state"],
  form: {
    page: ({ params: { id = "" }, locale }) => localizedPath(locale, receptionPage(id)),
    draftKey: ({ params }) => `reception:${params.id}`,
  },
  handler: async ({ context, params: { id, checkInId }, locale, isForm }) => {
    await undoCheckIn(context, { workshopId: id, checkInId });
    if (isForm) return seeOther(localizedPath(locale, receptionPage(id)));
  },
});
