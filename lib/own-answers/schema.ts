import { z } from "zod";
import { givenAnswersSchema } from "@/lib/form-answers/schema";
import * as field from "@/lib/registrations/fields";
import { wholeAnswers } from "@/lib/registrations/schema";

const version = z.int().min(1).describe("The registration's version that this is based on");
const consent = z.boolean();

/** What somebody changes of their own registration. Only what is given changes. */
export const ownAnswersChangeSchema = z
  .object({
    version,
    name: field.name,
    locale: field.locale.describe("Language of this person's pages and mails"),
    organisation: field.organisation,
    role: field.role,
    languages: field.languages,
    level: field.level,
    questions: field.questions.min(1, "questions_required"),
    project: field.project,
    themes: field.themes,
    accessNeeds: field.accessNeeds,
    foodNeeds: field.foodNeeds,
    answers: givenAnswersSchema.describe("Those given change; null removes one"),
    consents: z
      .object({ houseRules: consent, showToGroup: consent, photos: consent, news: consent })
      .partial()
      .describe(
        "Those given change; house rules once accepted stay so, news count for all workshops of the same team",
      ),
  })
  .partial()
  .meta({ id: "OwnAnswersChange" });
export type OwnAnswersChange = z.output<typeof ownAnswersChangeSchema>;

const ticked = z.boolean().default(false);
/** News are asked for elsewhere: they count for all workshops of the team. */
const ownConsents = z.object({ houseRules: ticked, showToGroup: ticked, photos: ticked }).prefault({});

/** The whole form: what it leaves blank is blank from then on. */
export const ownAnswersFormSchema = z
  .object({
    version,
    name: field.name,
    locale: field.locale,
    languages: field.languages,
    questions: field.questions.min(1, "questions_required"),
    ...wholeAnswers,
    consents: ownConsents,
  })
  .meta({ id: "OwnAnswersForm" });

/** What somebody agrees to, all of it; it can be changed whatever the deadline for answers. */
export const ownConsentsFormSchema = z.object({
  locale: z.string().optional(),
  version,
  consents: ownConsents,
});
