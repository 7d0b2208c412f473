import { z } from "zod";
import { planEventSchema } from "@/lib/plan-history/schema";
import { proofSchema } from "@/lib/proofs/schema";

/** What an open board asks for every few seconds. */
export const livePlanSchema = z
  .object({
    version: z.number().int(),
    status: z.enum(["draft", "published", "superseded"]),
    publishedVersion: z.number().int().nullable(),
    people: z
      .string()
      .meta({ description: "Another one as soon as somebody comes, goes or answers otherwise." }),
    rounds: z.string().meta({ description: "Another one as soon as another round of the day changes." }),
    newest: z
      .object({ id: z.uuid(), number: z.number().int(), name: z.string().nullable() })
      .meta({ description: "The latest plan beside this one, or this one." }),
    proof: proofSchema,
    changes: z
      .array(planEventSchema)
      .meta({ description: "What changed after the version asked about, first change first." }),
  })
  .meta({ id: "LivePlan" });
export type LivePlan = z.infer<typeof livePlanSchema>;

const count = z.number().int();

/** What an open overview asks for every few seconds: numbers, nobody's name. */
export const liveWorkshopSchema = z
  .object({
    status: z.string(),
    capacity: count,
    arrived: count.meta({ description: "With a confirmed seat, and taken in at the door." }),
    seatsTaken: count,
    registrations: z.object({
      confirmed: count,
      offered: count,
      pending: count,
      waitlisted: count,
      cancelled: count,
    }),
    plans: z
      .string()
      .meta({ description: "Another one as soon as a plan is made, changed, named, chosen or deleted." }),
    failedMails: count.nullable().meta({ description: "Null for those who may not see mails." }),
  })
  .meta({ id: "LiveWorkshop" });
export type LiveWorkshop = z.infer<typeof liveWorkshopSchema>;
