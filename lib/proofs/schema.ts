import { z } from "zod";

export const proofEndingSchema = z.enum(["proven", "steps", "time", "size", "outdated", "failed", "rounds"]);
export type ProofEnding = z.infer<typeof proofEndingSchema>;

/** What `Proof.problem` holds: equal for two plans whose best possible groups are the same. */
export const problemSchema = z.object({
  /** Fingerprint of everybody with a seat and of what they answered. */
  people: z.string(),
  /** Size, weights and rules, as JSON. */
  rules: z.string(),
  /** Registration id → table, from 1. */
  pins: z.record(z.string(), z.number().int()),
});
export type Problem = z.infer<typeof problemSchema>;

/** What `Proof.found` holds: groups that score higher than the plan they were looked for. */
export const foundPlanSchema = z.object({
  score: z.number(),
  criteria: z.record(z.string(), z.number()),
  /** Registration ids by table. */
  groups: z.array(z.array(z.string())),
});
export type FoundPlan = z.infer<typeof foundPlanSchema>;

export const betterPlanSchema = z
  .object({
    score: z.number(),
    criteria: z.record(z.string(), z.number()),
    changes: z
      .array(
        z.object({
          registrationId: z.uuid(),
          name: z.string(),
          fromTable: z.number().int().nullable(),
          toTable: z.number().int(),
        }),
      )
      .meta({ description: "Who would sit at another table; null: who sits at none now." }),
  })
  .meta({ id: "BetterPlan" });
export type BetterPlan = z.infer<typeof betterPlanSchema>;

export const proofSchema = z
  .object({
    state: z
      .enum(["running", "done"])
      .meta({ description: "running: a worker proves or soon will, and the gap may still shrink." }),
    gap: z.number().meta({ description: "(bound − score) / score of the plan as it stands" }),
    bound: z.number().meta({ description: "No groups that keep the plan's rules can score higher." }),
    ending: proofEndingSchema.nullable().meta({
      description:
        "Why it is done. proven: nothing better exists; steps, time: the gap stands; size: too many people for more " +
        "than a quick bound; outdated: people changed before it began; failed: given up; rounds: one of several rounds, " +
        "each of which depends on the others: only a quick bound.",
    }),
    isCurrent: z.boolean().meta({
      description: "False: people or answers changed since, so that gap and bound speak of those of before.",
    }),
    round: z
      .number()
      .int()
      .meta({ description: "Grows with each new problem, such as after a change of rules." }),
    better: betterPlanSchema
      .nullable()
      .meta({ description: "Better groups that were found on the way, until opened or dismissed." }),
  })
  .meta({ id: "Proof" });
export type ProofDto = z.infer<typeof proofSchema>;
