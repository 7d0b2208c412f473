import { z } from "zod";

/**
 * Something an organiser should look at, as kept with a plan: a rule that does not hold or a weak spot of a group.
 * `because` is set on rules of a proposal that contradict others.
 */
export const noteSchema = z.object({
  kind: z.enum(["together", "apart", "pin", "language", "facilitator", "size", "noProject", "aloneOfKind"]),
  registrationIds: z.array(z.string()),
  /** Table number, from 1, where the note is about one group. */
  table: z.number().int().optional(),
  /** The language that most of the group speaks, ISO 639-1. */
  language: z.string().optional(),
  because: z.enum(["conflict", "not_found", "unknown_person", "unknown_group"]).optional(),
});
export type Note = z.infer<typeof noteSchema>;
