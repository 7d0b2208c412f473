import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import * as field from "./fields";

const isoInstant = z.string().meta({ format: "date-time" });

const columns = {
  title: field.title,
  description: field.description,
  startsAt: field.startsAt,
  endsAt: field.endsAt,
  place: field.place,
  languages: field.languages,
  capacity: field.capacity,
};

const inOrder = (times: { readonly startsAt: Date; readonly endsAt: Date }, context: z.RefinementCtx) => {
  if (times.endsAt <= times.startsAt)
    context.addIssue({ code: "custom", path: ["endsAt"], message: "ends_before_start" });
};

/** A parallel session, as an organiser asks for it. */
export const askedSessionSchema = z.object(columns).superRefine(inOrder).meta({ id: "AskedSession" });
export type AskedSession = z.output<typeof askedSessionSchema>;

export const changedSessionSchema = z
  .object({
    ...columns,
    version: z.int().min(1).describe("The version of the sessions that this is based on"),
    tell: z.boolean().default(false).describe("Write to everybody who chose it, where something changed"),
  })
  .superRefine(inOrder)
  .meta({ id: "ChangedSession" });
export type ChangedSession = z.output<typeof changedSessionSchema>;

export const removedSessionSchema = z
  .object({
    people: z.coerce
      .number()
      .int()
      .min(0)
      .default(0)
      .describe("How many are known to have chosen it; others now: people_changed"),
  })
  .meta({ id: "RemovedSession" });

export const SESSION_MOVES = ["up", "down"] as const;
export type SessionMove = (typeof SESSION_MOVES)[number];
export const movedSessionSchema = z.object({ to: z.enum(SESSION_MOVES) }).meta({ id: "MovedSession" });

export const sessionRuleSchema = z
  .object({
    required: z
      // A ticked box of a form, as our own client sends it.
      .union([z.boolean(), z.literal("on").transform(() => true)])
      .default(false)
      .describe("Whoever signs up chooses at least one"),
  })
  .meta({ id: "SessionRule" });

export const SESSION_STATES = ["open", "waitlist", "full", "closed"] as const;
export type SessionState = (typeof SESSION_STATES)[number];

const shown = {
  id: z.uuid(),
  title: z.string(),
  description: z.string(),
  startsAt: isoInstant,
  endsAt: isoInstant,
  place: z.string().nullable().describe("null: where the day is"),
  languages: z.array(z.enum(LOCALES)).describe("None: those of the workshop"),
  capacity: z.int().nullable().describe("null: a seat for everybody of the day"),
};

/** A session as somebody can choose it. */
export const publicSessionSchema = z
  .object({
    ...shown,
    seatsLeft: z
      .int()
      .nullable()
      .describe("Seats a newcomer can get: 0 while somebody waits; null: without limit"),
    waiting: z.int().describe("People in its line"),
    state: z.enum(SESSION_STATES),
  })
  .meta({ id: "PublicSession" });
export type PublicSession = z.infer<typeof publicSessionSchema>;

/** A session as its organisers see it. */
export const organiserSessionSchema = publicSessionSchema
  .extend({
    seatsTaken: z.int(),
    kept: z.int().describe("People who chose it and have no seat of the day yet"),
  })
  .meta({ id: "OrganiserSession" });
export type OrganiserSession = z.infer<typeof organiserSessionSchema>;

/** All parallel sessions of a workshop. */
export const sessionListSchema = z
  .object({
    version: z.int().describe("Grows with each change of the sessions"),
    required: z.boolean().describe("Whoever signs up chooses at least one"),
    data: z.array(organiserSessionSchema),
  })
  .meta({ id: "SessionList" });
export type SessionList = z.infer<typeof sessionListSchema>;

/** waitlisted: in the session's line. kept: chosen, and served once the person has a seat of the day. */
export const SESSION_STANDINGS = ["confirmed", "waitlisted", "kept"] as const;
export type SessionStanding = (typeof SESSION_STANDINGS)[number];

/** A session that somebody chose. */
export const chosenSessionSchema = z
  .object({
    id: z.uuid(),
    title: z.string(),
    startsAt: isoInstant,
    endsAt: isoInstant,
    place: z.string().nullable(),
    status: z.enum(SESSION_STANDINGS),
    position: z
      .int()
      .min(1)
      .optional()
      .describe("Place in the session's line, from 1; only while waitlisted"),
  })
  .meta({ id: "ChosenSession" });
export type ChosenSession = z.infer<typeof chosenSessionSchema>;

/** What a sign-up gave for one session. */
export const sessionReceiptSchema = z.object({
  id: z.uuid(),
  status: z.enum(SESSION_STANDINGS),
  position: z.int().min(1).optional(),
});
export type SessionReceipt = z.infer<typeof sessionReceiptSchema>;

export const sessionChoiceSchema = z
  .object({ sessions: field.choice.default([]).describe("Ids of all sessions wanted; others are left") })
  .meta({ id: "SessionChoice" });
