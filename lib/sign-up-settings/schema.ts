import { z } from "zod";
import { PROMOTIONS } from "@/lib/offers/schema";
import { localOrInstant } from "@/lib/workshops/fields";

export const OFFER_HOURS = { min: 1, max: 168 } as const;
export const TABLE_MIN = { min: 2, max: 12 } as const;

const settings = {
  approval: z
    .boolean()
    .describe("Who signs up waits for a decision; a seat, or a place in the line, comes with it"),
  invitationOnly: z.boolean().describe("Whoever signs up shows the code of an invitation"),
  addressCheck: z.boolean().describe("A sign-up counts once its address is proved by a link sent to it"),
  promotion: z
    .enum(PROMOTIONS, "invalid_choice")
    .describe("A free seat while people wait. seat: given to the first. offer: offered. by_hand: stays free"),
  offerHours: z.int().min(OFFER_HOURS.min).max(OFFER_HOURS.max).describe("How long an offer stands"),
  lineGoesOn: z
    .boolean()
    .describe("The line is served by itself after sign-up is closed too, until the day begins"),
  handover: z.boolean().describe("Who has a seat may hand it to somebody else, who proves their address"),
  completeTables: z.boolean().describe("The line fills tables"),
  tableMin: z
    .int()
    .min(TABLE_MIN.min)
    .max(TABLE_MIN.max)
    .describe("With completeTables: a further table is opened for no fewer people than this"),
};

const deadline = "Until when attendees may change their answers; null: the start of the workshop";

const answersUntil = localOrInstant.describe(`${deadline}. Without a zone, by the workshop's clock`);

/** How people wait for a seat and get one. */
export const signUpSettingsSchema = z
  .object({
    version: z.int().describe("Of the workshop"),
    ...settings,
    answersUntil: z.string().meta({ format: "date-time" }).nullable().describe(deadline),
  })
  .meta({ id: "SignUpSettings" });
export type SignUpSettings = z.infer<typeof signUpSettingsSchema>;

/** All of them at once. What a form's empty box leaves out is no. */
export const signUpSettingsChangeSchema = z
  .object({
    version: z.int().min(1).describe("The workshop's version that this is based on"),
    ...settings,
    approval: settings.approval.default(false),
    invitationOnly: settings.invitationOnly.default(false),
    addressCheck: settings.addressCheck.default(false),
    lineGoesOn: settings.lineGoesOn.default(false),
    handover: settings.handover.default(false),
    completeTables: settings.completeTables.default(false),
    offerHours: settings.offerHours.optional(),
    tableMin: settings.tableMin.optional(),
    answersUntil,
  })
  .meta({ id: "SignUpSettingsChange" });
export type SignUpSettingsChange = z.infer<typeof signUpSettingsChangeSchema>;
