import { z } from "zod";
import { EMBEDDER_FAULTS } from "@/lib/matching/embedder";

/** What compares the texts of a workshop: our own engine, or a sentence model beside it. */
export const TEXT_ENGINES = ["built_in", "local_model", "service"] as const;
export type TextEngine = (typeof TEXT_ENGINES)[number];
export type ModelEngine = Exclude<TextEngine, "built_in">;

/** Which of a person's texts a vector is of. */
export const TEXT_PARTS = ["questions", "project"] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

/** How a sentence model is doing, as organisers see it. */
export const textEngineHealthSchema = z
  .object({
    engine: z.enum(TEXT_ENGINES),
    isSetUp: z.boolean().describe("Whether the host's settings name it"),
    host: z.string().nullable().describe("Where the texts go; null where they stay on this machine"),
    lastReadAt: z.iso.datetime().nullable(),
    fault: z.enum(EMBEDDER_FAULTS).or(z.literal("tells_nothing")).nullable(),
    failedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "TextEngineHealth" });
export type TextEngineHealth = z.infer<typeof textEngineHealthSchema>;

/** How much of a workshop a sentence model has read so far. */
export interface TextCoverage {
  readonly read: number;
  readonly total: number;
}
