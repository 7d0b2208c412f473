import { requireRegistration } from "@/lib/auth/access";
import { AppError } from "@/lib/errors";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { restoreRegistration } from "@/lib/registrations/come-back";
import { restoredSchema } from "@/lib/registrations/schema";
import { personPage } from "../../person-page";

export const POST = route({
  summary: "Take somebody back in whose registration was cancelled or declined, with their answers",
  access: "user",
  params: idParams,
  answer: restoredSchema,
  refusals: ["forbidden", "wrong_state", "workshop_full"],
  handler: async ({ context, params: { id }, locale, isForm }) => {
    if (!isForm) return { status: (await restoreRegistration(context, id)).status };
    const { workshopId } = await requireRegistration(context.db, context.actor, id, "registration.edit");
    const done = await restoreRegistration(context, id).then(
      () => "restored",
      (error: unknown) => {
        if (error instanceof AppError && error.code === "workshop_full") return "notRestored";
        // The page says what is the case now, whether this click or an earlier one did it.
        if (error instanceof AppError && error.code === "wrong_state") return "";
        throw error;
      },
    );
    return seeOther(localizedPath(locale, `${personPage(workshopId, id)}${done && `?done=${done}`}`));
  },
});
