import { AppError } from "@/lib/errors";
import { ChangedMeanwhile } from "./newcomers";

const ATTEMPTS_MAX = 4;

/** Runs a transaction again where something changed under it. Throws busy when that does not end. */
export async function withFreshLook<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) && !isCapacityLowered(error)) throw error;
    }
  }
  throw new AppError("busy", { retryAfterSeconds: 2 });
}

/** The seat was within the capacity when it was claimed, and is not any more (trigger seat_within_capacity). */
function isCapacityLowered(error: unknown): boolean {
  return error instanceof Error && error.message.includes("is above the capacity of session");
}
