import { render } from "@react-email/components";
import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";
import { type LetterContext, workshopUrl } from "./blocks";
import {
  type CalendarMethod,
  type CalendarPerson,
  calendarFile,
  calendarMethod,
  registrationUid,
  sessionUid,
} from "./calendar";
import type { MailRegistration, MailSession, MailWorkshop } from "./fields";
import { LetterHtml } from "./letter-html";
import { letterText } from "./letter-text";
import { letterFor } from "./letters";
import { personalLinkPlaceholder, unsubscribeLinkPlaceholder } from "./personal-link";
import type { MessageContent, Wording } from "./schema";

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** An iCalendar file, where the mail is about a seat. */
  readonly calendar?: MailCalendar;
  /** One file for each parallel session: calendars take one event from an invitation. */
  readonly sessionCalendars?: readonly MailCalendar[];
}

export interface MailCalendar {
  readonly method: CalendarMethod;
  readonly content: string;
}

interface RenderOptions {
  /** Public address without a slash at its end. */
  readonly baseUrl: string;
  readonly now: Date;
  /** The organiser's own words for this letter, without faults. What an organiser wrote needs them. */
  readonly wording?: Wording;
  /** Signs what the reader shows at the door; without it, letters about a seat carry no code. */
  readonly checkInCode?: LetterContext["checkInCode"];
  /** Between whom the mail goes, for calendars that follow the seat; without it the event is one to save by hand. */
  readonly invitation?: { readonly from: CalendarPerson; readonly to: CalendarPerson };
}

/**
 * Writes a mail in all its parts. Where it carries a link that opens something of the reader's, a placeholder stands
 * in its place (see personal-link.ts).
 */
export async function renderMail(
  message: MessageContent & { readonly id: string; readonly locale: Locale },
  options: RenderOptions,
): Promise<RenderedMail> {
  const { locale } = message;
  const { baseUrl, wording, checkInCode } = options;
  const personalLink = personalLinkPlaceholder(message.id);
  const unsubscribeLink = unsubscribeLinkPlaceholder(message.id);
  const t = translator(locale, "mail");
  const context: LetterContext = { locale, t, baseUrl, personalLink, unsubscribeLink, checkInCode };
  const letter = letterFor(message, context, wording);
  return {
    subject: letter.subject,
    text: letterText(letter),
    html: await render(<LetterHtml letter={letter} locale={locale} />),
    calendar: calendarFor(message, context, options),
    sessionCalendars: sessionCalendarsFor(message, context, options),
  };
}

function calendarFor(
  message: MessageContent,
  context: LetterContext,
  options: RenderOptions,
): RenderedMail["calendar"] {
  switch (message.kind) {
    case "registration_confirmed":
    case "registration_promoted":
      return seatEvent(message.params, "confirmed", context, options);
    case "registration_known":
      return message.params.status === "confirmed"
        ? seatEvent(message.params, "confirmed", context, options)
        : undefined;
    case "registration_accepted":
      return message.params.position ? undefined : seatEvent(message.params, "confirmed", context, options);
    case "registration_cancelled":
    case "workshop_cancelled":
      return message.params.hadSeat ? seatEvent(message.params, "cancelled", context, options) : undefined;
    case "workshop_changed":
      return message.params.hasSeat ? seatEvent(message.params, "confirmed", context, options) : undefined;
    case "address_changed":
      // Only where it is read from now on: the old address has the event already.
      return message.params.to === "new" && message.params.hasSeat
        ? seatEvent(message.params, "confirmed", context, options)
        : undefined;
    case "seat_handed_over":
      return seatEvent(message.params, "cancelled", context, options);
    case "data_erased":
      return message.params.hadSeat ? seatEvent(message.params, "cancelled", context, options) : undefined;
    case "session_promoted":
    case "sessions_changed":
    case "registration_received":
    case "registration_declined":
    case "link_again":
    case "address_check":
    case "seat_proposed":
    case "seat_declined":
    case "seat_unanswered":
    case "registration_waitlisted":
    case "seat_offered":
    case "offer_expired":
    case "reminder":
    case "follow_up":
    case "group_announced":
    case "group_withdrawn":
    case "broadcast":
    case "broadcast_test":
    case "organiser_sign_in":
    case "invitation":
    case "sign_up_check":
      return undefined;
  }
}

/** The sessions that a mail about a seat gives, keeps or takes back. */
function sessionCalendarsFor(
  message: MessageContent,
  context: LetterContext,
  options: RenderOptions,
): MailCalendar[] {
  if (!("registration" in message.params)) return [];
  const { workshop, registration } = message.params;
  const write = (sessions: readonly MailSession[], status: "confirmed" | "cancelled") =>
    sessions
      .filter((session) => session.status === "confirmed")
      .map((session) => sessionEvent({ workshop, registration, session }, status, context, options));
  const own = registration.sessions ?? [];
  switch (message.kind) {
    case "registration_confirmed":
    case "registration_promoted":
    case "registration_known":
    case "registration_accepted":
      return write(own, "confirmed");
    case "workshop_changed":
      return message.params.hasSeat ? write(own, "confirmed") : [];
    case "address_changed":
      return message.params.to === "new" && message.params.hasSeat ? write(own, "confirmed") : [];
    case "session_promoted":
      return write(
        own.filter(({ id }) => id === message.params.session.id),
        "confirmed",
      );
    case "sessions_changed":
      return [...write(own, "confirmed"), ...write(message.params.left, "cancelled")];
    case "registration_cancelled":
    case "workshop_cancelled":
    case "data_erased":
    case "seat_handed_over":
      return write(own, "cancelled");
    default:
      return [];
  }
}

function sessionEvent(
  about: { workshop: MailWorkshop; registration: MailRegistration; session: MailSession },
  status: "confirmed" | "cancelled",
  context: LetterContext,
  { now, invitation }: RenderOptions,
): MailCalendar {
  const { workshop, registration, session } = about;
  const event = {
    uid: sessionUid({ registrationId: registration.id, sessionId: session.id }, context.baseUrl),
    sequence: workshop.version + registration.version,
    status,
    title: session.title,
    startsAt: new Date(session.startsAt),
    endsAt: new Date(session.endsAt),
    timeZone: workshop.timeZone,
    stampedAt: now,
    venueName: session.place ?? workshop.venueName,
    venueAddress: session.place ? null : workshop.venueAddress,
    url: workshopUrl(workshop, context),
    description: workshop.title,
    invitation,
  };
  return { method: calendarMethod(event), content: calendarFile(event) };
}

function seatEvent(
  { workshop, registration }: { workshop: MailWorkshop; registration: MailRegistration },
  status: "confirmed" | "cancelled",
  context: LetterContext,
  { now, invitation }: RenderOptions,
): RenderedMail["calendar"] {
  const event = {
    uid: registrationUid(registration.id, context.baseUrl),
    // Both only grow, hence so does their sum.
    sequence: workshop.version + registration.version,
    status,
    title: workshop.title,
    startsAt: new Date(workshop.startsAt),
    endsAt: new Date(workshop.endsAt),
    timeZone: workshop.timeZone,
    stampedAt: now,
    venueName: workshop.venueName,
    venueAddress: workshop.venueAddress,
    // Calendars are shared with colleagues: the public page, never the personal link.
    url: workshopUrl(workshop, context),
    description: context.t("labelled", { label: context.t("reference"), value: registration.reference }),
    invitation,
  };
  return { method: calendarMethod(event), content: calendarFile(event) };
}
