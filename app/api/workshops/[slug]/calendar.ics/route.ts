import { z } from "zod";
import { calendarResponse } from "@/app/api/calendar-response";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { localizedPath } from "@/lib/i18n/paths";
import { calendarFile, workshopUid } from "@/lib/mail/calendar";
import { calendarWorkshop } from "@/lib/workshops/queries";

export const GET = route({
  summary: "The workshop as a calendar file",
  access: "public",
  params: z.object({ slug: z.string() }),
  files: ["text/calendar"],
  handler: async ({ context: { db }, params, locale }) => {
    const { baseUrl } = env();
    const workshop = await calendarWorkshop(db, { slug: params.slug });
    if (!workshop) throw new AppError("not_found");
    const { id, version, status, updatedAt, summary, ...facts } = workshop;
    const file = calendarFile({
      ...facts,
      uid: workshopUid(id, baseUrl),
      sequence: version,
      status: status === "cancelled" ? "cancelled" : "confirmed",
      stampedAt: updatedAt,
      description: summary,
      url: `${baseUrl}${localizedPath(locale, `/workshops/${params.slug}`)}`,
    });
    return calendarResponse(file, params.slug);
  },
});
