import { becomeFirstOrganiser } from "@/lib/auth/first-organiser";
import { readSession } from "@/lib/auth/next-auth";
import { firstOrganiserSchema, signedInUserSchema } from "@/lib/auth/schema";
import { setSessionCookie } from "@/lib/auth/session-cookie";
import { toUserDto } from "@/lib/auth/users";
import { AppError } from "@/lib/errors";
import { SIGN_INS } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const POST = route({
  summary: "Become the first organiser with the link printed at start; sets the session cookie",
  access: "public",
  body: firstOrganiserSchema,
  answer: signedInUserSchema,
  status: 201,
  rateLimit: () => SIGN_INS,
  refusals: ["link_expired", "first_organiser_exists"],
  form: {
    page: ({ locale, values }) => {
      const token = typeof values.token === "string" ? values.token : "";
      return localizedPath(locale, `/organiser/first?${new URLSearchParams({ token, again: "1" })}`);
    },
    draftKey: () => "first-organiser",
  },
  handler: async ({ context: { db, now }, body, locale, isForm }) => {
    const outcome = await becomeFirstOrganiser(db, { ...body, locale, now });
    if (!outcome.ok) throw new AppError(outcome.reason);
    const response = isForm
      ? seeOther(localizedPath(locale, "/organiser"))
      : Response.json(toUserDto(await readSession(db, outcome.sessionToken)), { status: 201 });
    setSessionCookie(response.headers, outcome.sessionToken);
    return response;
  },
});
