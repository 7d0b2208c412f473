import { z } from "zod";

export const newsWishSchema = z
  .object({ wanted: z.boolean("not_yes_or_no").describe("Whether news of other days are wanted") })
  .meta({ id: "NewsWish" });

/** What our own page asks for; a mailbox that posts for its owner says nothing, and means no. */
export const newsAnswerSchema = z.object({
  wanted: z.boolean("not_yes_or_no").optional(),
  locale: z.string().optional().describe("Language of the page"),
});

export interface NewsConsent {
  readonly isWanted: boolean;
  /** Of the workshop by which they came to be known. */
  readonly title: string;
}
