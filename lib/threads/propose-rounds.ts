import type { AllocationResult } from "@/lib/allocation/allocate";
import { planRounds } from "@/lib/allocation/rounds";
import type { AskedOptions } from "@/lib/answer-criteria/schema";
import type { Locale } from "@/lib/i18n/locales";
import { type LastingRules, meetingsBeside, withMeetings } from "@/lib/rounds/rules";
import { type Assessment, assess, quickBound, type Room } from "@/lib/seating/rules";

export interface ProposedGroups {
  readonly allocation: AllocationResult;
  readonly assessment: Assessment;
}

/**
 * So many rounds in which people meet the same ones as rarely as found, each judged with whom its people meet in the others as
 * met before, and bounded so.
 */
export function roundsOf(
  room: Room,
  {
    options,
    locale,
    rounds: count,
    rules,
  }: {
    readonly options: AskedOptions;
    readonly locale: Locale;
    readonly rounds: number;
    /** That seat people together in every round. */
    readonly rules: LastingRules;
  },
): ProposedGroups[] {
  const { rounds } = planRounds(room.attendees, room.similarities, options, { rounds: count });
  const seated = rounds.map(({ groups }, index) => ({ round: index + 1, tables: groups }));
  return rounds.map((allocation, index) => {
    const meetings = meetingsBeside(seated, { round: index + 1, rules });
    const beside = { ...room, attendees: withMeetings(room.attendees, meetings) };
    return {
      allocation: { ...allocation, bound: quickBound(beside, options) },
      assessment: assess(beside, options, allocation.groups, locale),
    };
  });
}
