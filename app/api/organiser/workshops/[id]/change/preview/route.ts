import { z } from "zod";
import { requireWorkshop } from "@/lib/auth/access";
import type { Context } from "@/lib/db/context";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { mailResponse } from "@/lib/http/mail-response";
import { idParams } from "@/lib/http/parse-input";
import { route } from "@/lib/http/route";
import { LOCALES } from "@/lib/i18n/locales";
import { findWording } from "@/lib/letters/queries";
import { previewMail } from "@/lib/mail/preview";
import { sampleRegistration } from "@/lib/mail/sample-message";
import { cleanText } from "@/lib/text";
import { findUntoldChange } from "@/lib/workshop-changes/queries";

const view = z.object({
  language: z.enum(LOCALES),
  note: z.string().max(4_000).overwrite(cleanText).optional(),
});

export const GET = route({
  summary: "The mail about the new day or place, as somebody invented would get it",
  access: "user",
  params: idParams,
  query: view,
  files: ["text/html"],
  handler: ({ context, params, query }) => preview(context, params.id, query),
});

export const POST = route({
  summary: "The same with the organiser's own words",
  access: "user",
  params: idParams,
  body: view,
  files: ["text/html"],
  handler: ({ context, params, body }) => preview(context, params.id, body),
});

async function preview(
  { db, actor, now }: Context,
  id: string,
  { language, note }: z.output<typeof view>,
): Promise<Response> {
  const { id: workshopId } = await requireWorkshop(db, actor, id, "message.read");
  const change = await findUntoldChange(db, { workshopId, now });
  if (!change) throw new AppError("not_found");
  const wording = await findWording(db, { workshopId, letter: "workshop_changed", language });
  const params = {
    workshop: change.now,
    registration: sampleRegistration(language),
    before: change.before,
    hasSeat: true,
    note: note || null,
  };
  const message = { kind: "workshop_changed", params, locale: language } as const;
  return mailResponse((await previewMail(message, { baseUrl: env().baseUrl, now, wording })).html);
}
