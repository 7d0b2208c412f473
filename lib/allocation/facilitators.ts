import { assignRows } from "./assignment";
import { AllocationInputError, requireInteger } from "./input-error";
import type { Attendee } from "./problem";

export interface Facilitator {
  readonly id: string;
  /** Language codes. Empty = not told: such a person can lead any group. */
  readonly languages: readonly string[];
  readonly themes: readonly string[];
  /** How many groups they can lead, 1 or more; default 1. */
  readonly capacity?: number | undefined;
  /** Groups that are theirs whatever else fits, by number from 0. */
  readonly fixedGroups?: readonly number[] | undefined;
}

/** Why somebody leads a group. */
export interface FacilitatorAssignment {
  readonly group: number;
  readonly facilitatorId: string;
  /** How well their themes fit what the members chose, 0 to 1; where one side chose nothing, the mean of all pairs. */
  readonly value: number;
  /** What they can speak with everybody in the group, by code; empty when nobody told a language. */
  readonly languages: readonly string[];
  /** Themes that they and members chose, with how many members did, most chosen first. */
  readonly themes: readonly { readonly theme: string; readonly memberCount: number }[];
  readonly isFixed: boolean;
}

/**
 * Why a group has nobody: `languages` no facilitator speaks a language that all its members speak; `places` those who do are
 * needed elsewhere.
 */
export interface UnledGroup {
  readonly group: number;
  readonly reason: "languages" | "places";
}

/**
 * A fixed group that is not as it should be: `unknown_group` there is none of that number; `taken` an earlier facilitator is
 * fixed to it; `capacity` it is one more than they can lead (these three are left aside); `languages` they lead it as
 * asked, but share no language with all of `memberIds`.
 */
export interface UnmetFacilitator {
  readonly facilitatorId: string;
  readonly group: number;
  readonly reason: "unknown_group" | "taken" | "capacity" | "languages";
  /** Members who speak none of the facilitator's languages, or all where those speak too many different ones. */
  readonly memberIds: readonly string[];
}

export interface FacilitatorPlan {
  /** By group. */
  readonly assignments: readonly FacilitatorAssignment[];
  readonly withoutFacilitator: readonly UnledGroup[];
  /** Ids of facilitators who lead no group, in their order. */
  readonly free: readonly string[];
  readonly unmet: readonly UnmetFacilitator[];
}

/** Values are compared in whole steps, so that sums are exact. */
const STEPS = 10_000;

/**
 * Gives groups their facilitators: fixed ones first, then so that as many groups as possible have somebody who shares
 * a language with all members, as few facilitators as possible lead more than one group, and themes fit best; in this
 * order, exactly. Groups without members need nobody. Of equal answers the same one every time.
 * Throws AllocationInputError for a capacity that is no whole number from 1, or two facilitators with one id.
 */
export function assignFacilitators(
  attendees: readonly Attendee[],
  groups: readonly (readonly string[])[],
  facilitators: readonly Facilitator[],
): FacilitatorPlan {
  if (new Set(facilitators.map(({ id }) => id)).size !== facilitators.length)
    throw new AllocationInputError("duplicate_facilitator", "facilitators");
  const capacities = facilitators.map(({ capacity = 1 }, k) =>
    requireInteger(capacity, `facilitators.${k}.capacity`, { min: 1 }),
  );
  const byId = new Map(attendees.map((attendee) => [attendee.id, attendee]));
  const members = groups.map((ids) => ids.map((id) => byId.get(id)).filter((one) => one !== undefined));
  const fitOf = valuesOf(members, facilitators);

  const { leaderOf, unmet, isUnmet } = fixedLeaders(members, facilitators, capacities);
  const fixedCount = facilitators.map((_, k) => leaderOf.filter((leader) => leader === k).length);
  const open = [...groups.keys()].filter((group) => leaderOf[group] === undefined && members[group]?.length);
  const places = facilitators.flatMap((_, k) =>
    Array.from(
      { length: Math.min(open.length, (capacities[k] ?? 1) - (fixedCount[k] ?? 0)) },
      (_, place) => ({
        leader: k,
        isFurther: place + (fixedCount[k] ?? 0) > 0,
      }),
    ),
  );
  // A second group for one person weighs more than all values together, a group without anybody more than all of that.
  const further = (open.length + 1) * STEPS;
  const nobody = (open.length + 1) * (further + STEPS);
  const columnOf = assignRows(open.length, places.length + open.length, (row, column) => {
    const place = places[column];
    const group = open[row] ?? 0;
    if (place === undefined) return nobody;
    const leader = facilitators[place.leader];
    if (leader === undefined || !canLead(leader, members[group] ?? [])) return 2 * nobody;
    return (place.isFurther ? further : 0) + STEPS - Math.round(STEPS * fitOf(group, place.leader));
  });
  open.forEach((group, row) => {
    leaderOf[group] = places[columnOf[row] ?? -1]?.leader;
  });

  return {
    assignments: leaderOf.flatMap((leader, group): FacilitatorAssignment[] => {
      const facilitator = leader === undefined ? undefined : facilitators[leader];
      if (leader === undefined || facilitator === undefined) return [];
      const people = members[group] ?? [];
      return [
        {
          group,
          facilitatorId: facilitator.id,
          value: fitOf(group, leader),
          languages: isUnmet(leader, group) ? [] : sharedLanguages(facilitator, people),
          themes: sharedThemes(facilitator, people),
          isFixed: facilitator.fixedGroups?.includes(group) ?? false,
        },
      ];
    }),
    withoutFacilitator: open
      .filter((group) => leaderOf[group] === undefined)
      .map((group) => {
        const hasAnybody = facilitators.some((one) => canLead(one, members[group] ?? []));
        return { group, reason: hasAnybody ? "places" : "languages" };
      }),
    free: facilitators.filter((_, k) => !leaderOf.includes(k)).map(({ id }) => id),
    unmet,
  };
}

function fixedLeaders(
  members: readonly (readonly Attendee[])[],
  facilitators: readonly Facilitator[],
  capacities: readonly number[],
) {
  const leaderOf: (number | undefined)[] = members.map(() => undefined);
  const unmet: UnmetFacilitator[] = [];
  facilitators.forEach((facilitator, leader) => {
    let count = 0;
    for (const group of new Set(facilitator.fixedGroups)) {
      const note = (reason: UnmetFacilitator["reason"], memberIds: readonly string[] = []) =>
        unmet.push({ facilitatorId: facilitator.id, group, reason, memberIds });
      const people = members[group];
      if (people === undefined) note("unknown_group");
      else if (leaderOf[group] !== undefined) note("taken");
      else if (count === capacities[leader]) note("capacity");
      else {
        leaderOf[group] = leader;
        count++;
        if (!canLead(facilitator, people)) note("languages", strangersTo(facilitator, people));
      }
    }
  });
  const isUnmet = (leader: number, group: number) =>
    unmet.some((one) => one.facilitatorId === facilitators[leader]?.id && one.group === group);
  return { leaderOf, unmet, isUnmet };
}

/** Members who speak none of the facilitator's languages; everybody where each speaks one, but no two the same. */
function strangersTo({ languages }: Facilitator, members: readonly Attendee[]): string[] {
  const strangers = members.filter(
    (member) => member.languages.length > 0 && !member.languages.some((code) => languages.includes(code)),
  );
  return (strangers.length > 0 ? strangers : members).map(({ id }) => id);
}

/** Whether some language is spoken by the facilitator and by every member; those who told none speak all. */
function canLead(facilitator: Facilitator, members: readonly Attendee[]): boolean {
  const isUntold =
    facilitator.languages.length === 0 && members.every(({ languages }) => languages.length === 0);
  return isUntold || sharedLanguages(facilitator, members).length > 0;
}

function sharedLanguages({ languages }: Facilitator, members: readonly Attendee[]): string[] {
  const told = members.map((member) => member.languages).filter(({ length }) => length > 0);
  const spoken = languages.length > 0 ? languages : (told[0] ?? []);
  return [...new Set(spoken)].filter((code) => told.every((codes) => codes.includes(code))).sort();
}

function sharedThemes({ themes }: Facilitator, members: readonly Attendee[]) {
  return [...new Set(themes)]
    .map((theme) => ({ theme, memberCount: members.filter((one) => one.themes.includes(theme)).length }))
    .filter(({ memberCount }) => memberCount > 0)
    .sort((a, b) => b.memberCount - a.memberCount);
}

/** The share of each member's themes that the facilitator knows, mean over the members who chose any. */
function valuesOf(
  members: readonly (readonly Attendee[])[],
  facilitators: readonly Facilitator[],
): (group: number, leader: number) => number {
  const values = members.map((people) => {
    const told = people.filter(({ themes }) => themes.length > 0);
    return facilitators.map(({ themes }) => {
      if (told.length === 0 || themes.length === 0) return undefined;
      const known = told.map(
        (one) => one.themes.filter((theme) => themes.includes(theme)).length / one.themes.length,
      );
      return known.reduce((sum, share) => sum + share, 0) / told.length;
    });
  });
  const known = values.flat().filter((value) => value !== undefined);
  const neutral = known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
  return (group, leader) => values[group]?.[leader] ?? neutral;
}
