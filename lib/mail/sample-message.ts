import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";
import type { MailRegistration, MailSession, MailWorkshop } from "./fields";
import type { LetterName, MessageContent } from "./schema";

/** Nobody's: no row has it, and no link is made of it. */
const NOBODY = "00000000-0000-4000-8000-000000000000";

/** Of the shape that codes have. */
const SAMPLE_CODE = "K7MX3RQPTB";

/** Somebody invented, whose name is at home in the language. */
export function sampleRegistration(locale: Locale): MailRegistration {
  const name = translator(locale, "letters")("sample.name");
  return { id: NOBODY, linkVersion: 1, reference: "K7QX42", name, version: 1 };
}

/** A letter to somebody invented, about the workshop as it is: what an organiser looks at before anybody gets one. */
export function sampleMessage(letter: LetterName, workshop: MailWorkshop, locale: Locale): MessageContent {
  const t = translator(locale, "letters");
  const about = { workshop, registration: sampleRegistration(locale) };
  switch (letter) {
    case "invitation":
      return {
        kind: letter,
        params: {
          workshop,
          code: SAMPLE_CODE,
          name: about.registration.name,
          expiresAt: beforeTheDay(workshop),
          isPersonal: true,
          note: t("sample.invitation"),
        },
      };
    case "sign_up_check":
      return {
        kind: letter,
        params: {
          workshop,
          name: about.registration.name,
          checkId: NOBODY,
          expiresAt: beforeTheDay(workshop),
        },
      };
    case "registration_confirmed":
    case "registration_promoted":
      return { kind: letter, params: about };
    case "registration_received":
      return { kind: letter, params: about };
    case "registration_accepted":
    case "registration_declined":
      return { kind: letter, params: { ...about, note: t("sample.answer") } };
    case "registration_waitlisted":
      return { kind: letter, params: { ...about, position: 4 } };
    case "seat_offered":
      return { kind: letter, params: { ...about, expiresAt: beforeTheDay(workshop) } };
    case "offer_expired":
      return { kind: letter, params: about };
    case "registration_known":
      return { kind: letter, params: { ...about, status: "confirmed" } };
    case "registration_cancelled":
      return { kind: letter, params: { ...about, by: "attendee", hadSeat: true } };
    case "registration_withdrawn":
      return { kind: "registration_cancelled", params: { ...about, by: "organiser", hadSeat: true } };
    case "session_promoted":
      return {
        kind: letter,
        params: {
          workshop,
          registration: { ...about.registration, sessions: [sampleSession(workshop, t("sample.session"))] },
          session: { id: NOBODY, title: t("sample.session") },
        },
      };
    case "sessions_changed":
      return {
        kind: letter,
        params: {
          workshop,
          registration: { ...about.registration, sessions: [sampleSession(workshop, t("sample.session"))] },
          by: "organiser",
          left: [{ ...sampleSession(workshop, t("sample.otherSession")), status: "confirmed" }],
        },
      };
    case "group_withdrawn":
      return { kind: letter, params: { ...about, table: 7 } };
    case "reminder":
      return { kind: letter, params: { ...about, daysLeft: 1, table: 7, groupName: t("sample.groupName") } };
    case "follow_up":
    case "link_again":
      return { kind: letter, params: about };
    case "address_check":
      return { kind: letter, params: { ...about, changeId: NOBODY, expiresAt: beforeTheDay(workshop) } };
    case "address_changed":
    case "address_left":
      return {
        kind: "address_changed",
        params: { ...about, to: letter === "address_left" ? "old" : "new", hasSeat: true },
      };
    case "seat_proposed":
      return {
        kind: letter,
        params: {
          ...about,
          other: t("sample.mateOne.name"),
          handoverId: NOBODY,
          expiresAt: beforeTheDay(workshop),
        },
      };
    case "seat_declined":
    case "seat_unanswered":
    case "seat_handed_over":
      return { kind: letter, params: { ...about, other: t("sample.mateOne.name") } };
    case "data_erased":
      return { kind: letter, params: { ...about, hadSeat: true } };
    case "workshop_changed":
      return { kind: letter, params: { ...about, before: movedBack(workshop), hasSeat: true, note: null } };
    case "workshop_cancelled":
      return { kind: letter, params: { ...about, hadSeat: true, note: t("sample.note") } };
    case "group_announced":
    case "group_changed":
      return {
        kind: "group_announced",
        params: {
          ...about,
          isChange: letter === "group_changed",
          table: 7,
          groupName: t("sample.groupName"),
          mates: [
            {
              name: t("sample.mateOne.name"),
              organisation: t("sample.mateOne.organisation"),
              questions: [t("sample.mateOne.question")],
            },
            {
              name: t("sample.mateTwo.name"),
              questions: [t("sample.mateTwo.question")],
              projectTitle: t("sample.mateTwo.project"),
            },
          ],
          unnamedMates: 3,
          reasons: [t("sample.reason")],
        },
      };
  }
}

/** Two hours in the middle of the first day. */
function sampleSession({ startsAt }: MailWorkshop, title: string): MailSession {
  const at = (hours: number) => new Date(Date.parse(startsAt) + hours * 3_600_000).toISOString();
  return { id: NOBODY, title, startsAt: at(1), endsAt: at(3), status: "confirmed" };
}

/** The same a week earlier, elsewhere. */
function movedBack(workshop: MailWorkshop): MailWorkshop {
  const earlier = (instant: string) => new Date(Date.parse(instant) - 7 * 86_400_000).toISOString();
  return {
    ...workshop,
    startsAt: earlier(workshop.startsAt),
    endsAt: earlier(workshop.endsAt),
    venueName: null,
    venueAddress: null,
  };
}

/** Two days before, as the clock of the first hour shows. */
function beforeTheDay({ startsAt }: MailWorkshop): string {
  return new Date(Date.parse(startsAt) - 2 * 86_400_000).toISOString();
}
