import type { PlanDto } from "@/lib/groups/schema";
import {
  dayMeetings,
  type LastingRules,
  type Meetings,
  meetingsBeside,
  type SeatedRound,
} from "@/lib/rounds/rules";
import type { DayMeetings } from "@/lib/rounds/schema";
import { withTableRules } from "@/lib/table-rules/rules";

// The rounds of a day as a board shows them: one of them may be ahead of what is saved.

type PlanOfRounds = Pick<PlanDto, "round" | "rounds" | "constraints" | "rules">;

/** Whom people meet in the other rounds; nobody where the plan is alone. */
export function meetingsOfOthers(plan: PlanOfRounds): Meetings {
  return meetingsBeside(plan.rounds, { round: plan.round, rules: lastingRules(plan) });
}

/** Over the day, with the round on screen as it is shown; undefined for a plan alone. */
export function meetingsOfDay(plan: PlanOfRounds & Pick<PlanDto, "groups">): DayMeetings | undefined {
  return plan.rounds.length === 0 ? undefined : dayMeetings(roundsShown(plan), lastingRules(plan));
}

/** Whether people have yet to hear of this plan, of one of its rounds, or of changes of them. */
export function isUntold({
  status,
  version,
  publishedVersion,
  round,
  rounds,
}: Pick<PlanDto, "status" | "version" | "publishedVersion" | "round" | "rounds">): boolean {
  const others = rounds.filter((one) => one.round !== round);
  return (
    status === "draft" ||
    (status === "published" &&
      [{ version, publishedVersion }, ...others].some((one) => one.version !== one.publishedVersion))
  );
}

function roundsShown({ round, rounds, groups }: Pick<PlanDto, "round" | "rounds" | "groups">): SeatedRound[] {
  const shown = groups.map(({ members }) => members.map(({ registrationId }) => registrationId));
  return rounds.map((one) => ({ round: one.round, tables: one.round === round ? shown : one.tables }));
}

function lastingRules({ constraints, rules }: Pick<PlanDto, "constraints" | "rules">): LastingRules {
  // A pin holds somebody in one round only.
  return withTableRules({ ...constraints, pins: {} }, rules);
}
