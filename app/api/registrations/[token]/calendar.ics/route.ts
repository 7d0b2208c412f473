import { z } from "zod";
import { calendarResponse } from "@/app/api/calendar-response";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { calendarFile, registrationUid } from "@/lib/mail/calendar";
import { calendarRegistration } from "@/lib/registrations/queries";
import { hasSeat } from "@/lib/registrations/rules";
import { manageUrl, verifyLink } from "@/lib/signing/registration-link";

export const GET = route({
  summary: "One's own seat as a calendar file",
  access: "public",
  params: z.object({ token: z.string() }),
  refusals: ["wrong_state"],
  files: ["text/calendar"],
  handler: async ({ context: { db }, params: { token } }) => {
    const { baseUrl } = env();
    const id = await verifyLink(db, token);
    const registration = id && (await calendarRegistration(db, { id }));
    if (!registration) throw new AppError("not_found");
    const { workshop, status, locale } = registration;
    const isCancelled = status === "cancelled" || workshop.status === "cancelled";
    // Who waits has no day to write down yet.
    if (!isCancelled && !hasSeat(status)) throw new AppError("wrong_state");
    const file = calendarFile({
      ...workshop,
      uid: registrationUid(registration.id, baseUrl),
      sequence: workshop.version + registration.version,
      status: isCancelled ? "cancelled" : "confirmed",
      stampedAt: workshop.updatedAt > registration.updatedAt ? workshop.updatedAt : registration.updatedAt,
      url: manageUrl(baseUrl, locale, registration),
    });
    return calendarResponse(file, workshop.slug);
  },
});
