import { z } from "zod";
import { whoSchema } from "@/lib/audit/schema";

/** Trimmed; an empty one takes the name away. */
export const planNameSchema = z
  .string()
  .trim()
  .max(80)
  .transform((name) => (name === "" ? null : name));

/** A version as an HTML form or a client gives it. */
const version = z.coerce.number().int().min(1);

export const renamePlanSchema = z
  .object({ name: planNameSchema, baseVersion: version, next: z.string().optional() })
  .meta({ id: "PlanName" });

export const restorePlanSchema = z
  .object({
    version: version.meta({ description: "Its seats, pins and rules come back." }),
    baseVersion: version,
    next: z.string().optional(),
  })
  .meta({ id: "PlanRestore" });

export const deletePlanSchema = z
  .object({ baseVersion: version, next: z.string().optional() })
  .meta({ id: "PlanDeletion" });

/** What a form with a single button posts. */
export const planFormSchema = z.object({ next: z.string().optional() });

/** A plan as its list shows it. */
export const listedPlanSchema = z.object({
  id: z.uuid(),
  number: z.number().int(),
  name: z.string().nullable(),
  origin: z.enum(["proposed", "duplicated", "better"]),
  basedOn: z.object({ id: z.uuid(), number: z.number().int(), name: z.string().nullable() }).nullable(),
  status: z.enum(["draft", "published", "superseded"]),
  isShown: z.boolean(),
  version: z.number().int(),
  /** Nothing changed since people were told. */
  isAnnounced: z.boolean(),
  /** More than one: the rounds of a day, whose first one this is. */
  roundCount: z.number().int(),
  /** Of each round, in order: whom people meet again in another one lowers it. `score` is that of the first. */
  roundScores: z.array(z.number()),
  score: z.number(),
  gap: z.number(),
  isProofCurrent: z.boolean(),
  isProofRunning: z.boolean(),
  groupCount: z.number().int(),
  peopleCount: z.number().int(),
  pinnedCount: z.number().int(),
  unmetCount: z.number().int(),
  createdAt: z.iso.datetime(),
  createdBy: whoSchema,
  /** Null: as it was made. */
  lastChange: z.object({ at: z.iso.datetime(), who: whoSchema, count: z.number().int() }).nullable(),
  /** People who came or went since: with a seat and no table here, or with a table here and no seat. */
  arrivedCount: z.number().int(),
  departedCount: z.number().int(),
});
export type ListedPlan = z.infer<typeof listedPlanSchema>;
