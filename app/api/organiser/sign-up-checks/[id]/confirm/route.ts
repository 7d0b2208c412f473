import { z } from "zod";
import { AppError } from "@/lib/errors";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { receiptSchema } from "@/lib/registrations/schema";
import { confirmByHand } from "@/lib/sign-up-confirmations/commands";
import { CHECK_DRAFT, checkPage } from "../../check-page";

export const POST = route({
  summary:
    "Take the address of a sign-up for proved, also once sign-up is closed: a seat, a place in the line or a request, as of now",
  access: "user",
  params: idParams,
  body: z.object({ workshopId: z.string().optional() }).default({}),
  answer: receiptSchema,
  refusals: ["forbidden", "link_expired", "wrong_state", "workshop_full", "busy"],
  form: { page: checkPage, draftKey: () => CHECK_DRAFT },
  handler: async ({ context, params: { id }, locale, isForm }) => {
    const outcome = await confirmByHand(context, { id });
    if (!outcome.ok) {
      const errors = outcome.reason === "invalid_input" ? outcome.errors : undefined;
      throw new AppError(outcome.reason, { errors });
    }
    if (!isForm) return outcome.receipt;
    const page = `/organiser/workshops/${outcome.workshopId}/registrations/unproved?done=confirmed` as const;
    return seeOther(localizedPath(locale, page));
  },
});
