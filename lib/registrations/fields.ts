import { z } from "zod";
import { isLanguageCode } from "@/lib/i18n/language-code";
import { LOCALES } from "@/lib/i18n/locales";
import { optionalLine, optionalText } from "@/lib/optional-text";
import { cleanLine, cleanText } from "@/lib/text";
import { typeError } from "@/lib/type-error";

// The limits of a registration's fields. A message here is a code whose sentence is errors.fields.<code>; checks without one
// get the sentence of their kind (too_long, not_a_number …).

export const REGISTRATION_LIMITS = {
  nameLengthMax: 120,
  emailLengthMax: 254,
  organisationLengthMax: 120,
  roleLengthMax: 120,
  languagesMax: 12,
  levelMax: 5,
  questionsMax: 3,
  questionLengthMax: 700,
  projectTitleLengthMax: 160,
  projectDescriptionLengthMax: 1_500,
  needsLengthMax: 500,
  themesMax: 24,
} as const;

const limits = REGISTRATION_LIMITS;

// The HTML standard's address, with a dot in the domain: what reaches somebody over the Internet.
const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const ADDRESS = new RegExp(`^[a-z0-9.!#$%&'*+/=?^_\`{|}~-]{1,64}@(?:${LABEL}\\.)+${LABEL}$`, "i");

/** Whether it has the shape of an address that mail reaches over the Internet. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

export const name = z
  .string(typeError("name_required"))
  .overwrite(cleanLine)
  .min(1, { error: "name_required", abort: true })
  .max(limits.nameLengthMax);

export const email = z
  .string(typeError("email_required"))
  .overwrite(cleanLine)
  .min(1, { error: "email_required", abort: true })
  .max(limits.emailLengthMax, { abort: true })
  .refine(isAddress, "invalid_email")
  .meta({ format: "email", example: "ines@example.org" });

export const locale = z.enum(LOCALES);

export const languages = z
  .array(
    z.string(typeError("language_unknown")).refine(isLanguageCode, "language_unknown"),
    typeError("languages_required"),
  )
  .overwrite((list) => [...new Set(list)])
  .min(1, "languages_required")
  .max(limits.languagesMax)
  .meta({ description: "ISO 639-1 codes of the languages spoken", example: ["fr", "en"] });

export const organisation = optionalLine(limits.organisationLengthMax);
export const role = optionalLine(limits.roleLengthMax);
/** Longer than any code with its hyphens and spaces. */
export const code = optionalLine(60).describe("Of an invitation; asked for where signUp.invitationOnly");
export const accessNeeds = optionalText(limits.needsLengthMax);
export const foodNeeds = optionalText(limits.needsLengthMax);

export const level = z
  .int()
  .min(1)
  .max(limits.levelMax)
  .nullish()
  .transform((value) => value ?? null)
  .describe("Ease with digital, 1 (not at all) to 5 (very)");

const question = z.string().overwrite(cleanText).max(limits.questionLengthMax);

/** Blank ones are dropped: the form has three fields and asks for one. */
export const questions = z
  .array(question, typeError("questions_required"))
  .overwrite((list) => list.filter((text) => text !== ""))
  .max(limits.questionsMax);

const projectTitle = z.string().overwrite(cleanLine).max(limits.projectTitleLengthMax);
const projectDescription = z.string().overwrite(cleanText).max(limits.projectDescriptionLengthMax);

/** A project left blank is none; one with a description needs a title. */
export const project = z
  .object({
    title: projectTitle.default(""),
    description: projectDescription.default(""),
    share: z.boolean().default(false),
  })
  .refine(({ title, description }) => title !== "" || description === "", {
    error: "project_title_required",
    path: ["title"],
  })
  .nullish()
  .transform((value) => (value && value.title !== "" ? value : null));

/** Of a change: what is left out of the project stays. */
export const projectChange = z
  .object({ title: projectTitle, description: projectDescription, share: z.boolean() })
  .partial()
  .nullable()
  .describe("null removes it");

export const themes = z
  .array(
    z.string(typeError("theme_unknown")).overwrite(cleanLine).max(80, "theme_unknown"),
    typeError("theme_unknown"),
  )
  .overwrite((list) => [...new Set(list)].filter((text) => text !== ""))
  .max(limits.themesMax, "theme_unknown")
  .describe("Labels out of the workshop's themes");

const choice = z.boolean().default(false);

export const consents = z
  .object({
    houseRules: choice.describe("Required where the workshop has house rules"),
    showToGroup: choice.describe("Name, questions and project are shown to group mates"),
    photos: choice,
    news: choice,
  })
  .prefault({});
