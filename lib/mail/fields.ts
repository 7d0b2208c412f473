import { z } from "zod";
import { PROMOTIONS } from "@/lib/offers/schema";

// What mails of several kinds need. Instants are ISO 8601 in UTC.

export const instant = z.iso.datetime();

export const mailWorkshopSchema = z.object({
  slug: z.string(),
  title: z.string(),
  kicker: z.string().nullish(),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string(),
  venueName: z.string().nullish(),
  venueAddress: z.string().nullish(),
  venueMapUrl: z.string().nullish(),
  /** Grows with each edit; part of the calendar event's sequence. */
  version: z.int(),
  /** Whether there are parallel sessions: then the reader's own are put beside the registration when the mail is owed. */
  hasSessions: z.boolean().nullish(),
});

/** A parallel session that the reader chose. */
export const mailSessionSchema = z.object({
  id: z.guid(),
  title: z.string(),
  startsAt: instant,
  endsAt: instant,
  /** Where it is elsewhere than the day. */
  place: z.string().nullish(),
  /** kept: the reader waits for a seat of the day first. */
  status: z.enum(["confirmed", "waitlisted", "kept"]),
  /** Rank in the session's line, from 1; only while waitlisted. */
  position: z.int().min(1).nullish(),
});

export const mailRegistrationSchema = z.object({
  id: z.guid(),
  linkVersion: z.int(),
  reference: z.string(),
  name: z.string(),
  /** Grows with each change; part of the calendar event's sequence. */
  version: z.int(),
  /** The sessions chosen, in the order of the day. */
  sessions: z.array(mailSessionSchema).nullish(),
});

/** How the line is served, as the person was told. */
export const mailLineSchema = z.object({
  promotion: z.enum(PROMOTIONS),
  offerHours: z.int(),
  /** A further table is opened for no fewer people; null where tables do not matter. */
  tableMin: z.int().nullable(),
  groupSize: z.int(),
  /** Whether a seat that becomes free is given on by itself; absent in mails owed from before that was told. */
  isServed: z.boolean().optional(),
});

/** Somebody of the group who agreed to be shown to it. */
export const mailGroupMateSchema = z.object({
  name: z.string(),
  organisation: z.string().nullish(),
  questions: z.array(z.string()),
  /** Only where its owner wants to share it. */
  projectTitle: z.string().nullish(),
});

/** One round of a day in which people change tables. */
export const mailRoundSchema = z.object({
  /** From 1. */
  round: z.int().min(1),
  startsAt: instant.nullish(),
  endsAt: instant.nullish(),
  table: z.int().min(1),
  /** Empty when the group has no name. */
  groupName: z.string(),
});

/** With whom, and why. */
export const companyFields = {
  /** The others of the group who agreed to be shown, sorted by name. */
  mates: z.array(mailGroupMateSchema),
  /** How many more sit at the table without being shown. */
  unnamedMates: z.int().min(0),
  /** Why this group, whole sentences in the reader's language. */
  reasons: z.array(z.string()),
};

export type MailWorkshop = z.infer<typeof mailWorkshopSchema>;
export type MailRegistration = z.infer<typeof mailRegistrationSchema>;
export type MailSession = z.infer<typeof mailSessionSchema>;
export type MailLine = z.infer<typeof mailLineSchema>;
export type MailRound = z.infer<typeof mailRoundSchema>;
export type MailGroupMate = z.infer<typeof mailGroupMateSchema>;
