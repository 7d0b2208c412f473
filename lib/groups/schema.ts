import { z } from "zod";

const registrationId = z.uuid();
const score = z.number().min(0).max(1);

/** Criteria an organiser can weigh; `answer:<question>` ones join with the organiser's own questions. */
export const CRITERIA = ["questions", "themes", "complement", "organisations", "levels", "notMet"] as const;
export type Criterion = (typeof CRITERIA)[number];

export const weightsSchema = z
  .partialRecord(z.enum(CRITERIA), z.number().min(0).max(100))
  .refine((weights) => Object.values(weights).some((weight) => weight > 0), {
    params: { code: "weights_all_zero" },
  })
  .meta({ description: "Weights per criterion, any scale; what is not named weighs nothing." });

const someone = z.array(registrationId).min(2).max(100);

export const constraintsSchema = z.object({
  together: z.array(someone).max(500).default([]).meta({ description: "Sets of people who share a group." }),
  apart: z
    .array(someone)
    .max(500)
    .default([])
    .meta({ description: "Sets of people of whom no two share a group." }),
  pins: z
    .record(registrationId, z.number().int().min(1).max(5000))
    .default({})
    .meta({ description: "Registration id → table number, from 1." }),
  sharedLanguage: z
    .boolean()
    .default(true)
    .meta({ description: "A language that all members of a group speak." }),
});
export type PlanConstraints = z.infer<typeof constraintsSchema>;

export const proposeSchema = z
  .object({
    seed: z.number().int().min(0).max(2_147_483_647).optional(),
    size: z.number().int().min(2).max(12).optional(),
    weights: weightsSchema.optional(),
    constraints: constraintsSchema.partial().optional(),
    keepPins: z
      .boolean()
      .optional()
      .meta({ description: "Keep people pinned in the latest plan at their table." }),
    basedOn: z
      .uuid()
      .optional()
      .meta({ description: "The plan whose pins are kept; the latest when absent." }),
  })
  .meta({ id: "PlanProposal" });
export type ProposeInput = z.infer<typeof proposeSchema>;

export const changePlanSchema = z
  .object({
    baseVersion: z.number().int().min(1),
    moves: z
      .array(z.object({ registrationId, toGroupId: z.uuid().nullable() }))
      .max(1000)
      .default([])
      .meta({ description: "toGroupId null takes the person out of every group." }),
    pins: z
      .array(z.object({ registrationId, pinned: z.boolean() }))
      .max(1000)
      .optional(),
    constraints: constraintsSchema.partial().optional(),
  })
  .meta({ id: "PlanChange" });
export type ChangePlanInput = z.infer<typeof changePlanSchema>;

export const baseVersionSchema = z.object({ baseVersion: z.number().int().min(1) });

/** What `Plan.options` holds: all that a second run needs to give the same groups. */
export const planOptionsSchema = z.object({
  size: z.number().int(),
  weights: z.partialRecord(z.enum(CRITERIA), z.number()),
  constraints: constraintsSchema,
  iterations: z.number().int(),
});
export type PlanOptions = z.infer<typeof planOptionsSchema>;

export const unmetSchema = z.object({
  rule: z.string(),
  message: z.string(),
  registrationIds: z.array(registrationId),
});

export const memberSchema = z.object({
  registrationId,
  name: z.string(),
  match: score,
  reasons: z.array(z.string()),
  pinned: z.boolean(),
});

export const groupSchema = z.object({
  id: z.uuid(),
  position: z.number().int().meta({ description: "Table number, from 1." }),
  name: z.string(),
  score,
  criteria: z.record(z.string(), score),
  sharedTerms: z.array(z.string()),
  warnings: z.array(unmetSchema),
  members: z.array(memberSchema),
});

export const planSchema = z
  .object({
    id: z.uuid(),
    workshopId: z.uuid(),
    number: z.number().int(),
    status: z.enum(["draft", "published", "superseded"]),
    version: z.number().int(),
    publishedVersion: z.number().int().nullable(),
    seed: z.number().int(),
    size: z.number().int(),
    score,
    bound: z.number().meta({ description: "No set of groups can score higher than this: proven." }),
    gap: z.number().meta({ description: "(bound − score) / score" }),
    criteria: z.record(z.string(), score),
    groups: z.array(groupSchema),
    unplaced: z.array(z.object({ registrationId, name: z.string() })),
    unmet: z.array(unmetSchema),
    proof: z.object({ state: z.enum(["running", "done"]), gap: z.number() }),
    canUndo: z.boolean(),
    canRedo: z.boolean(),
    createdAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "Plan" });
export type PlanDto = z.infer<typeof planSchema>;
export type GroupDto = z.infer<typeof groupSchema>;
export type MemberDto = z.infer<typeof memberSchema>;
export type UnmetDto = z.infer<typeof unmetSchema>;

export const planSummarySchema = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    status: z.enum(["draft", "published", "superseded"]),
    version: z.number().int(),
    score,
    groupCount: z.number().int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "PlanSummary" });
export type PlanSummary = z.infer<typeof planSummarySchema>;

export const publicationSchema = z
  .object({
    plan: planSchema,
    told: z.number().int().meta({ description: "How many people get a mail because of this publication." }),
  })
  .meta({ id: "Publication" });
