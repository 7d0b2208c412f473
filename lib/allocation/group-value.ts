import type { SearchSpace } from "./search-space";
import { shortfall } from "./seating";

/** Value of one group by itself, as `Seating` sums it up. O(size²). */
export function groupValue(space: SearchSpace, members: readonly number[]): number {
  const { n, pair, scale, floorCost, floorThreshold } = space;
  const size = members.length;
  let pairSum = 0;
  let cost = groupCosts(space, members);
  for (const i of members) {
    let link = 0;
    for (const j of members) if (i !== j) link += pair[i * n + j] ?? 0;
    pairSum += link;
    if (floorCost > 0 && size > 1) cost += floorCost * shortfall(link / (size - 1), floorThreshold);
  }
  return ((scale[size] ?? 0) * pairSum) / 2 - cost;
}

/** What the group lacks, but for the floor under matches. */
function groupCosts(
  { hasProject, projectCost, aloneCost, kinds }: SearchSpace,
  members: readonly number[],
): number {
  let cost = 0;
  if (projectCost > 0 && !members.some((person) => hasProject[person])) cost += projectCost * members.length;
  if (members.length < 2) return cost;
  for (const { of } of kinds) {
    for (const person of members) {
      const kind = of[person] ?? -1;
      if (kind >= 0 && !members.some((other) => other !== person && of[other] === kind)) cost += aloneCost;
    }
  }
  return cost;
}

/** Whether the group breaks neither "apart" nor the shared language; `group` where a facilitator may be fixed to it. */
export function isAllowedGroup(space: SearchSpace, members: readonly number[], group?: number): boolean {
  const { apartSetsOf, speaks, languageCount, groupSpeaks } = space;
  const met = new Set<number>();
  for (const person of members) {
    for (const set of apartSetsOf[person] ?? []) {
      if (met.has(set)) return false;
      met.add(set);
    }
  }
  if (languageCount === 0 || members.length === 0) return true;
  for (let language = 0; language < languageCount; language++) {
    if (group !== undefined && groupSpeaks?.[group * languageCount + language] === 0) continue;
    if (members.every((person) => speaks[person * languageCount + language] === 1)) return true;
  }
  return false;
}
