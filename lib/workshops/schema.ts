import { z } from "zod";
import { formQuestionSchema } from "@/lib/form-questions/schema";
import { LOCALES } from "@/lib/i18n/locales";
import { PROMOTIONS } from "@/lib/offers/schema";
import { publicSessionSchema } from "@/lib/sessions/schema";
import { cleanText } from "@/lib/text";
import { TEXT_ENGINES } from "@/lib/text-vectors/schema";
import { unknownThemes } from "@/lib/theme-words/rules";
import { type ThemeWords, themeWordsSchema } from "@/lib/theme-words/schema";
import * as field from "./fields";

export const WORKSHOP_STATUSES = ["draft", "published", "closed", "cancelled", "archived"] as const;
export type WorkshopStatus = (typeof WORKSHOP_STATUSES)[number];

export const SIGN_UP_STATES = ["open", "waitlist", "full", "not_open", "closed", "cancelled"] as const;
export type SignUpState = (typeof SIGN_UP_STATES)[number];

export const PUBLISHING_BLOCKERS = ["day_over"] as const;
export const PUBLISHING_ADVICE = ["no_seats", "no_description", "no_venue", "no_contact"] as const;
export type PublishingBlocker = (typeof PUBLISHING_BLOCKERS)[number];
export type PublishingAdvice = (typeof PUBLISHING_ADVICE)[number];

const timesInOrder = (times: Times, context: z.RefinementCtx) => {
  for (const { path, code } of timeErrors(times))
    context.addIssue({ code: "custom", path: [path], message: code });
};

/** Words are of themes that are there; a change that names no themes leaves those of others unread. */
const wordsOfThemes = (
  { themes, themeWords }: { readonly themes?: string[]; readonly themeWords?: ThemeWords },
  context: z.RefinementCtx,
) => {
  for (const path of themes && themeWords ? unknownThemes(themeWords, themes) : [])
    context.addIssue({ code: "custom", path: path.split("."), message: "theme_words_unknown" });
};

interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

/** What is wrong between the instants of a workshop, beside the field to correct. Empty when all is well. */
export function timeErrors({
  startsAt,
  endsAt,
  opensAt,
  closesAt,
}: Times): { path: keyof Times; code: string }[] {
  const errors: { path: keyof Times; code: string }[] = [];
  if (endsAt <= startsAt) errors.push({ path: "endsAt", code: "ends_before_start" });
  if (closesAt && closesAt > endsAt) errors.push({ path: "closesAt", code: "closes_after_end" });
  if (opensAt && opensAt >= (closesAt ?? startsAt))
    errors.push({ path: "opensAt", code: "opens_after_closing" });
  return errors;
}

export const workshopInputSchema = z
  .object({
    title: field.title,
    summary: field.summary,
    startsAt: field.instant("starts_at_required"),
    endsAt: field.instant("ends_at_required"),
    timeZone: field.timeZone,
    capacity: field.capacity,
    slug: field.slug.optional(),
    kicker: field.kicker,
    description: field.description.default(""),
    houseRules: field.houseRules,
    priceText: field.priceText,
    hosts: field.hosts.default([]),
    contactEmail: field.contactEmail,
    venue: field.venue.default(null),
    languages: field.languages.default(["fr"]),
    themes: field.themes.default([]),
    themeWords: themeWordsSchema.default([]),
    groupSize: field.groupSize.default(6),
    waitlist: z.boolean().default(true),
    textEngine: field.textEngine.default("built_in"),
    opensAt: field.optionalInstant,
    closesAt: field.optionalInstant,
    teamId: z.uuid().optional().describe("For whom has several teams; the first one otherwise"),
  })
  .superRefine(timesInOrder)
  .superRefine(wordsOfThemes)
  .meta({ id: "WorkshopInput" });
export type WorkshopInput = z.output<typeof workshopInputSchema>;

/** Only what is given changes; null or a blank clears what is optional. `version` guards against a parallel edit. */
export const workshopChangeSchema = z
  .object({
    version: z.int().min(1),
    title: field.title,
    summary: field.summary,
    startsAt: field.instant("starts_at_required"),
    endsAt: field.instant("ends_at_required"),
    timeZone: field.timeZone,
    capacity: field.capacity,
    slug: field.slug,
    kicker: field.kicker,
    description: field.description,
    houseRules: field.houseRules,
    priceText: field.priceText,
    hosts: field.hosts,
    contactEmail: field.contactEmail,
    venue: field.venueChange,
    languages: field.languages,
    themes: field.themes,
    themeWords: themeWordsSchema,
    groupSize: field.groupSize,
    waitlist: z.boolean(),
    textEngine: field.textEngine,
    opensAt: field.optionalInstant,
    closesAt: field.optionalInstant,
  })
  .partial()
  .superRefine(wordsOfThemes)
  .meta({ id: "WorkshopChange" });
export type WorkshopChange = z.output<typeof workshopChangeSchema>;

/** What comes with publishing, closing, cancelling and the like: a note, which only cancelling uses. */
export const workshopMoveSchema = z
  .object({
    note: z
      .string()
      .overwrite(cleanText)
      .max(field.WORKSHOP_LIMITS.noteLengthMax)
      .nullish()
      .describe("The organiser's own words, part of the mail to everybody when a workshop is cancelled"),
  })
  .meta({ id: "WorkshopMove" });

const isoInstant = z.string().meta({ format: "date-time" });

const signUpSchema = z
  .object({
    state: z.enum(SIGN_UP_STATES),
    opensAt: isoInstant.nullable(),
    closesAt: isoInstant.describe("When sign-up ends: the organiser's limit, or else the start of the day"),
    endedAt: isoInstant
      .nullable()
      .describe("When the clock ended sign-up; null while it has not, or where an organiser keeps it closed"),
    waiting: z.int().describe("People in line"),
    approval: z.boolean().describe("Who signs up waits for an organiser's decision"),
    addressCheck: z
      .boolean()
      .describe("A sign-up counts once its address is proved: the answer is unproved, and a link is sent"),
    invitationOnly: z.boolean().describe("Whoever signs up sends the code of an invitation"),
    line: z
      .object({
        promotion: z.enum(PROMOTIONS).describe("What becomes of a free seat while people wait"),
        offerHours: z.int().describe("How long an offer stands; its end is moved out of the night"),
        tableMin: z
          .int()
          .nullable()
          .describe("Set: the line fills tables, and a further one is opened for no fewer people"),
        goesOn: z.boolean().describe("It is served after sign-up is closed too, until the day begins"),
        isServed: z.boolean().describe("Whether a seat that becomes free is given on by itself now"),
      })
      .describe("How the line is served"),
  })
  .meta({ id: "SignUp" });

const venueSchema = z
  .object({ name: z.string().nullable(), address: z.string().nullable(), mapUrl: z.string().nullable() })
  .meta({ id: "Venue" });

/** One line of the public list. */
export const publicWorkshopSchema = z
  .object({
    slug: z.string(),
    kicker: z.string().nullable(),
    title: z.string(),
    summary: z.string(),
    startsAt: isoInstant,
    endsAt: isoInstant,
    timeZone: z.string(),
    venue: venueSchema,
    capacity: z.int(),
    seatsLeft: z.int().describe("Seats a newcomer can get: 0 while somebody waits in line"),
    waitlist: z.boolean().describe("Whether a line forms when the seats are gone"),
    groupSize: z.int(),
    languages: z.array(z.enum(LOCALES)),
    themes: z.array(z.string()),
    questions: z
      .array(formQuestionSchema)
      .describe("The organiser's own questions, in the order of the form"),
    priceText: z.string().nullable(),
    hosts: z.array(z.string()),
    sessions: z.array(publicSessionSchema).describe("Parallel sessions, each with its own seats and line"),
    sessionRequired: z.boolean().describe("Whoever signs up chooses at least one session"),
    signUp: signUpSchema,
  })
  .meta({ id: "PublicWorkshop" });
export type PublicWorkshop = z.infer<typeof publicWorkshopSchema>;

/** The public page. */
export const publicWorkshopPageSchema = publicWorkshopSchema
  .extend({
    description: z.string().describe("Markdown"),
    contactEmail: z.string().nullable().describe("Where people can ask, and where answers to the mails go"),
    textService: z
      .string()
      .nullable()
      .describe(
        "Host of the service that questions and projects are sent to for comparison; null: they stay",
      ),
    houseRules: z.string().nullable().describe("Markdown; must be accepted at sign-up when present"),
    version: z.int(),
  })
  .meta({ id: "PublicWorkshopPage" });
export type PublicWorkshopPage = z.infer<typeof publicWorkshopPageSchema>;

export const publicWorkshopListSchema = z.object({
  data: z.array(publicWorkshopSchema),
  next: z.string().optional(),
});

export const registrationCountsSchema = z
  .object({
    confirmed: z.int(),
    offered: z.int(),
    pending: z.int(),
    waitlisted: z.int(),
    cancelled: z.int(),
  })
  .meta({ id: "RegistrationCounts" });
export type RegistrationCounts = z.infer<typeof registrationCountsSchema>;

/** A workshop as its organisers see it. */
export const organiserWorkshopSchema = publicWorkshopPageSchema
  .omit({ questions: true })
  .extend({
    id: z.uuid(),
    teamId: z.uuid(),
    sessionId: z.uuid().describe("The day's session: seats and groups hang on it"),
    status: z.enum(WORKSHOP_STATUSES),
    isDemo: z.boolean(),
    themeWords: themeWordsSchema,
    textEngine: z.enum(TEXT_ENGINES),
    opensAt: isoInstant.nullable(),
    closesAt: isoInstant.nullable(),
    seatsTaken: z.int(),
    seatsToGive: z
      .int()
      .describe("Free seats while people wait and the line is not served by itself: an organiser gives them"),
    registrations: registrationCountsSchema,
    publishing: z
      .object({ blockers: z.array(z.enum(PUBLISHING_BLOCKERS)), advice: z.array(z.enum(PUBLISHING_ADVICE)) })
      .describe("What stands against publishing, and what deserves a look before"),
    createdAt: isoInstant,
    updatedAt: isoInstant,
    publishedAt: isoInstant.nullable(),
    cancelledAt: isoInstant.nullable(),
  })
  .meta({ id: "OrganiserWorkshop" });
export type OrganiserWorkshop = z.infer<typeof organiserWorkshopSchema>;

export const organiserWorkshopListSchema = z.object({ data: z.array(organiserWorkshopSchema) });
