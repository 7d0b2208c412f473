import { z } from "zod";
import { LOCALES } from "@/lib/i18n/locales";
import { optionalLine } from "@/lib/optional-text";
import { cleanLine, cleanText } from "@/lib/text";
import { typeError } from "@/lib/type-error";
import { instant, WORKSHOP_LIMITS } from "@/lib/workshops/fields";

export const SESSION_LIMITS = {
  titleLengthMax: 200,
  descriptionLengthMax: 2_000,
  placeLengthMax: 200,
  capacityMax: WORKSHOP_LIMITS.capacityMax,
  sessionsMax: 60,
} as const;

export const title = z
  .string(typeError("session_title_required"))
  .overwrite(cleanLine)
  .min(1, "session_title_required")
  .max(SESSION_LIMITS.titleLengthMax);

export const description = z
  .string()
  .overwrite(cleanText)
  .max(SESSION_LIMITS.descriptionLengthMax)
  .default("");

export const startsAt = instant("starts_at_required");
export const endsAt = instant("ends_at_required");
export const place = optionalLine(SESSION_LIMITS.placeLengthMax).describe("null: where the day is");
export const languages = z
  .array(z.enum(LOCALES))
  .overwrite((list) => [...new Set(list)])
  .default([])
  .describe("None: those of the workshop");

/** What a form leaves blank is no limit. */
export const capacity = z
  .int()
  .min(0)
  .max(SESSION_LIMITS.capacityMax)
  .nullish()
  .transform((seats) => seats ?? null)
  .describe("Seats of its own; 0 keeps it closed; null: a seat for everybody of the day");

/** Ids of sessions, each once. */
export const choice = z
  .array(z.string().max(80))
  .max(SESSION_LIMITS.sessionsMax)
  .overwrite((list) => [...new Set(list)].filter((id) => id !== ""));
