import { z } from "zod";
import { calendarResponse } from "@/app/api/calendar-response";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http/route";
import { calendarFile, registrationUid, sessionUid } from "@/lib/mail/calendar";
import { calendarRegistration } from "@/lib/registrations/queries";
import { chosenSessions } from "@/lib/session-lines/queries";
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
    // Who waits, and who is only offered a seat, has no day to write down yet: nor do their mails.
    if (!isCancelled && status !== "confirmed") throw new AppError("wrong_state");
    const version = {
      sequence: workshop.version + registration.version,
      status: isCancelled ? ("cancelled" as const) : ("confirmed" as const),
      stampedAt: workshop.updatedAt > registration.updatedAt ? workshop.updatedAt : registration.updatedAt,
      url: manageUrl(baseUrl, locale, registration),
    };
    const chosen = (await chosenSessions(db, { registrationIds: [id] })).get(id) ?? [];
    const sessions = chosen.filter((session) => session.status === "confirmed");
    const file = calendarFile(
      { ...workshop, ...version, uid: registrationUid(registration.id, baseUrl) },
      sessions.map((session) => ({
        ...version,
        uid: sessionUid({ registrationId: registration.id, sessionId: session.id }, baseUrl),
        title: session.title,
        startsAt: new Date(session.startsAt),
        endsAt: new Date(session.endsAt),
        timeZone: workshop.timeZone,
        venueName: session.place ?? workshop.venueName,
        venueAddress: session.place ? null : workshop.venueAddress,
        description: workshop.title,
      })),
    );
    return calendarResponse(file, workshop.slug);
  },
});
