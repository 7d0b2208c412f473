import { z } from "zod";
import { email } from "@/lib/registrations/fields";
import { cleanLine, cleanText } from "@/lib/text";
import { typeError } from "@/lib/type-error";
import { localOrInstant } from "@/lib/workshops/fields";

export const INVITATION_LIMITS = {
  labelLengthMax: 120,
  usesMax: 10_000,
  noteLengthMax: 1_000,
  /** At once: as many as a refused form can give back without scripts. */
  peopleMax: 300,
  peopleLengthMax: 30_000,
} as const;

const limits = INVITATION_LIMITS;

export const label = z
  .string(typeError("label_required"))
  .overwrite(cleanLine)
  .min(1, "label_required")
  .max(limits.labelLengthMax)
  .describe("The organiser's word for whom it is");

export const usesMax = z.int().min(1).max(limits.usesMax).describe("How many people may sign up with it");

export const expiresAt = localOrInstant.describe(
  "From then on it lets nobody in. Without a zone, by the workshop's clock",
);

const DOMAIN = /^@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** As addresses are compared: lower case. A domain may be typed with or without its @. */
export const onlyFor = z
  .string()
  .overwrite((text) => restrictionOf(cleanLine(text)))
  .max(254)
  .refine((text) => text === "" || DOMAIN.test(text) || email.safeParse(text).success, "restriction_invalid")
  .nullish()
  .transform((text) => text || null)
  .describe("An address, or a domain as @example.org; null: whoever has the code");

function restrictionOf(text: string): string {
  const lower = text.toLowerCase();
  return lower === "" || lower.includes("@") ? lower : `@${lower}`;
}

/** One person a line, as it is copied from a mail or a spreadsheet: see readInvitees. */
export const people = z
  .string(typeError("people_required"))
  .overwrite(cleanText)
  .min(1, "people_required")
  .max(limits.peopleLengthMax);

/** A ticked box of a form, as our own client sends it. */
export const flag = z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false);
