import { z } from "zod";
import { AppError } from "@/lib/errors";
import { signUps } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { registrationReceiptSchema } from "@/lib/registrations/schema";
import { confirmSignUp } from "@/lib/sign-up-confirmations/commands";
import { signReceipt } from "@/lib/signing/receipt";

export const POST = route({
  summary: "Prove the address of a sign-up by the link sent to it: a seat, a place in the line or a request",
  access: "public",
  params: z.object({ token: z.string() }),
  body: z.object({ locale: z.string().optional() }).default({}),
  answer: registrationReceiptSchema,
  status: 201,
  refusals: [
    "link_expired",
    "sign_up_not_open",
    "sign_up_closed",
    "workshop_full",
    "workshop_cancelled",
    "busy",
  ],
  rateLimit: signUps,
  form: {
    page: ({ params, locale }) => localizedPath(locale, `/confirm/${params.token}`),
    draftKey: ({ params }) => `confirm:${params.token}`,
  },
  handler: async ({ context, params: { token }, locale, isForm }) => {
    const outcome = await confirmSignUp(context, { token });
    if (!outcome.ok) {
      const errors = outcome.reason === "invalid_input" ? outcome.errors : undefined;
      throw new AppError(outcome.reason, { errors });
    }
    const { receipt, slug } = outcome;
    const c = signReceipt({ ...receipt, slug, at: context.now.toISOString(), locale });
    if (!isForm) return { ...receipt, receipt: c };
    return seeOther(localizedPath(locale, `/workshops/${slug}/registered?c=${c}`));
  },
});
