import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { consume, LOST_LINKS, LOST_LINKS_OF_ADDRESS } from "@/lib/http/rate-limit";
import { route } from "@/lib/http/route";
import { seeOther } from "@/lib/http/see-other";
import { localizedPath } from "@/lib/i18n/paths";
import { sendLostLinks } from "@/lib/lost-links/commands";
import { lostLinkAnswerSchema, lostLinkSchema } from "@/lib/lost-links/schema";
import { emailKeyOf } from "@/lib/registrations/rules";

/** However many registrations there are, the answer takes this long: how long we take says nothing either. */
const ANSWER_MS = 500;

export const POST = route({
  summary:
    "Ask for the links to one's registrations by mail; the answer is the same for a known and an unknown address",
  access: "public",
  body: lostLinkSchema,
  answer: lostLinkAnswerSchema,
  status: 202,
  rateLimit: () => LOST_LINKS,
  form: {
    page: ({ locale, values }) => localizedPath(locale, `/lost-link${queryOf(values.workshop, "again")}`),
    draftKey: () => "lost-link",
  },
  handler: async ({ context, body, locale, isForm }) => {
    const { email, workshop, website } = body;
    const address = createHash("sha256").update(emailKeyOf(email)).digest("hex");
    await consume(LOST_LINKS_OF_ADDRESS, address);
    const work = website ? undefined : sendLostLinks(context, { email, workshop });
    await Promise.all([work, sleep(ANSWER_MS)]);
    if (isForm) return seeOther(localizedPath(locale, `/lost-link${queryOf(workshop, "sent")}`));
    return { status: "requested" as const };
  },
});

function queryOf(workshop: unknown, state: "again" | "sent"): string {
  const query = new URLSearchParams({ [state]: "1" });
  if (typeof workshop === "string" && workshop !== "") query.set("workshop", workshop.slice(0, 80));
  return `?${query}`;
}
