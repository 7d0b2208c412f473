import { z } from "zod";
import { criterionQuestionSchema } from "@/lib/answer-criteria/schema";
import { groupFacilitatorSchema, planFacilitatorSchema } from "@/lib/facilitators/schema";
import { groupCount, maxSize, minSize } from "@/lib/group-sizes/schema";
import { proofSchema } from "@/lib/proofs/schema";
import { sincePlanSchema } from "@/lib/rebalancing/schema";
import { ROUNDS } from "@/lib/rounds/fields";
import { dayMeetingsSchema, planRoundSchema } from "@/lib/rounds/schema";
import { planRuleSchema } from "@/lib/table-rules/schema";
import { ALONE_KINDS, CRITERIA } from "./fields";

const registrationId = z.uuid();
const score = z.number().min(0).max(1);

const criterion = z.union([z.enum(CRITERIA), z.templateLiteral(["answer:", z.string()])]);
export type CriterionKey = z.infer<typeof criterion>;

export const weightsSchema = z
  .partialRecord(criterion, z.number().min(0).max(100))
  .refine((weights) => Object.values(weights).some((weight = 0) => weight > 0), {
    params: { code: "weights_all_zero" },
  })
  .meta({ description: "Weights per criterion, any scale; what is not named weighs nothing." });

const someone = z.array(registrationId).min(2).max(100);

const rules = {
  together: z.array(someone).max(500).meta({ description: "Sets of people who share a group." }),
  apart: z.array(someone).max(500).meta({ description: "Sets of people of whom no two share a group." }),
  pins: z
    .record(registrationId, z.number().int().min(1).max(5000))
    .meta({ description: "Registration id → table number, from 1." }),
  sharedLanguage: z.boolean().meta({ description: "A language that all members of a group speak." }),
};

/** Rules as a request gives them: what is absent stays as it was. */
const askedRulesSchema = z.object(rules).partial();

/** Rules as a plan keeps them. */
export const constraintsSchema = z.object({
  together: rules.together.default([]),
  apart: rules.apart.default([]),
  pins: rules.pins.default({}),
  sharedLanguage: rules.sharedLanguage.default(true),
});
export type PlanConstraints = z.infer<typeof constraintsSchema>;

/** What a group as a whole is judged by, beyond its members' matches. */
export const notAlone = z.array(z.enum(ALONE_KINDS)).max(ALONE_KINDS.length);

export const groupTermsSchema = z.object({
  spreadProjects: z.boolean().meta({ description: "A group without any project counts for less." }),
  nobodyLeft: z
    .boolean()
    .meta({ description: "A person with a poor match counts for more than the mean says." }),
  notAlone: notAlone.optional().meta({
    description: "A person who is the only one of their kind in a group costs something; absent: none.",
  }),
});
export type GroupTermChoice = z.infer<typeof groupTermsSchema>;

/** Plans from before these could be chosen had both. */
const keptGroupTerms = groupTermsSchema.default({ spreadProjects: true, nobodyLeft: true });

export const proposeSchema = z
  .object({
    session: z.uuid().optional().meta({ description: "A parallel session; absent: the day." }),
    seed: z.number().int().min(0).max(2_147_483_647).optional(),
    size: z.number().int().min(2).max(12).optional().meta({
      description:
        "Of this, groupCount, minSize and maxSize, one that is given replaces all that the settings say.",
    }),
    groupCount: groupCount.optional(),
    minSize: minSize.optional(),
    maxSize: maxSize.optional(),
    weights: weightsSchema.optional(),
    terms: groupTermsSchema.partial().optional(),
    constraints: askedRulesSchema.optional(),
    keepPins: z
      .boolean()
      .optional()
      .meta({ description: "Keep people pinned in the latest plan at their table." }),
    basedOn: z
      .uuid()
      .optional()
      .meta({ description: "The plan whose pins are kept; the latest when absent." }),
    rounds: z
      .number()
      .int()
      .min(1)
      .max(ROUNDS.max)
      .optional()
      .meta({ description: "Several: people change tables during the day, and meet the same ones rarely." }),
  })
  .meta({ id: "PlanProposal", description: "What is absent is as the workshop's group settings say." });
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
    constraints: askedRulesSchema.omit({ pins: true }).optional(),
    facilitators: z
      .array(z.object({ groupId: z.uuid(), facilitatorId: z.uuid().nullable() }))
      .max(1000)
      .optional()
      .meta({ description: "Chosen by hand, which new proposals keep; null: nobody." }),
  })
  .meta({ id: "PlanChange" });
export type ChangePlanInput = z.infer<typeof changePlanSchema>;

export const baseVersionSchema = z.object({ baseVersion: z.number().int().min(1) });

/** What `Plan.options` holds: all that a second run needs to give the same groups. */
export const planOptionsSchema = z.object({
  size: z.number().int(),
  /** The engine's own where absent. */
  weights: z.partialRecord(criterion, z.number()).optional(),
  /** The organiser's own questions that counted. */
  questions: z.array(criterionQuestionSchema).default([]),
  terms: keptGroupTerms,
  constraints: constraintsSchema,
  /** Set where a rebalancing kept another number of groups than the size asks for, so that fewer people move. */
  groupCount: z.number().int().min(1).optional(),
  /** Set where the organiser asked for so many groups in place of a size. */
  askedCount: z.number().int().min(1).optional(),
  minSize: z.number().int().min(1).optional(),
  maxSize: z.number().int().min(1).optional(),
  iterations: z.number().int(),
});
export type PlanOptions = z.infer<typeof planOptionsSchema>;

/** A rule that does not hold or a weak spot, with a sentence in the reader's language. */
export const unmetSchema = z
  .object({ rule: z.string(), message: z.string(), registrationIds: z.array(z.string()) })
  .meta({ id: "PlanNote" });

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
  underline: z
    .array(z.string())
    .meta({ description: "The words of its members' texts that say what they share." }),
  warnings: z.array(unmetSchema),
  facilitator: groupFacilitatorSchema.nullable(),
  members: z.array(memberSchema),
});

const planName = z.string();

export const planSchema = z
  .object({
    id: z.uuid(),
    workshopId: z.uuid(),
    session: z
      .object({ id: z.uuid(), title: z.string() })
      .nullable()
      .describe("The parallel session whose people these are; null: the day"),
    number: z.number().int().meta({ description: "The rounds of a day share it." }),
    round: z.number().int().meta({ description: "From 1; a plan alone is round 1." }),
    rounds: z
      .array(planRoundSchema)
      .meta({ description: "All rounds of the day, this one among them; empty for a plan alone." }),
    meetings: dayMeetingsSchema.nullable().meta({ description: "Over all rounds; null for a plan alone." }),
    name: planName.nullable().meta({ description: "The organiser's own name for it." }),
    origin: z.enum(["proposed", "duplicated", "better"]),
    basedOn: z
      .object({ id: z.uuid(), number: z.number().int(), name: planName.nullable() })
      .nullable()
      .meta({ description: "The plan that it was made from." }),
    status: z.enum(["draft", "published", "superseded"]),
    isEditable: z.boolean().meta({ description: "Not where it was replaced or the workshop is archived." }),
    version: z.number().int(),
    publishedVersion: z.number().int().nullable(),
    seed: z.number().int(),
    size: z.number().int(),
    groupCount: z.number().int().nullable().meta({ description: "Asked for in place of a size." }),
    minSize: z.number().int().nullable(),
    maxSize: z.number().int().nullable(),
    tableMax: z.number().int().meta({ description: "So many people a table may hold." }),
    weights: z.partialRecord(criterion, z.number()).nullable(),
    questions: z.array(criterionQuestionSchema).describe("The organiser's own that count, as they were then"),
    terms: groupTermsSchema,
    constraints: constraintsSchema,
    rules: z
      .array(planRuleSchema)
      .meta({ description: "The workshop's rules, which hold beside the constraints of the plan." }),
    score,
    bound: z.number().meta({ description: "No set of groups can score higher than this: proven." }),
    gap: z.number().meta({ description: "(bound − score) / score" }),
    criteria: z.record(z.string(), score),
    groups: z.array(groupSchema),
    unplaced: z
      .array(z.object({ registrationId, name: z.string() }))
      .meta({ description: "People with a seat and no group: taken out, or signed up since." }),
    departed: z
      .array(z.object({ registrationId, name: z.string() }))
      .meta({ description: "People of this plan who gave up their seat since; they are in no group." }),
    facilitators: z.array(planFacilitatorSchema).meta({ description: "Who can accompany a table." }),
    since: sincePlanSchema,
    unmet: z.array(unmetSchema),
    proof: proofSchema,
    canUndo: z.boolean().meta({ description: "Whoever asks has a change of their own to take back." }),
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
    name: planName.nullable(),
    roundIds: z.array(z.uuid()).meta({
      description: "The plans of the day's rounds in order, this one first; itself where it is alone.",
    }),
    isShown: z.boolean().meta({ description: "The groups page opens with this one." }),
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
