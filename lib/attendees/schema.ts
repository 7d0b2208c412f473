import { z } from "zod";

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
});
export type AttendeeCard = z.infer<typeof attendeeSchema>;

/**
 * Similarity of each pair i < j in ten-thousandths, row by row: (0,1) (0,2) … (1,2) …; −1 where one of the two gave
 * nothing to compare. Small enough to travel to the browser, exact enough that both sides compute the same scores.
 */
export type PairTable = readonly number[];

export interface PairTables {
  readonly questions: PairTable;
  readonly complement: PairTable;
}
