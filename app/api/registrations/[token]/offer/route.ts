import { z } from "zod";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { answerOffer } from "@/lib/offer-answers/commands";
import { offerAnswerSchema } from "@/lib/offers/schema";

export const POST = route({
  summary: "Accept or refuse a seat that is offered",
  access: "public",
  params: z.object({ token: z.string() }),
  body: offerAnswerSchema,
  answer: z.object({ status: z.enum(["confirmed", "cancelled"]) }),
  refusals: ["offer_over", "workshop_cancelled"],
  handler: async ({ context, params: { token }, body: { answer }, locale, isForm }) => {
    const outcome = await answerOffer(context, { token, answer });
    const said = outcome.ok ? answer : "offer_over";
    if (isForm) return seeOther(localizedPath(locale, `/r/${token}?done=${said}`));
    if (!outcome.ok) throw new AppError(outcome.reason);
    return { status: outcome.status };
  },
});
