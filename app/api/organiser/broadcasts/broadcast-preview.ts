import type { z } from "zod";
import { broadcastErrors } from "@/lib/broadcasts/commands";
import { writtenLanguages } from "@/lib/broadcasts/rules";
import type { BroadcastTexts, previewQuerySchema } from "@/lib/broadcasts/schema";
import type { Context } from "@/lib/db/context";
import { env } from "@/lib/env";
import { mailResponse } from "@/lib/http/mail-response";
import { fieldMessage } from "@/lib/http/problems";
import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";
import { letterWorkshop } from "@/lib/letters/queries";
import { previewMail } from "@/lib/mail/preview";
import { sampleRegistration } from "@/lib/mail/sample-message";

interface Shown {
  readonly workshopId: string;
  readonly texts: BroadcastTexts;
  readonly isNews: boolean;
  readonly query: z.output<typeof previewQuerySchema>;
  /** Of who looks. */
  readonly locale: Locale;
}

/** A message to those signed up as somebody invented would get it, or what is wrong with it. */
export async function broadcastPreview({ db, now }: Context, shown: Shown): Promise<Response> {
  const { workshopId, texts, isNews, query, locale } = shown;
  const workshop = await db.workshop.findUniqueOrThrow({
    where: { id: workshopId },
    select: { languages: true },
  });
  const language = query.language ?? writtenLanguages(texts, workshop.languages)[0] ?? locale;
  const text = texts[language];
  if (!text || text.subject === "" || text.body === "") {
    return mailResponse(`${translator(locale, "broadcasts")("previewBlank")}\n`, "plain", 422);
  }
  const errors = broadcastErrors({ [language]: text });
  if (errors.length > 0) {
    const lines = errors.map((error) => fieldMessage(error, locale));
    return mailResponse(`${lines.join("\n\n")}\n`, "plain", 422);
  }
  const params = {
    workshop: await letterWorkshop(db, { workshopId }),
    registration: sampleRegistration(language),
    isNews,
  };
  const mail = await previewMail(
    { kind: "broadcast", params, locale: language },
    { baseUrl: env().baseUrl, now, wording: text },
  );
  return query.part === "html" ? mailResponse(mail.html) : mailResponse(mail.text, "plain");
}
