import { z } from "zod";
import { answerMarkSchema } from "@/lib/answer-marks/schema";
import { constraintsSchema } from "@/lib/groups/schema";

const registrationId = z.uuid();
const mark = answerMarkSchema.nullable();
const groupCount = z.number().int().nullable();

/** One change of a plan as it is kept: enough to do it again and to undo it. */
export const planChangeSchema = z.object({
  kind: z.enum(["change", "undo", "redo"]),
  moves: z.array(z.object({ registrationId, from: z.uuid().nullable(), to: z.uuid().nullable() })),
  pins: z.array(z.object({ registrationId, from: z.boolean(), to: z.boolean() })),
  constraints: z.object({ from: constraintsSchema, to: constraintsSchema }).optional(),
  /** Set where everybody was seated again after arrivals, departures or changed answers. */
  cause: z.literal("rebalance").optional(),
  /** Tables that come (`to`) or go; one that somebody was told of stays, empty. */
  tables: z.array(z.object({ id: z.uuid(), from: z.boolean(), to: z.boolean() })).optional(),
  /** Answers that the plan reckons with from here on. */
  marks: z.array(z.object({ registrationId, from: mark, to: mark })).optional(),
  groupCount: z.object({ from: groupCount, to: groupCount }).optional(),
});
export type PlanChange = z.infer<typeof planChangeSchema>;
