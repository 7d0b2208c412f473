import { z } from "zod";
import { LOST_LINKS } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { forgetOwnCheck } from "@/lib/sign-up-checks/commands";

export const POST = route({
  summary: "Forget a sign-up by the link sent to its address: whoever opened it did not ask for it",
  access: "public",
  params: z.object({ token: z.string() }),
  body: z.object({ locale: z.string().optional() }).default({}),
  rateLimit: () => LOST_LINKS,
  handler: async ({ context, params: { token }, locale, isForm }) => {
    await forgetOwnCheck(context, { token });
    if (isForm) return seeOther(localizedPath(locale, `/confirm/${token}?done=forgotten`));
  },
});
