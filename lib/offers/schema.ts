import { z } from "zod";

/** What becomes of a free seat while people wait. */
export const PROMOTIONS = ["seat", "offer", "by_hand"] as const;
export type Promotion = (typeof PROMOTIONS)[number];

export const offerAnswerSchema = z
  .object({
    answer: z.enum(["accept", "refuse"], "offer_answer_required"),
    locale: z.string().optional().describe("Of the page that answers a form"),
  })
  .meta({ id: "OfferAnswer" });
export type OfferAnswer = z.output<typeof offerAnswerSchema>["answer"];
