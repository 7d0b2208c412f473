import type { MailRegistration, MailWorkshop } from "@/lib/mail/fields";
import type { MessageContent, MessageKind, MessageParams } from "@/lib/mail/schema";

export const workshop: MailWorkshop = {
  slug: "morges",
  title: "Qu’est-ce qui dérange tant dans le numérique ?",
  startsAt: "2027-04-22T07:00:00.000Z",
  endsAt: "2027-04-22T15:00:00.000Z",
  timeZone: "Europe/Zurich",
  venueName: "Théâtre de Beausobre",
  venueAddress: "Avenue de Vertou 2, 1110 Morges",
  version: 3,
};

export const registration: MailRegistration = {
  id: "3b5a3f0e-4f0e-4c1c-9d6e-2f6b0d9f7a11",
  linkVersion: 1,
  reference: "K7QX42",
  name: "Ólöf d’Église-Müller",
  version: 2,
};

const about = { workshop, registration };

const session = {
  id: "6f1a2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d",
  title: "Qui garde nos données ?",
  startsAt: "2027-04-21T12:00:00.000Z",
  endsAt: "2027-04-21T15:00:00.000Z",
  place: "Salle du lac",
  status: "confirmed" as const,
};
const otherSession = {
  ...session,
  id: "7a2b3c4d-5e6f-4b7c-9d8e-0f1a2b3c4d5e",
  title: "Écrans & attention",
  status: "waitlisted" as const,
  position: 3,
};
const choosing = { workshop, registration: { ...registration, sessions: [session, otherSession] } };

/** One believable mail of each kind. */
export const SAMPLES: MessageParams = {
  registration_confirmed: choosing,
  registration_waitlisted: {
    ...about,
    position: 4,
    line: { promotion: "offer", offerHours: 24, tableMin: 4, groupSize: 6 },
  },
  registration_promoted: about,
  session_promoted: { ...choosing, session: { id: session.id, title: session.title } },
  sessions_changed: { ...choosing, by: "attendee", left: [{ ...session, id: otherSession.id }] },
  registration_received: about,
  registration_accepted: { ...about, note: "Au plaisir de vous lire." },
  registration_declined: { ...about, note: "La salle est petite.\nÀ une prochaine fois." },
  seat_offered: { ...about, expiresAt: "2027-04-02T08:30:00.000Z" },
  offer_expired: about,
  registration_cancelled: { ...about, by: "attendee", hadSeat: true },
  registration_known: { ...about, status: "waitlisted", position: 2 },
  workshop_cancelled: { ...about, hadSeat: true, note: "Le théâtre ferme.\nNous cherchons une autre date." },
  group_announced: {
    ...about,
    isChange: false,
    table: 7,
    groupName: "École, écrans et attention",
    mates: [
      {
        name: "Beat Zürcher",
        organisation: "Gemeinde Muri",
        questions: ["Wie viel Bildschirm?"],
        projectTitle: null,
      },
      { name: "Nadia Exemple", questions: ["Qui décide des outils ?"], projectTitle: "Un carnet de bord" },
    ],
    unnamedMates: 2,
    reasons: ["Le projet de Nadia répond à votre question."],
  },
  group_withdrawn: { ...about, table: 7 },
  reminder: {
    ...choosing,
    daysLeft: 1,
    first: { title: session.title, startsAt: session.startsAt },
    table: 7,
    groupName: "École, écrans et attention",
    sessionTables: [{ title: session.title, round: 1, table: 2, groupName: "Nuages et confiance" }],
  },
  follow_up: about,
  workshop_changed: {
    ...about,
    before: { ...workshop, startsAt: "2027-04-15T07:00:00.000Z", endsAt: "2027-04-15T15:00:00.000Z" },
    hasSeat: true,
    note: "Le théâtre était pris.",
  },
  broadcast: { ...about, isNews: true },
  broadcast_test: {
    ...about,
    isNews: false,
    wording: { subject: "Pour {workshop}", body: "{name}, {link}" },
  },
  address_check: { ...about, changeId: registration.id, expiresAt: "2027-04-02T08:30:00.000Z" },
  address_changed: { ...about, to: "new", hasSeat: true },
  link_again: about,
  data_erased: { ...about, hadSeat: true },
  sign_up_check: {
    workshop,
    name: "Inès Müller",
    checkId: registration.id,
    expiresAt: "2027-04-02T08:30:00.000Z",
  },
  invitation: {
    workshop,
    code: "K7MX3RQPTB",
    name: "Inès Müller",
    expiresAt: "2027-04-01T10:00:00.000Z",
    isPersonal: true,
    note: "Au plaisir de vous y voir.",
  },
  seat_proposed: {
    ...about,
    other: "Nadia Besson",
    handoverId: registration.id,
    expiresAt: "2027-04-02T08:30:00.000Z",
  },
  seat_declined: { ...about, other: "Beat Exempel" },
  seat_unanswered: { ...about, other: "Beat Exempel" },
  seat_handed_over: { ...about, other: "Beat Exempel" },
  organiser_sign_in: {
    url: "https://atelier.example/organiser/sign-in?token=secret&email=a",
    validMinutes: 30,
  },
};

export function sample<K extends MessageKind>(
  kind: K,
  overrides: Partial<MessageParams[K]> = {},
): MessageContent {
  return { kind, params: { ...SAMPLES[kind], ...overrides } } as MessageContent;
}
