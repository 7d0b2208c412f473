import { z } from "zod";
import type { PairTable } from "@/lib/allocation/pair-table";
import { answersSchema } from "@/lib/form-answers/schema";

/** Somebody with a seat, as the organiser's board and the engine see them. Sorted by id wherever they are listed. */
export const attendeeSchema = z.object({
  registrationId: z.uuid(),
  name: z.string(),
  organisation: z.string().nullable(),
  /** ISO 639-1 codes. */
  languages: z.array(z.string()),
  /** Ease with digital, 1 to 5. */
  level: z.number().int().nullable(),
  questions: z.array(z.string()),
  /** `share`: its owner wants the group to read it. */
  project: z.object({ title: z.string(), description: z.string(), share: z.boolean() }).nullable(),
  themes: z.array(z.string()),
  /** Language of this person's pages and mails. */
  locale: z.enum(["fr", "de", "it", "en"]),
  showToGroup: z.boolean(),
  /** To the organiser's own questions, as far as they can count for groups. */
  answers: answersSchema.optional(),
});
export type AttendeeCard = z.infer<typeof attendeeSchema>;

/** What the texts say about each pair: small enough to travel to the browser, so that both sides compute the same. */
export interface PairTables {
  readonly questions: PairTable;
  readonly complement: PairTable;
}
