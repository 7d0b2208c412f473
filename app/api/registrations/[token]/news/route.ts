import { z } from "zod";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { setNewsConsent } from "@/lib/news-consent/commands";
import { newsWishSchema } from "@/lib/news-consent/schema";
import { verifyLink } from "@/lib/signing/registration-link";

export const POST = route({
  summary: "Say whether one wants news of other days, which the organisers may send",
  access: "public",
  params: z.object({ token: z.string() }),
  body: newsWishSchema,
  handler: async ({ context, params: { token }, body, locale, isForm }) => {
    const registrationId = await verifyLink(context.db, token);
    if (!registrationId) throw new AppError("not_found");
    await setNewsConsent(context, { registrationId, isWanted: body.wanted });
    if (!isForm) return;
    return seeOther(localizedPath(locale, `/r/${token}#news`));
  },
});
