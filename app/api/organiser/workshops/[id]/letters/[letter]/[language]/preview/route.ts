import { z } from "zod";
import { requireWorkshop } from "@/lib/auth/access";
import type { Context } from "@/lib/db/context";
import { env } from "@/lib/env";
import { mailResponse } from "@/lib/http/mail-response";
import { fieldMessage } from "@/lib/http/problems";
import { route } from "@/lib/http/route";
import { wordingErrors } from "@/lib/letters/commands";
import { findWording, letterWorkshop } from "@/lib/letters/queries";
import { letterParams } from "@/lib/letters/schema";
import { previewMail } from "@/lib/mail/preview";
import { sampleMessage } from "@/lib/mail/sample-message";
import type { Wording } from "@/lib/mail/schema";
import { cleanLine, cleanText } from "@/lib/text";

const PARTS = ["html", "text"] as const;
const part = z.enum(PARTS).default("html");

export const GET = route({
  summary: "A letter as somebody invented would get it",
  access: "user",
  params: letterParams,
  query: z.object({ part }),
  files: ["text/html", "text/plain"],
  handler: async ({ context, params: { id, letter, language }, query }) => {
    await requireWorkshop(context.db, context.actor, id, "message.read");
    const wording = await findWording(context.db, { workshopId: id, letter, language });
    return preview(context, { id, letter, language }, query.part, wording);
  },
});

/** As long as a letter may be, and more: what is too long is for saving to refuse. */
const typed = z.string().max(40_000).default("");

export const POST = route({
  summary: "The same with words that are not saved yet; what is wrong with them instead, where something is",
  access: "user",
  params: letterParams,
  body: z.object({
    subject: typed.overwrite(cleanLine),
    body: typed.overwrite(cleanText),
    part,
  }),
  files: ["text/html", "text/plain"],
  handler: async ({ context, params: { id, letter, language }, body, locale }) => {
    await requireWorkshop(context.db, context.actor, id, "message.read");
    const wording = { subject: body.subject, body: body.body };
    const errors = wordingErrors(letter, wording);
    if (errors.length > 0) {
      const lines = errors.map((error) => fieldMessage(error, locale));
      return mailResponse(`${lines.join("\n\n")}\n`, "plain", 422);
    }
    return preview(context, { id, letter, language }, body.part, wording);
  },
});

async function preview(
  { db, now }: Context,
  { id, letter, language }: z.output<typeof letterParams>,
  wanted: (typeof PARTS)[number],
  wording: Wording | undefined,
): Promise<Response> {
  const workshop = await letterWorkshop(db, { workshopId: id });
  const message = { ...sampleMessage(letter, workshop, language), locale: language };
  const mail = await previewMail(message, { baseUrl: env().baseUrl, now, wording });
  return wanted === "html" ? mailResponse(mail.html, "html") : mailResponse(mail.text, "plain");
}
