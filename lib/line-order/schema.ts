import { z } from "zod";
import { cleanLine } from "@/lib/text";
import { typeError } from "@/lib/type-error";
import { WORKSHOP_LIMITS } from "@/lib/workshops/fields";

export const LINE_MOVES = ["up", "down", "first", "last"] as const;
export type LineMove = (typeof LINE_MOVES)[number];

export const REASON_LENGTH_MAX = 300;

const reason = z
  .string(typeError("reason_required"))
  .overwrite(cleanLine)
  .min(1, "reason_required")
  .max(REASON_LENGTH_MAX)
  .describe("Kept in the log");

/** Where no seat is free: how many there may be at most, so that one is. */
const capacityMax = z.coerce.number("invalid_value").int().min(1).max(WORKSHOP_LIMITS.capacityMax).optional();

/** A seat for somebody who waits, whoever waits before. */
export const serveSchema = z
  .object({
    as: z.enum(["seat", "offer"]).describe("seat: confirmed at once. offer: to be accepted in time"),
    reason,
    capacityMax: capacityMax.describe(
      "Where no seat is free: how many seats the day may be given at most, so that one is",
    ),
  })
  .meta({ id: "LineServe" });

/** A seat of a session for somebody who waits for it, whoever waits before. */
export const sessionServeSchema = z
  .object({
    reason,
    capacityMax: capacityMax.describe("Where none is free: how many seats the session may be given at most"),
  })
  .meta({ id: "SessionServe" });

/** In the line of the day or of a session. */
export const lineMoveSchema = z
  .object({
    to: z.enum(LINE_MOVES, "invalid_choice"),
    from: z.coerce
      .number("invalid_value")
      .int()
      .min(1)
      .optional()
      .describe(
        "The place, from 1, at which you saw the person. Where they stand elsewhere by now, nothing moves (stale_version)",
      ),
    reason,
  })
  .meta({ id: "LineMove" });
export type LineMoveRequest = Readonly<z.infer<typeof lineMoveSchema>>;
