import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { SIGN_UP_SIZE_MAX_BYTES } from "@/app/api/sign-up-size";
import { AppError } from "@/lib/errors";
import { clientNetwork } from "@/lib/http/network";
import { consume, refuseSpent, signUps, WRONG_CODES } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { pretendSignUp, register } from "@/lib/registrations/commands";
import { formDelayMs } from "@/lib/registrations/rules";
import { registrationInputSchema, registrationReceiptSchema } from "@/lib/registrations/schema";
import { formShownAt } from "@/lib/signing/form-proof";
import { signReceipt } from "@/lib/signing/receipt";

/** Whoever tries codes until one fits is held up; whoever has one, or needs none, is not. */
async function whileCodesAreFew<T>(
  request: Request,
  code: string | null,
  attempt: () => Promise<T>,
): Promise<T> {
  if (code === null) return attempt();
  const network = clientNetwork(request.headers.get("x-forwarded-for"));
  await refuseSpent(WRONG_CODES, network);
  try {
    return await attempt();
  } catch (error) {
    const errors = error instanceof AppError ? (error.details.errors ?? []) : [];
    if (errors.some(({ code }) => code === "code_unknown")) await consume(WRONG_CODES, network);
    throw error;
  }
}

export const POST = route({
  summary:
    "Sign up. Takes JSON, or an HTML form. A resend with the same Idempotency-Key gets the first answer again",
  access: "public",
  params: z.object({ slug: z.string() }),
  body: registrationInputSchema,
  bodySizeMaxBytes: SIGN_UP_SIZE_MAX_BYTES,
  answer: registrationReceiptSchema,
  status: 201,
  refusals: [
    "sign_up_not_open",
    "sign_up_closed",
    "workshop_full",
    "workshop_cancelled",
    "idempotency_key_reused",
    "busy",
  ],
  rateLimit: signUps,
  form: {
    page: ({ params, locale }) =>
      localizedPath(locale, `/workshops/${encodeURIComponent(params.slug ?? "")}#sign-up`),
    draftKey: ({ params }) => `sign-up:${params.slug}`,
  },
  handler: async ({ context, params: { slug }, body, request, locale, isForm }) => {
    const delayMs = formDelayMs(formShownAt(body.startedAt), context.now);
    if (delayMs > 0) await sleep(delayMs);
    const idempotencyKey = request.headers.get("idempotency-key") ?? undefined;
    const outcome = body.website
      ? pretendSignUp(context.now)
      : await whileCodesAreFew(request, body.code, () =>
          register(context, { slug, input: body, locale, idempotencyKey }),
        );
    if (!outcome.ok) throw new AppError(outcome.reason);
    const { receipt, at } = outcome;
    const signed = signReceipt({ ...receipt, slug, at: at.toISOString(), locale });
    if (!isForm) return { ...receipt, receipt: signed };
    return seeOther(localizedPath(locale, `/workshops/${slug}/registered?c=${signed}`));
  },
});
