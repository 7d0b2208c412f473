import { z } from "zod";
import { optionalText } from "@/lib/optional-text";
import { typeError } from "@/lib/type-error";

export const DECISIONS = ["accept", "decline"] as const;

export const NOTE_LENGTH_MAX = 1_000;
/** A page of the list holds a hundred people, and all of them may be meant by one word. */
const CHOSEN_MAX = 500;

const chosen = z
  .array(z.uuid())
  .max(CHOSEN_MAX)
  .default([])
  .describe("Registrations; those that wait for no decision (any more) are left as they are");

/** An organiser's answer to people who wait for one. */
export const decisionSchema = z
  .object({
    decision: z.enum(DECISIONS, typeError("decision_required")),
    who: z.enum(["chosen", "all"]).default("chosen").describe("all: everybody who waits for a decision"),
    registrationIds: chosen,
    note: optionalText(NOTE_LENGTH_MAX).describe("A word that is part of each mail"),
    from: z.uuid().optional().describe("Of a form: the person on whose page it stood"),
  })
  .refine(({ who, registrationIds }) => who === "all" || registrationIds.length > 0, {
    error: "decision_people_required",
    path: ["registrationIds"],
  })
  .meta({ id: "Decision" });
export type Decision = Pick<z.output<typeof decisionSchema>, "decision" | "who" | "registrationIds" | "note">;

/** How many people got what. */
export const decisionOutcomeSchema = z
  .object({
    confirmed: z.int(),
    waitlisted: z.int(),
    declined: z.int(),
    noSeat: z.int().describe("Accepted, but there is neither seat nor line: they still wait for a decision"),
  })
  .meta({ id: "DecisionOutcome" });
export type DecisionOutcome = z.infer<typeof decisionOutcomeSchema>;

/** What the address says after a form was answered; anything wrong counts nobody. */
const count = z.coerce.number().int().min(0).max(1_000_000).catch(0).default(0);
export const decidedViewSchema = z.object({
  done: z.literal("decided"),
  confirmed: count,
  waitlisted: count,
  declined: count,
  noSeat: count,
});
