import { z } from "zod";
import { REGISTRATION_SORTS, REGISTRATION_STATUSES } from "@/lib/registrations/schema";

/** A blank filter of a search form filters nothing. */
const blankIsAbsent = <T extends z.ZodType>(schema: T) =>
  z.union([z.literal("").transform(() => undefined), schema]).optional();

/** `question:answer`, both as the form's keys: an option, or a step of a scale. */
const ANSWER = /^[a-z][a-z0-9_]{0,39}:[\w-]{1,40}$/;
export const TABLE_MAX = 2_000;

/** By what a list of those signed up is narrowed, the same wherever people are chosen. */
const fields = {
  q: z
    .string()
    .max(200)
    .describe("In name, address, organisation, reference, project title; each word must occur"),
  about: z
    .string()
    .max(200)
    .describe(
      "Who asks about this, in any language: those whose question or project speaks of it, best first",
    ),
  status: z.enum(REGISTRATION_STATUSES),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, "language_unknown")
    .describe("A language spoken"),
  invitation: z.string().max(120).describe("Who signed up with a code of this label"),
  session: z.uuid("session_unknown").describe("Who chose this parallel session"),
  table: z.coerce
    .number("not_a_number")
    .int()
    .min(1)
    .max(TABLE_MAX)
    .describe("Number of the table that people were told"),
  arrival: z
    .enum(["here", "missing"])
    .describe("here: taken in at the door; missing: with a confirmed seat, and not taken in"),
  answer: z
    .string()
    .regex(ANSWER, "invalid_value")
    .describe(
      "An answer to one of the workshop's own questions, as `question:option` or, for a scale, `question:3`",
    ),
};

/** As it is kept and answered. */
export const registrationChoiceSchema = z.object(fields).partial();
/** What is chosen; an absent part narrows nothing. */
export type RegistrationChoice = z.output<typeof registrationChoiceSchema>;

/** As a form or an address may say it. */
export const registrationFilterFields = {
  q: blankIsAbsent(fields.q),
  about: blankIsAbsent(fields.about),
  status: blankIsAbsent(fields.status),
  language: blankIsAbsent(fields.language),
  invitation: blankIsAbsent(fields.invitation),
  session: blankIsAbsent(fields.session),
  table: blankIsAbsent(fields.table),
  arrival: blankIsAbsent(fields.arrival),
  answer: blankIsAbsent(fields.answer),
};

export const registrationQuerySchema = z.object({
  format: z.enum(["json", "csv", "xlsx"]).default("json"),
  ...registrationFilterFields,
  sort: z
    .enum(REGISTRATION_SORTS)
    .default("name")
    .describe(
      "date: the latest first; line, with `session`: who waits for it first, in the order of its line. Those of status waitlisted always come in the order of the line, and answers to `about` best first",
    ),
  limit: z.int().min(1).max(500).optional(),
  cursor: z.string().max(200).optional(),
});

/** What a filter may be set to, beside the statuses. */
export interface FilterChoices {
  /** Codes of languages spoken, most spoken first. */
  readonly languages: readonly string[];
  /** Labels of codes that somebody signed up with. */
  readonly invitations: readonly string[];
  /** Parallel ones, in the order of the day. */
  readonly sessions: readonly { readonly id: string; readonly title: string }[];
  /** Tables of the published plan. */
  readonly tables: readonly { readonly number: number; readonly name: string }[];
  /** Somebody was taken in at the door. */
  readonly hasArrivals: boolean;
  /** Answers to the workshop's own questions, in words. */
  readonly answers: readonly { readonly value: string; readonly label: string }[];
}
