import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { optionalText } from "@/lib/optional-text";
import * as field from "./fields";

/** How a code stands. used_up, expired and disabled let nobody in. */
export const INVITATION_STATES = ["open", "used_up", "expired", "disabled"] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

const limits = { label: field.label, expiresAt: field.expiresAt };

/** A code for whoever it is given to. */
export const askedInvitationSchema = z
  .object({ ...limits, usesMax: field.usesMax, onlyFor: field.onlyFor })
  .meta({ id: "AskedInvitation" });
export type AskedInvitation = z.output<typeof askedInvitationSchema>;

export const changedInvitationSchema = z
  .object({
    version: z.int().min(1).describe("The version of the invitation that this is based on"),
    ...limits,
    usesMax: field.usesMax,
    onlyFor: field.onlyFor,
  })
  .meta({ id: "ChangedInvitation" });
export type ChangedInvitation = z.output<typeof changedInvitationSchema>;

/** A code of their own for each of many people. */
export const invitedPeopleSchema = z
  .object({
    ...limits,
    people: field.people,
    language: z.enum(LOCALES).default("fr").describe("Of those for whom the list names no language"),
    isPersonal: field.flag.describe("Each code lets in only the address it was made for"),
    send: z
      .enum(["mail", "none"])
      .default("mail")
      .describe("mail: each gets a letter with their link. none: the links are in the CSV file of the list"),
    note: optionalText(field.INVITATION_LIMITS.noteLengthMax).describe("A word that is part of each letter"),
  })
  .meta({ id: "InvitedPeople" });
export type InvitedPeople = z.output<typeof invitedPeopleSchema>;

export const invitedOutcomeSchema = z
  .object({
    made: z.int().describe("Codes that were made"),
    invited: z.int().describe("Left out: they have a code that lets them in"),
    registered: z.int().describe("Left out: they are signed up"),
  })
  .meta({ id: "InvitedOutcome" });
export type InvitedOutcome = z.infer<typeof invitedOutcomeSchema>;

export const disabledInvitationSchema = z.object({ disabled: field.flag }).meta({ id: "DisabledInvitation" });

const isoInstant = z.string().meta({ format: "date-time" });

/** A code as its organisers see it. */
export const invitationSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    code: z.string().meta({ example: "K7MX3-RQPTB" }),
    link: z.string().describe("The public page with the code filled in"),
    label: z.string(),
    state: z.enum(INVITATION_STATES),
    usesMax: z.int(),
    uses: z.int().describe("Who signed up with it and is not cancelled"),
    isDeletable: z.boolean().describe("Nobody ever signed up with it"),
    usedBy: z
      .array(z.object({ id: z.uuid(), name: z.string() }))
      .describe("The first of them, as registrations"),
    expiresAt: isoInstant.nullable(),
    onlyFor: z.string().nullable().describe("The address, or the domain as @example.org, it lets in"),
    sentTo: z.string().nullable().describe("Whom it was made for"),
    toName: z.string().nullable(),
    locale: z.enum(LOCALES).nullable(),
  })
  .meta({ id: "Invitation" });
export type Invitation = z.infer<typeof invitationSchema>;

export const invitationListSchema = z.object({
  data: z.array(invitationSchema),
  next: z.string().optional().describe("Cursor of the next page"),
});

export const invitationQuerySchema = z.object({
  format: z.enum(["json", "csv"]).default("json"),
  q: z.string().max(200).optional().describe("In label, address, name and code"),
  limit: z.int().min(1).max(500).optional(),
  cursor: z.string().max(200).optional(),
});
