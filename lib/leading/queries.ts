import type { Facilitator } from "@/lib/allocation/facilitators";
import type { AttendeeCard } from "@/lib/attendees/schema";
import type { Leader } from "@/lib/facilitators/schema";
import { runInThread } from "@/lib/threads/run";

interface Seated {
  readonly registrationId: string;
}

/**
 * Who accompanies which table, exactly: fixed ones first, then so that as many tables as possible have somebody who
 * speaks a language of everybody there, then by themes.
 */
export async function assignLeaders(
  cards: readonly AttendeeCard[],
  { groups }: { readonly groups: readonly { readonly members: readonly Seated[] }[] },
  facilitators: readonly Facilitator[],
): Promise<readonly Leader[]> {
  if (facilitators.length === 0) return [];
  const { assignments } = await runInThread("lead", {
    cards,
    plan: groups.map(({ members }) => members.map(({ registrationId }) => registrationId)),
    facilitators,
  });
  return assignments.map(({ group, facilitatorId, isFixed }) => ({
    table: group + 1,
    facilitatorId,
    isFixed,
  }));
}
