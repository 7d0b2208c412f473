import { z } from "zod";
import { calendarResponse } from "@/app/api/calendar-response";
import type { Db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { localizedPath } from "@/lib/i18n/paths";
import { calendarFile, registrationUid, workshopUid } from "@/lib/mail/calendar";
import { registrationIdOf } from "@/lib/registrations/queries";
import { madeUpId, readReceipt } from "@/lib/signing/receipt";
import { calendarWorkshop } from "@/lib/workshops/queries";

export const GET = route({
  summary: "The workshop as a calendar file; with a receipt as the event that the mail about the seat brings",
  access: "public",
  params: z.object({ slug: z.string() }),
  query: z.object({
    c: z
      .string()
      .max(8_000)
      .optional()
      .describe("Of the confirmation page, which knows the seat by its reference"),
  }),
  files: ["text/calendar"],
  handler: async ({ context: { db }, params, query, locale }) => {
    const { baseUrl } = env();
    const workshop = await calendarWorkshop(db, { slug: params.slug });
    if (!workshop) throw new AppError("not_found");
    const { id, version, status, updatedAt, summary, ...facts } = workshop;
    const receipt = query.c === undefined ? undefined : readReceipt(query.c);
    const isSeat = receipt?.slug === params.slug && receipt.status === "confirmed";
    const file = calendarFile({
      ...facts,
      uid: isSeat ? await seatUid(db, receipt.reference, baseUrl) : workshopUid(id, baseUrl),
      // As the mail about a seat just given: nothing here tells what became of it since.
      sequence: isSeat ? version + 1 : version,
      status: status === "cancelled" ? "cancelled" : "confirmed",
      stampedAt: updatedAt,
      description: summary,
      url: `${baseUrl}${localizedPath(locale, `/workshops/${params.slug}`)}`,
    });
    return calendarResponse(file, params.slug);
  },
});

/** One event with the mail's. Who was registered already was given a reference of nobody's, and gets such an event. */
async function seatUid(db: Db, reference: string, baseUrl: string): Promise<string> {
  return registrationUid((await registrationIdOf(db, { reference })) ?? madeUpId(reference), baseUrl);
}
