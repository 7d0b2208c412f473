import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { PLACEHOLDERS, type PlaceholderName } from "@/lib/mail/schema";
import { registrationChoiceSchema, registrationFilterFields } from "@/lib/registration-filters/schema";
import { REGISTRATION_STATUSES } from "@/lib/registrations/schema";
import { cleanLine, cleanText } from "@/lib/text";

// What an organiser writes to those signed up: one broadcast, and one message for each of its readers.

/** Four languages of it come back from a form that was refused (lib/http/form-draft.ts). */
export const BROADCAST_LIMITS = { subjectLengthMax: 200, bodyLengthMax: 5_000 } as const;

export const BROADCAST_STATES = ["draft", "scheduled", "sent"] as const;

const language = z.enum(LOCALES);

const broadcastTextSchema = z
  .object({
    subject: z
      .string()
      .overwrite(cleanLine)
      .min(1)
      .max(BROADCAST_LIMITS.subjectLengthMax)
      .describe("One line with placeholders such as {workshop}"),
    body: z
      .string()
      .overwrite(cleanText)
      .min(1)
      .max(BROADCAST_LIMITS.bodyLengthMax)
      .describe("Markdown with placeholders such as {name}; a first heading is the letter's title"),
  })
  .meta({ id: "BroadcastText" });

export const broadcastTextsSchema = z
  .partialRecord(language, broadcastTextSchema)
  .describe(
    "By language, one at least. Who reads a language that is missing gets the first of the workshop's that is there",
  );
export type BroadcastTexts = z.output<typeof broadcastTextsSchema>;

export const audienceSchema = z
  .object({
    registrationId: z
      .union([z.literal("").transform(() => undefined), z.uuid("invalid_id")])
      .optional()
      .describe("One person alone; the other filters count for nothing then"),
    ...registrationFilterFields,
  })
  .meta({ id: "Audience" });
export type Audience = z.output<typeof audienceSchema>;

/** The same as it is kept. */
const keptAudienceSchema = registrationChoiceSchema
  .extend({ registrationId: z.uuid().optional() })
  .meta({ id: "KeptAudience" });

const written = {
  audience: audienceSchema
    .default({})
    .describe("Whom, as a filter of those signed up. Who that is gets decided when it is sent"),
  isNews: z
    .boolean("not_yes_or_no")
    .default(false)
    .describe("About other days: only to who wanted news, with a way to unsubscribe (RFC 8058)"),
  texts: broadcastTextsSchema.default({}),
};

export const broadcastInputSchema = z.object(written).meta({ id: "BroadcastInput" });
export type BroadcastInput = z.output<typeof broadcastInputSchema>;

const version = z.coerce.number("invalid_value").int().min(1).describe("The version this is based on");

export const broadcastChangeSchema = z.object({ version, ...written }).meta({ id: "BroadcastChange" });
export type BroadcastChange = z.output<typeof broadcastChangeSchema>;

export const broadcastActSchema = z.object({ version }).meta({ id: "BroadcastAct" });

export const broadcastScheduleSchema = z
  .object({
    version,
    at: z
      .string()
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, "invalid_date")
      .describe("By the clock of the workshop's zone, such as 2027-04-20T09:00"),
  })
  .meta({ id: "BroadcastSchedule" });

/** As long as a text may be, and more: what is too long is for saving to refuse. */
const typed = z.string().max(20_000).default("");
export const broadcastPreviewSchema = z.object({
  texts: z
    .partialRecord(
      language,
      z.object({ subject: typed.overwrite(cleanLine), body: typed.overwrite(cleanText) }),
    )
    .default({}),
  isNews: z.boolean().default(false),
});
export const previewQuerySchema = z.object({
  language: language.optional(),
  part: z.enum(["html", "text"]).default("html"),
});

export const broadcastParams = z.object({ broadcastId: z.string() });

/** Why somebody whom the filter finds gets nothing. */
export const LEFT_OUT_REASONS = ["cancelled", "no_news", "no_address", "invented"] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

const person = z.object({ id: z.uuid(), name: z.string() });

/** Exactly whom, as things stand. */
export const recipientsSchema = z
  .object({
    count: z.int(),
    people: z.array(
      person.extend({
        status: z.enum(REGISTRATION_STATUSES),
        locale: language.describe("Of this person's mails"),
        language: language.describe("In which this one is written; another where theirs is missing"),
      }),
    ),
    leftOut: z.array(z.object({ reason: z.enum(LEFT_OUT_REASONS), people: z.array(person) })),
  })
  .meta({ id: "Recipients" });
export type Recipients = z.infer<typeof recipientsSchema>;

export const recipientsRequestSchema = z.object({
  audience: written.audience,
  isNews: written.isNews,
  languages: z.array(language).default([]).describe("In which it is written so far"),
});

const instant = z.iso.datetime();
const count = z.int();

export const leftOutCountsSchema = z.partialRecord(z.enum(LEFT_OUT_REASONS), count);

/** How many of its mails are in each state; tests do not count. */
export const figuresSchema = z.object({
  queued: count,
  sending: count,
  sent: count,
  kept: count.describe("No mail server is configured"),
  failed: count,
  cancelled: count.describe("Taken back, or no longer due when they were to leave"),
});
export type Figures = z.infer<typeof figuresSchema>;

const placeholderNames = Object.keys(PLACEHOLDERS) as [PlaceholderName, ...PlaceholderName[]];

export const broadcastSchema = z
  .object({
    id: z.uuid(),
    workshopId: z.uuid(),
    version: count,
    state: z.enum(BROADCAST_STATES),
    audience: keptAudienceSchema,
    isNews: z.boolean(),
    texts: broadcastTextsSchema,
    placeholders: z.array(z.enum(placeholderNames)).describe("What may stand in braces"),
    dueAt: instant.nullable().describe("While scheduled"),
    missedAt: instant.nullable().describe("It was to leave then, and no worker was there; a draft again"),
    sentAt: instant.nullable(),
    recalledAt: instant.nullable().describe("What had not left then was taken back"),
    recipients: count.describe("People it was owed to"),
    leftOut: leftOutCountsSchema.describe("How many were left out when it was sent"),
    figures: figuresSchema,
    changedAt: instant,
    changedBy: z.string().nullable(),
  })
  .meta({ id: "Broadcast" });
export type BroadcastDto = z.infer<typeof broadcastSchema>;

export const broadcastListSchema = z.object({ data: z.array(broadcastSchema).describe("Newest first") });
export const testedSchema = z.object({
  to: z.string().describe("Your own address"),
  mails: count.describe("One for each language"),
});
export const recalledSchema = z.object({ recalled: count.describe("Mails that had not left") });

/** What an open page asks for every few seconds. */
export const liveBroadcastSchema = z
  .object({ state: z.enum(BROADCAST_STATES), figures: figuresSchema })
  .meta({ id: "LiveBroadcast" });
export type LiveBroadcast = z.infer<typeof liveBroadcastSchema>;
