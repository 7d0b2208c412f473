import { z } from "zod";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { duplicateWorkshop } from "@/lib/workshops/commands";
import { organiserWorkshop } from "@/lib/workshops/queries";
import { organiserWorkshopSchema } from "@/lib/workshops/schema";

export const POST = route({
  summary: "A draft with the same content, without its registrations",
  access: "user",
  params: z.object({ id: z.string() }),
  answer: organiserWorkshopSchema,
  status: 201,
  refusals: ["forbidden"],
  handler: async ({ context, params, locale, isForm }) => {
    const { id } = await duplicateWorkshop(context, { workshopId: params.id });
    if (isForm) return seeOther(localizedPath(locale, `/organiser/workshops/${id}/edit?done=duplicated`));
    const workshop = await organiserWorkshop(context.db, { id, now: context.now });
    if (!workshop) throw new AppError("not_found");
    return workshop;
  },
});
