import { z } from "zod";
import { requirePlan } from "@/lib/auth/access";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { mailResponse } from "@/lib/http/mail-response";
import { route } from "@/lib/http/route";
import { LOCALES } from "@/lib/i18n/locales";
import { previewAnnouncement } from "@/lib/publication/announcement";

export const GET = route({
  summary:
    "The mail that publishing this plan now would send to one of its readers in a language, as it looks",
  access: "user",
  params: z.object({ id: z.string() }),
  query: z.object({ locale: z.enum(LOCALES) }),
  files: ["text/html"],
  handler: async ({ context: { db, actor, now }, params, query }) => {
    const { id: planId, sessionId } = await requirePlan(db, actor, params.id, "plan.publish");
    const { locale } = query;
    const mail = await previewAnnouncement(db, { planId, sessionId, locale, baseUrl: env().baseUrl, now });
    if (!mail) throw new AppError("not_found");
    return mailResponse(mail.html);
  },
});
