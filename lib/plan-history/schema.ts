import { z } from "zod";
import { constraintsSchema } from "@/lib/groups/schema";

const registrationId = z.uuid();

/** One change of a plan as it is kept: enough to do it again and to undo it. */
export const planChangeSchema = z.object({
  kind: z.enum(["change", "undo", "redo"]),
  moves: z.array(z.object({ registrationId, from: z.uuid().nullable(), to: z.uuid().nullable() })),
  pins: z.array(z.object({ registrationId, from: z.boolean(), to: z.boolean() })),
  constraints: z.object({ from: constraintsSchema, to: constraintsSchema }).optional(),
});
export type PlanChange = z.infer<typeof planChangeSchema>;
