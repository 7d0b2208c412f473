import { signInRequestedSchema, signInRequestSchema } from "@/lib/auth/schema";
import { requestSignInLink } from "@/lib/auth/sign-in";
import { env } from "@/lib/env";
import { SIGN_INS } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const POST = route({
  summary: "Ask for a sign-in link by e-mail; the answer is the same for a known and an unknown address",
  access: "public",
  body: signInRequestSchema,
  answer: signInRequestedSchema,
  status: 202,
  rateLimit: () => SIGN_INS,
  form: {
    page: ({ locale, values }) => {
      const query = new URLSearchParams({ again: "1" });
      if (typeof values.next === "string") query.set("next", values.next);
      return localizedPath(locale, `/organiser/sign-in?${query}`);
    },
    draftKey: () => "sign-in",
  },
  handler: async ({ context, body, locale, isForm }) => {
    await requestSignInLink(context, { email: body.email, locale, baseUrl: env().baseUrl, next: body.next });
    if (isForm) return seeOther(localizedPath(locale, "/organiser/sign-in/check-mail"));
    return { status: "requested" as const };
  },
});
