import { z } from "zod";

const registrationId = z.uuid();
const person = { registrationId, name: z.string() };
const score = z.number().min(0).max(1);
const table = z.number().int().min(1);

/** What happened to the people of a plan since it was made, or since somebody last took note of it. */
export const sincePlanSchema = z
  .object({
    arrivals: z.array(z.object(person)).meta({ description: "Have a seat and were never part of the plan." }),
    departures: z
      .array(z.object({ ...person, table }))
      .meta({ description: "Gave up their seat; their place at this table is empty." }),
    changed: z.array(z.object({ ...person, isLanguages: z.boolean(), isAnswers: z.boolean() })).meta({
      description: "Speak other languages, or answer otherwise, than the plan reckons with.",
    }),
  })
  .meta({ id: "SincePlan" });
export type SincePlan = z.infer<typeof sincePlanSchema>;

/** The engine's reasons why somebody sits elsewhere than before. */
export const MOVE_REASONS = ["arrival", "closed", "rule", "crowded", "filled", "better"] as const;

export const rebalancePreviewSchema = z
  .object({
    baseVersion: z.number().int(),
    people: z.string().meta({ description: "What the answer is about: to be given back with it." }),
    moves: z.array(
      z.object({
        ...person,
        fromTable: table.nullable(),
        toTable: table.nullable().meta({ description: "May be a table more than there are now." }),
        why: z.enum(MOVE_REASONS),
      }),
    ),
    movedCount: z.number().int().meta({ description: "Those of the moves who sat somewhere." }),
    isFewest: z.boolean().meta({ description: "Proven: no groups within the rules move fewer." }),
    scoreBefore: score,
    scoreAfter: score,
    kept: z.object({ pins: z.number().int(), rules: z.number().int() }),
    unmet: z.array(z.object({ rule: z.string(), message: z.string(), registrationIds: z.array(z.string()) })),
  })
  .meta({ id: "RebalancePreview" });
export type RebalancePreview = z.infer<typeof rebalancePreviewSchema>;

export const rebalanceSchema = z
  .object({
    baseVersion: z.number().int().min(1),
    people: z
      .string()
      .max(64)
      .meta({ description: "As the preview gave it; others by now: 409 stale_version." }),
    moves: z
      .array(z.object({ registrationId, toTable: table.max(5_000).nullable() }))
      .max(10_000)
      .meta({ description: "As the preview gave them." }),
  })
  .meta({ id: "Rebalance" });
export type RebalanceInput = z.infer<typeof rebalanceSchema>;
