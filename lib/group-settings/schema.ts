import { z } from "zod";
import { criterionQuestionSchema } from "@/lib/answer-criteria/schema";
import { SIZINGS } from "@/lib/group-sizes/fields";
import { boundsError, countAsked } from "@/lib/group-sizes/rules";
import { groupCount, maxSize, minSize } from "@/lib/group-sizes/schema";
import { notAlone } from "@/lib/groups/schema";
import { WORKSHOP_LIMITS } from "@/lib/workshops/fields";

/** What an organiser can weigh by hand. Who met before joins with the rounds of a day. */
export const WEIGHED = ["questions", "themes", "complement", "organisations", "levels"] as const;
export type Weighed = (typeof WEIGHED)[number];

/** A weight goes from 0, does not count, to this. */
export const WEIGHT_MAX = 10;

export const GROUP_SIZES = { min: WORKSHOP_LIMITS.groupSizeMin, max: WORKSHOP_LIMITS.groupSizeMax } as const;

export const PRESET_IDS = ["balanced", "close", "mixed"] as const;
export type PresetId = (typeof PRESET_IDS)[number];

const weight = z.number().int().min(0).max(WEIGHT_MAX).default(0);

export const settingsWeightsSchema = z
  .object({ questions: weight, themes: weight, complement: weight, organisations: weight, levels: weight })
  .meta({ description: "Each from 0, does not count, to 10; only their proportions matter." });
export type SettingsWeights = z.infer<typeof settingsWeightsSchema>;

const rules = {
  groupSize: z.number().int().min(GROUP_SIZES.min).max(GROUP_SIZES.max),
  sharedLanguage: z.boolean(),
  spreadProjects: z.boolean(),
  nobodyLeft: z.boolean(),
};

export const groupSettingsSchema = z
  .object({
    version: z.number().int().meta({ description: "0 while nobody changed anything." }),
    preset: z
      .enum(PRESET_IDS)
      .nullable()
      .meta({ description: "The preset with these weights; null: own ones." }),
    weights: settingsWeightsSchema,
    questions: z
      .array(criterionQuestionSchema.extend({ weight: z.int().min(0).max(WEIGHT_MAX) }))
      .meta({ description: "The organiser's own questions that count; which ones do, the form says." }),
    ...rules,
    groupCount: groupCount
      .nullable()
      .meta({ description: "So many groups, whatever their size; null: groups of groupSize." }),
    minSize: minSize.nullable(),
    maxSize: maxSize.nullable(),
    notAlone: notAlone.meta({ description: "What nobody should be alone with at a table." }),
  })
  .meta({ id: "GroupSettings" });
export type GroupSettings = z.infer<typeof groupSettingsSchema>;

/** All of them at once. What a form's empty box leaves out is no. */
export const groupSettingsChangeSchema = z
  .object({
    version: z.number().int().min(0).meta({ description: "The version this is based on." }),
    preset: z
      .enum([...PRESET_IDS, "own"])
      .default("own")
      .meta({ description: "own: the weights given; else they are the preset's." }),
    weights: settingsWeightsSchema.optional(),
    answers: z
      .record(z.string().max(40), z.int().min(0).max(WEIGHT_MAX))
      .optional()
      .meta({ description: "Weights of the organiser's own questions by key; what is not named stays." }),
    groupSize: rules.groupSize,
    by: z.enum(SIZINGS).optional().meta({
      description: "size: groups of about groupSize; count: groupCount of them, and so where it is absent.",
    }),
    groupCount: groupCount.nullish().meta({ description: "So many groups, whatever their size." }),
    minSize: minSize.nullish().meta({
      description:
        "The smallest group allowed, the size at most. Absent or null: sizes differ by at most one.",
    }),
    maxSize: maxSize.nullish().meta({
      description: "The largest group allowed, the size at least. Absent or null: the size.",
    }),
    sharedLanguage: rules.sharedLanguage.default(false),
    spreadProjects: rules.spreadProjects.default(false),
    nobodyLeft: rules.nobodyLeft.default(false),
    notAlone: notAlone.optional().meta({ description: "Absent: nothing." }),
  })
  .refine(
    ({ preset, weights, answers }) =>
      preset !== "own" ||
      [...Object.values(weights ?? {}), ...Object.values(answers ?? {})].some((one) => one > 0),
    { path: ["weights"], params: { code: "weights_all_zero" } },
  )
  .refine(({ by, groupCount }) => by !== "count" || typeof groupCount === "number", {
    path: ["groupCount"],
    params: { code: "required" },
  })
  .superRefine((change, context) => {
    const wrong = boundsError({ ...change, size: change.groupSize, groupCount: countAsked(change) });
    if (!wrong) return;
    const { path, code, values } = wrong;
    context.addIssue({ code: "custom", path: [path], params: { code, ...values } });
  })
  .meta({ id: "GroupSettingsChange" });
export type GroupSettingsChange = z.infer<typeof groupSettingsChangeSchema>;
