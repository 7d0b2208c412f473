import { endSession } from "@/lib/auth/next-auth";
import { sessionTokenOf } from "@/lib/auth/request-actor";
import { afterFormSchema } from "@/lib/auth/schema";
import { setSessionCookie } from "@/lib/auth/session-cookie";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";

export const POST = route({
  summary: "Sign out: the session ends on the server, not only in this browser",
  access: "public",
  body: afterFormSchema,
  handler: async ({ context, body, request, locale, isForm }) => {
    const sessionToken = sessionTokenOf(request.headers);
    if (sessionToken) await endSession(context.db, sessionToken);
    const page = localizedPath(locale, body.next ?? "/organiser/sign-in");
    const response = isForm ? seeOther(page) : new Response(null, { status: 204 });
    setSessionCookie(response.headers, undefined);
    return response;
  },
});
