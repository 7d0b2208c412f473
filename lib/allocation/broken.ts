import type { BrokenRule, HardRule } from "./hard-rule";
import { NOBODY } from "./seating";
import { rangeOf } from "./sizes";
import type { Problem } from "./validate";

/** Where one rule about named people is broken; `groupOf` tells each person's group, or NOBODY. */
export function brokenWishes(
  rule: HardRule,
  { indexOf }: Problem,
  groupOf: (person: number) => number,
): readonly BrokenRule[] {
  const groupById = (id: string) => groupOf(indexOf.get(id) ?? NOBODY);
  if (rule.kind === "pin") {
    const actual = groupById(rule.id);
    if (actual === rule.group) return [];
    const broken = { kind: "pin", ids: [rule.id], group: rule.group } as const;
    return [actual === NOBODY ? broken : { ...broken, actualGroup: actual }];
  }
  if (rule.kind !== "together" && rule.kind !== "apart") return [];
  const byGroup = new Map<number, string[]>();
  for (const id of rule.ids) {
    const group = groupById(id);
    if (group === NOBODY) continue;
    const ids = byGroup.get(group);
    if (ids) ids.push(id);
    else byGroup.set(group, [id]);
  }
  if (rule.kind === "together") {
    const groups = [...byGroup.keys()].sort((a, b) => a - b);
    return groups.length > 1 ? [{ kind: "together", ids: [...byGroup.values()].flat(), groups }] : [];
  }
  return [...byGroup]
    .filter(([, ids]) => ids.length > 1)
    .sort(([a], [b]) => a - b)
    .map(([group, ids]) => ({ kind: "apart", ids, group }));
}

/** What one group breaks by itself: a language for all, and its size. Empty groups break nothing but the minimum. */
export function brokenInGroup(
  problem: Problem,
  group: number,
  members: readonly number[],
): readonly BrokenRule[] {
  const { attendees, sizes, options } = problem;
  const ids = (people: readonly number[]) => people.map((person) => attendees[person]?.id ?? "");
  const broken: BrokenRule[] = [];
  const size = members.length;
  const { min, max } = rangeOf(sizes, group);
  if (size < min || size > max) broken.push({ kind: "size", ids: ids(members), group, size, min, max });
  if (options.constraints?.sharedLanguage ?? true) {
    const { language, leftOut } = commonLanguage(problem, members);
    if (leftOut.length > 0) {
      broken.push({
        kind: "language",
        ids: ids(leftOut),
        group,
        ...(language === undefined ? {} : { language }),
      });
    }
    // Several who lead one group share its language: each is judged beside those before who can lead it.
    let shared: readonly string[] | undefined;
    for (const { id, languages, group: led } of options.constraints?.facilitators ?? []) {
      if (led !== group || languages.length === 0 || members.length === 0) continue;
      const both = shared?.filter((code) => languages.includes(code)) ?? languages;
      if (canLead(problem, both, members)) {
        shared = both;
        continue;
      }
      const silent = members.filter((person) => !canLead(problem, languages, [person]));
      const concerned = silent.length > 0 ? silent : members;
      broken.push({ kind: "facilitator", ids: ids(concerned), group, facilitatorId: id });
    }
  }
  return broken;
}

function canLead({ attendees }: Problem, languages: readonly string[], members: readonly number[]): boolean {
  const told = members.map((person) => attendees[person]?.languages ?? []).filter(({ length }) => length > 0);
  return languages.some((code) => told.every((spoken) => spoken.includes(code)));
}

/**
 * The language that most members speak (the first by code among equals) and those who do not. People who told no
 * language count as speaking all; `language` is undefined when nobody told any.
 */
export function commonLanguage(
  { attendees }: Problem,
  members: readonly number[],
): { readonly language: string | undefined; readonly leftOut: readonly number[] } {
  const speakers = new Map<string, number>();
  const told = members.filter((person) => (attendees[person]?.languages.length ?? 0) > 0);
  for (const person of told) {
    for (const language of new Set(attendees[person]?.languages)) {
      speakers.set(language, (speakers.get(language) ?? 0) + 1);
    }
  }
  const [most] = [...speakers].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  if (most === undefined) return { language: undefined, leftOut: [] };
  const [language] = most;
  return { language, leftOut: told.filter((person) => !attendees[person]?.languages.includes(language)) };
}
