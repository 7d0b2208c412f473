import { endSession, readSession } from "@/lib/auth/next-auth";
import { sessionTokenOf } from "@/lib/auth/request-actor";
import { signedInUserSchema, startSessionSchema } from "@/lib/auth/schema";
import { setSessionCookie } from "@/lib/auth/session-cookie";
import { startSession } from "@/lib/auth/sign-in";
import { toUserDto, userById } from "@/lib/auth/users";
import { AppError } from "@/lib/errors";
import { SIGN_INS } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const GET = route({
  summary: "Who is signed in, or whose token this is",
  access: "user",
  answer: signedInUserSchema,
  handler: async ({ context }) => toUserDto(await userById(context.db, context.actor.userId)),
});

export const POST = route({
  summary: "Sign in with a mailed link's address and token; sets the session cookie",
  access: "public",
  body: startSessionSchema,
  answer: signedInUserSchema,
  status: 201,
  rateLimit: () => SIGN_INS,
  refusals: ["link_expired"],
  form: {
    page: ({ locale }) => localizedPath(locale, "/organiser/sign-in?again=1"),
    draftKey: () => "sign-in",
  },
  handler: async ({ context, body, request, locale, isForm }) => {
    const sessionToken = await startSession(context, body);
    if (!sessionToken) throw new AppError("link_expired");
    // A new sign-in ends the browser's earlier one: nothing stays open that no cookie can close any more.
    const earlier = sessionTokenOf(request.headers);
    if (earlier) await endSession(context.db, earlier);
    const response = isForm
      ? seeOther(localizedPath(locale, body.next ?? "/organiser"))
      : Response.json(toUserDto(await readSession(context.db, sessionToken)), { status: 201 });
    setSessionCookie(response.headers, sessionToken);
    return response;
  },
});
