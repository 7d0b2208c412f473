import type { HardRule } from "@/lib/allocation/hard-rule";
import type { AllocationOptions } from "@/lib/allocation/problem";
import type { AttendeeCard } from "@/lib/attendees/schema";
import { runInThread } from "@/lib/threads/run";

/**
 * The smallest sets of rules that cannot all hold, found before any groups are searched; only those that the organiser can
 * resolve. People without a common language are no such contradiction: they are placed as well as can be.
 */
export async function findContradictions(
  cards: readonly AttendeeCard[],
  options: AllocationOptions,
): Promise<readonly (readonly HardRule[])[]> {
  if (cards.length < 2) return [];
  const conflicts = await runInThread("checkRules", {
    attendees: cards.map(({ registrationId, languages }) => ({ id: registrationId, languages })),
    options,
  });
  return conflicts.filter((conflict) => conflict.some(({ kind }) => kind !== "language" && kind !== "size"));
}
