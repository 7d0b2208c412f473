import { z } from "zod";
import {
  companyFields,
  instant,
  mailLineSchema,
  mailRegistrationSchema,
  mailRoundSchema,
  mailSessionSchema,
  mailWorkshopSchema,
} from "./fields";

// What each kind of mail needs to be written, as it was when the mail became due. Instants are ISO 8601 in UTC.
// No link that opens a registration is ever part of it: the relay signs that one while it sends. Lengths are checked
// where people type: what was once owed must not be refused here.

/** How somebody who did not leave stands. */
const standing = z.enum(["confirmed", "offered", "waitlisted", "pending"]);

const about = { workshop: mailWorkshopSchema, registration: mailRegistrationSchema };

export const messageParams = {
  registration_confirmed: z.object(about),
  registration_waitlisted: z.object({
    ...about,
    /** Rank among those who wait, from 1. */ position: z.int().min(1),
    /** Absent in mails from before there was more than one rule. */
    line: mailLineSchema.nullish(),
  }),
  registration_promoted: z.object(about),
  seat_offered: z.object({
    ...about,
    /** Until when the offer stands. */
    expiresAt: instant,
  }),
  offer_expired: z.object(about),
  registration_cancelled: z.object({
    ...about,
    by: z.enum(["attendee", "organiser"]),
    /** Whether a seat was given back (else only a place in the line). */
    hadSeat: z.boolean(),
    /** Whether no organiser had decided yet. */
    wasPending: z.boolean().nullish(),
  }),
  registration_received: z.object(about),
  registration_accepted: z.object({
    ...about,
    /** Rank among those who wait, from 1; absent where a seat was given. */
    position: z.int().min(1).nullish(),
    line: mailLineSchema.nullish(),
    /** The organiser's own words. */
    note: z.string().nullish(),
  }),
  registration_declined: z.object({
    ...about,
    /** The organiser's own words. */
    note: z.string().nullish(),
  }),
  registration_known: z.object({
    ...about,
    status: standing,
    /** Rank among those who wait, from 1; only while waitlisted. */
    position: z.int().min(1).nullish(),
    line: mailLineSchema.nullish(),
  }),
  workshop_cancelled: z.object({
    ...about,
    hadSeat: z.boolean(),
    /** What ended; absent in mails from before it was told apart. */
    status: standing.nullish(),
    /** The organiser's own words. */
    note: z.string().nullish(),
  }),
  group_announced: z.object({
    ...about,
    /** Whether an earlier group was announced to this person and this one replaces it. */
    isChange: z.boolean(),
    table: z.int().min(1),
    /** Empty when the group has no name. */
    groupName: z.string(),
    ...companyFields,
    /** Of a day with several rounds each of them, of which the above is the first. */
    rounds: z.array(mailRoundSchema.extend(companyFields)).optional(),
  }),
  group_withdrawn: z.object({
    ...about,
    /** The table that was announced, from 1. */
    table: z.int().min(1),
    /** Of a day with several rounds, the tables of all. */
    tables: z.array(z.int().min(1)).optional(),
  }),
  reminder: z.object({
    ...about,
    /** Whole days, in the workshop's zone, from the day it is sent to the day on which the event begins for the reader. */
    daysLeft: z.int().min(0),
    /** With which session it begins for the reader, where it is before the event's day. */
    first: z.object({ title: z.string(), startsAt: instant }).nullish(),
    /** Where a group was announced to this person. */
    table: z.int().min(1).nullish(),
    groupName: z.string().nullish(),
    /** Of a day with several rounds each of them. */
    rounds: z.array(mailRoundSchema).optional(),
    /** Where groups of parallel sessions were announced to this person, in the order of the day. */
    sessionTables: z.array(mailRoundSchema.extend({ title: z.string() })).optional(),
  }),
  follow_up: z.object(about),
  workshop_changed: z.object({
    ...about,
    /** Day and place as they were told before. */
    before: mailWorkshopSchema,
    hasSeat: z.boolean(),
    /** What stays; absent in mails from before it was told apart. */
    status: standing.nullish(),
    /** The organiser's own words. */
    note: z.string().nullish(),
  }),
  session_promoted: z.object({
    ...about,
    /** Where the reader has a seat from now on. */
    session: z.object({ id: z.guid(), title: z.string() }),
  }),
  sessions_changed: z.object({
    ...about,
    by: z.enum(["attendee", "organiser"]),
    /** Sessions that the reader had a seat in or waited for, and does not any more. */
    left: z.array(mailSessionSchema),
  }),
  broadcast: z.object({
    ...about,
    /** About other days: with a way to unsubscribe. Its words are in the row that it belongs to. */
    isNews: z.boolean(),
  }),
  broadcast_test: z.object({
    ...about,
    isNews: z.boolean(),
    /** As they were when the test was asked for. */
    wording: z.object({ subject: z.string(), body: z.string() }),
  }),
  /** To an address that is not proved yet; the link is made of the row's id while sending. */
  address_check: z.object({ ...about, changeId: z.guid(), expiresAt: instant }),
  address_changed: z.object({
    ...about,
    to: z.enum(["new", "old"]),
    hasSeat: z.boolean(),
  }),
  link_again: z.object(about),
  /** Gone as soon as it has left: see lib/outbox/claim.ts. */
  data_erased: z.object({ ...about, hadSeat: z.boolean() }),
  /** To an address with which somebody signs up; the link is made of the row's id while sending. */
  sign_up_check: z.object({
    workshop: mailWorkshopSchema,
    name: z.string(),
    checkId: z.guid(),
    expiresAt: instant,
  }),
  /** To somebody who is not signed up: the link is the public page with their code. */
  invitation: z.object({
    workshop: mailWorkshopSchema,
    /** As it is kept, without hyphens. */
    code: z.string(),
    name: z.string().nullish(),
    expiresAt: instant.nullish(),
    /** It lets in nobody but the reader's address. */
    isPersonal: z.boolean(),
    /** The organiser's own words. */
    note: z.string().nullish(),
  }),
  /** To whom a seat is handed; the link is made of the row's id while sending. `registration.name` is the reader's. */
  seat_proposed: z.object({ ...about, other: z.string(), handoverId: z.guid(), expiresAt: instant }),
  /** To who wanted to hand it over. */
  seat_declined: z.object({ ...about, other: z.string() }),
  seat_unanswered: z.object({ ...about, other: z.string() }),
  seat_handed_over: z.object({ ...about, other: z.string() }),
  organiser_sign_in: z.object({
    /** Works once: wiped from the row as soon as the mail is sent, kept or given up. */
    url: z.string(),
    validMinutes: z.int().min(1),
  }),
};

export type MessageKind = keyof typeof messageParams;
export const MESSAGE_KINDS = Object.keys(messageParams) as MessageKind[];

export type MessageParams = { [K in MessageKind]: z.infer<(typeof messageParams)[K]> };

/** A mail's kind with the parameters of that kind. */
export type MessageContent = {
  [K in MessageKind]: { readonly kind: K; readonly params: MessageParams[K] };
}[MessageKind];

/** Two letters of one kind where they say different things. */
const VARIANTS = ["registration_withdrawn", "group_changed", "address_left"] as const;

/** Mails whose words are nobody's but the organiser's who writes them. */
export type BroadcastKind = "broadcast" | "broadcast_test";

/** Mails that we owe somebody of a workshop for a reason of ours. */
export type LetterKind = Exclude<MessageKind, "organiser_sign_in" | BroadcastKind>;

/** What organisers may word themselves. */
export type LetterName = LetterKind | (typeof VARIANTS)[number];

/** In the order in which somebody may get them. */
export const LETTER_NAMES = [
  "invitation",
  "sign_up_check",
  "registration_received",
  "registration_accepted",
  "registration_declined",
  "registration_confirmed",
  "registration_waitlisted",
  "registration_promoted",
  "seat_offered",
  "offer_expired",
  "registration_known",
  "session_promoted",
  "sessions_changed",
  "registration_cancelled",
  "registration_withdrawn",
  "group_announced",
  "group_changed",
  "group_withdrawn",
  "reminder",
  "workshop_changed",
  "workshop_cancelled",
  "follow_up",
  "link_again",
  "address_check",
  "address_changed",
  "address_left",
  "data_erased",
  "seat_proposed",
  "seat_declined",
  "seat_unanswered",
  "seat_handed_over",
] as const satisfies readonly LetterName[];

/** Which letter a mail is; undefined for a sign-in link, and for what an organiser wrote. */
export function letterName(message: MessageContent): LetterName | undefined {
  switch (message.kind) {
    case "organiser_sign_in":
    case "broadcast":
    case "broadcast_test":
      return undefined;
    case "registration_cancelled":
      return message.params.by === "organiser" ? "registration_withdrawn" : message.kind;
    case "address_changed":
      return message.params.to === "old" ? "address_left" : message.kind;
    case "group_announced":
      return message.params.isChange ? "group_changed" : message.kind;
    default:
      return message.kind;
  }
}

/** The words of a letter: Markdown with placeholders; see lib/mail/wording.ts. */
export interface Wording {
  readonly subject: string;
  readonly body: string;
}

/**
 * What stands in braces for a fact of the reader's. text: within a sentence. link: the same, or alone on its line as a
 * button. block: alone on its line.
 */
export const PLACEHOLDERS = {
  name: "text",
  greeting: "text",
  code: "text",
  limits: "block",
  workshop: "text",
  date: "text",
  time: "text",
  place: "text",
  reference: "text",
  when: "block",
  link: "link",
  page: "link",
  position: "text",
  ahead: "text",
  rank: "block",
  rule: "block",
  until: "text",
  status: "text",
  other: "text",
  standing: "block",
  seat: "text",
  countdown: "text",
  first: "block",
  changes: "block",
  session: "text",
  sessions: "block",
  left: "block",
  note: "block",
  table: "text",
  group: "text",
  seating: "block",
  reasons: "block",
  people: "block",
} as const satisfies Record<string, "text" | "link" | "block">;
export type PlaceholderName = keyof typeof PLACEHOLDERS;
