import { z } from "zod";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { setNewsConsent } from "@/lib/news-consent/commands";
import { newsAnswerSchema } from "@/lib/news-consent/schema";
import { readUnsubscribeToken } from "@/lib/signing/unsubscribe-link";

const params = z.object({ token: z.string() });

export const GET = route({
  summary: "The page that asks whether to unsubscribe, for mailboxes that open the address in their mails",
  access: "public",
  params,
  query: z.object({ locale: z.string().optional() }),
  handler: ({ params: { token }, locale }) => seeOther(localizedPath(locale, `/unsubscribe/${token}`)),
});

// The body is not read: what a mailbox posts for its owner (List-Unsubscribe=One-Click) comes as either kind of form.
export const POST = route({
  summary:
    "Unsubscribe from news by the one click of a mailbox (RFC 8058), or say on our page what is wanted",
  access: "public",
  params,
  query: newsAnswerSchema,
  handler: async ({ context, params: { token }, query: { wanted }, locale }) => {
    const registrationId = readUnsubscribeToken(token);
    if (!registrationId) throw new AppError("not_found");
    await setNewsConsent(context, { registrationId, isWanted: wanted ?? false });
    // A mailbox must not be sent elsewhere; our page's form says what it wants.
    if (wanted === undefined) return;
    return seeOther(localizedPath(locale, `/unsubscribe/${token}?done=${wanted ? "news" : "noNews"}`));
  },
});
