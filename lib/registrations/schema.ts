import { z } from "zod";
import { answersSchema, givenAnswersSchema } from "@/lib/form-answers/schema";
import { PROMOTIONS } from "@/lib/offers/schema";
import { aboutMatchSchema } from "@/lib/questions/schema";
import { choice } from "@/lib/sessions/fields";
import { chosenSessionSchema, sessionReceiptSchema } from "@/lib/sessions/schema";
import * as field from "./fields";

export const REGISTRATION_STATUSES = ["pending", "confirmed", "offered", "waitlisted", "cancelled"] as const;
export const REGISTRATION_SORTS = ["name", "date", "line"] as const;
export const CANCEL_REASONS = [
  "attendee",
  "organiser",
  "offer_refused",
  "offer_expired",
  "declined",
  "handed_over",
] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/** What a whole form says of somebody beside who they are and what they ask: what it leaves blank is blank. */
export const wholeAnswers = {
  organisation: field.organisation,
  role: field.role,
  level: field.level,
  project: field.project,
  themes: field.themes.default([]),
  accessNeeds: field.accessNeeds,
  foodNeeds: field.foodNeeds,
  answers: givenAnswersSchema.default({}),
};

const answers = {
  ...wholeAnswers,
  sessions: choice.default([]).describe("Ids of the parallel sessions wanted"),
  consents: field.consents,
};

/** What somebody sends to sign up. */
export const registrationInputSchema = z
  .object({
    name: field.name,
    email: field.email,
    locale: field.locale
      .optional()
      .describe("Language of this person's pages and mails; the request's otherwise"),
    languages: field.languages,
    questions: field.questions.min(1, "questions_required"),
    ...answers,
    code: field.code,
    submissionKey: z
      .string()
      .max(200)
      .optional()
      .describe("Set by the form: the same form sent twice registers once"),
    startedAt: z.string().max(400).optional().describe("Set by the form, signed: when it was shown"),
    website: z.string().max(2_000).optional().describe("Nobody sees this field; who fills it is a machine"),
  })
  .meta({ id: "RegistrationInput" });
export type RegistrationInput = z.output<typeof registrationInputSchema>;

/** What an organiser sends to sign somebody up by hand: questions may come later. */
export const organiserRegistrationInputSchema = z
  .object({
    name: field.name,
    email: field.email,
    locale: field.locale.default("fr"),
    languages: field.languages,
    questions: field.questions.default([]),
    ...answers,
    arrived: z.boolean().default(false).describe("Stands at the door: taken in at once, if they get a seat"),
  })
  .meta({ id: "OrganiserRegistrationInput" });
export type OrganiserRegistrationInput = z.output<typeof organiserRegistrationInputSchema>;

/** The same as a whole form: what it leaves blank is blank from then on. */
export const registrationCorrectionSchema = z
  .object({
    version: z.int().min(1),
    name: field.name,
    email: field.email.optional().describe("Blank: the one that stands, such as that of who has none"),
    locale: field.locale,
    languages: field.languages,
    questions: field.questions.default([]),
    ...wholeAnswers,
  })
  .meta({ id: "RegistrationCorrection" });

/** An organiser's correction. Only what is given changes. `version` guards against a parallel edit. */
export const registrationChangeSchema = z
  .object({
    version: z.int().min(1),
    name: field.name,
    email: field.email,
    locale: field.locale,
    languages: field.languages,
    questions: field.questions,
    organisation: field.organisation,
    role: field.role,
    level: field.level,
    project: field.projectChange,
    themes: field.themes,
    accessNeeds: field.accessNeeds,
    foodNeeds: field.foodNeeds,
    answers: givenAnswersSchema.describe("Those given change; null removes one"),
  })
  .partial()
  .meta({ id: "RegistrationChange" });
export type RegistrationChange = z.output<typeof registrationChangeSchema>;

const isoInstant = z.string().meta({ format: "date-time" });
const position = z.int().min(1).describe("Place in the line, from 1; only while waitlisted");

/** What a sign-up gave. */
export const receiptSchema = z.object({
  reference: z.string(),
  status: z
    .enum(["confirmed", "waitlisted", "pending", "unproved"])
    .describe("unproved: nothing is taken until the link in the mail is opened and confirmed"),
  position: position.optional(),
  sessions: z.array(sessionReceiptSchema).optional().describe("For each session that was chosen"),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** Where somebody stands whom an organiser took back in. */
export const restoredSchema = receiptSchema.pick({ status: true });

/** The answer to a sign-up. */
export const registrationReceiptSchema = receiptSchema
  .extend({
    receipt: z.string().describe("Signed: the c of the confirmation page /workshops/{slug}/registered?c=…"),
  })
  .meta({ id: "RegistrationReceipt" });
export type RegistrationReceipt = z.infer<typeof registrationReceiptSchema>;

const projectSchema = z
  .object({ title: z.string(), description: z.string(), share: z.boolean() })
  .meta({ id: "Project" });

const personal = {
  reference: z.string(),
  status: z.enum(REGISTRATION_STATUSES),
  position: position.optional(),
  name: z.string(),
  email: z.string(),
  locale: field.locale,
  organisation: z.string().nullable(),
  role: z.string().nullable(),
  languages: z.array(z.string()),
  level: z.int().nullable(),
  questions: z.array(z.string()),
  project: projectSchema.nullable(),
  themes: z.array(z.string()),
  accessNeeds: z.string().nullable(),
  foodNeeds: z.string().nullable(),
  answers: answersSchema,
  sessions: z
    .array(chosenSessionSchema)
    .describe("The parallel sessions chosen, and where the person stands"),
  consents: z.object({
    houseRules: z.boolean(),
    showToGroup: z.boolean(),
    photos: z.boolean(),
    news: z.boolean(),
  }),
  createdAt: isoInstant,
  updatedAt: isoInstant,
  cancelledAt: isoInstant.nullable(),
  cancelReason: z.enum(CANCEL_REASONS).nullable().describe("While cancelled, where it is known"),
  offerExpiresAt: isoInstant.nullable().describe("While offered: until when"),
};

/** Somebody's own registration, opened by its link. */
export const ownRegistrationSchema = z
  .object({
    ...personal,
    workshop: z.object({
      slug: z.string(),
      title: z.string(),
      status: z.enum(["draft", "published", "closed", "cancelled", "archived"]),
      startsAt: isoInstant,
      endsAt: isoInstant,
      timeZone: z.string(),
      venue: z.object({
        name: z.string().nullable(),
        address: z.string().nullable(),
        mapUrl: z.string().nullable(),
      }),
      line: z.object({
        promotion: z.enum(PROMOTIONS),
        offerHours: z.int(),
        tableMin: z.int().nullable(),
        groupSize: z.int(),
        isServed: z.boolean().describe("Whether a seat that becomes free is given on by itself now"),
      }),
    }),
    canChooseSessions: z
      .boolean()
      .describe("There are parallel sessions, and sign-up is open: POST …/sessions changes the choice"),
    canLeaveSessions: z
      .boolean()
      .describe(
        "A session chosen has not begun: POST …/sessions without it leaves it, sign-up open or closed",
      ),
    checkInCode: z
      .string()
      .nullable()
      .describe("What the QR code at the door says, while a seat is confirmed and the day not over"),
    version: z.int().describe("For PATCH: grows with each change"),
    answersUntil: isoInstant.describe("Until when the answers can be changed"),
    canHandOver: z.boolean().describe("Whether the seat can be handed to somebody else now"),
    canEdit: z.boolean().describe("Whether PATCH is taken now; consents can be changed even later"),
    canComeBack: z.boolean().describe("Cancelled, and sign-up is open: POST …/return takes them back"),
    canCancel: z.boolean().describe("False once cancelled or once the day is over"),
  })
  .meta({ id: "OwnRegistration" });
export type OwnRegistration = z.infer<typeof ownRegistrationSchema>;

/** A registration as the workshop's organisers see it. */
export const organiserRegistrationSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    source: z.enum(["form", "organiser", "import", "demo"]),
    seat: z.int().nullable().describe("Number of the seat held"),
    invitation: z
      .object({ id: z.uuid(), label: z.string() })
      .nullable()
      .describe("Whose code was shown at sign-up"),
    confirmedAt: isoInstant.nullable(),
    arrivedAt: isoInstant
      .nullable()
      .describe("When they were taken in at the door, unless it was taken back"),
    ...personal,
  })
  .meta({ id: "OrganiserRegistration" });
export type OrganiserRegistration = z.infer<typeof organiserRegistrationSchema>;

export const organiserRegistrationListSchema = z.object({
  data: z.array(
    organiserRegistrationSchema.extend({
      about: aboutMatchSchema.optional().describe("Where the call asks about something: what fits"),
    }),
  ),
  next: z.string().optional().describe("Cursor of the next page"),
});
