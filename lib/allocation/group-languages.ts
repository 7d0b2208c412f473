import type { HardRule } from "./hard-rule";
import type { RuleWorld } from "./rule-world";

/** The languages that groups may have, as bits, rarest first; those that can be no better than another are left out. */
export interface GroupLanguages {
  readonly count: number;
  /** By language type: what its people speak. */
  readonly spoken: readonly number[];
  /** By group with a fixed facilitator: what it may have. */
  readonly led: ReadonlyMap<number, number>;
  /** What any other group may have. */
  readonly open: number;
}

/** More are not looked at: bits of a number. Which languages are left out here never proves a contradiction. */
const LANGUAGES_MAX = 30;
/** What everybody speaks where groups need no language; no language code looks like this. */
export const ANY_LANGUAGE = "*";

/** What the facilitators fixed to a group all speak, by group; a group without one is not named. */
export function languagesByGroup(rules: readonly HardRule[]): ReadonlyMap<number, readonly string[]> {
  const languages = new Map<number, readonly string[]>();
  for (const rule of rules) {
    if (rule.kind !== "facilitator") continue;
    const known = languages.get(rule.group);
    languages.set(rule.group, known ? known.filter((code) => rule.languages.includes(code)) : rule.languages);
  }
  return languages;
}

/**
 * People who speak the same are one type, and of two languages the one is dropped whose speakers and groups all have the
 * other too: few are left in most workshops. A language with fewer speakers than a group needs is no group's. Undefined
 * when too many are left.
 */
export function groupLanguages(rules: readonly HardRule[], world: RuleWorld): GroupLanguages | undefined {
  const { types, sizes } = world;
  const byGroup = languagesByGroup(rules);
  const ledCodes = [...byGroup.values()].flat();
  const isShared = rules.some((rule) => rule.kind === "language");
  const told = isShared ? types.flatMap(({ languages }) => [...(languages ?? [])]) : [];
  const codes = [...new Set([...told, ...ledCodes])].sort();
  if (!isShared || codes.length === 0) codes.push(ANY_LANGUAGE);
  const groups = [...byGroup].map(([group, languages]) => ({ group, languages: new Set(languages) }));

  const columns = codes
    .map((code) => {
      const speaks = types.map(({ languages }) => code === ANY_LANGUAGE || (languages?.has(code) ?? true));
      const speakers = types.reduce((sum, { count }, type) => sum + (speaks[type] ? count : 0), 0);
      const isOpen = isShared || code === ANY_LANGUAGE;
      return { uses: [...speaks, ...groups.map(({ languages }) => languages.has(code)), isOpen], speakers };
    })
    .filter(({ speakers }) => speakers >= sizes.min);
  const useful = columns
    .filter(({ uses }, number) => {
      const isBelow = (other: (typeof columns)[number]) => uses.every((use, k) => !use || other.uses[k]);
      return !columns.some(
        (other, k) =>
          k !== number &&
          isBelow(other) &&
          (k < number || other.uses.some((use, place) => use && !uses[place])),
      );
    })
    .sort((a, b) => a.speakers - b.speakers);
  if (useful.length > LANGUAGES_MAX) return undefined;
  const bitsAt = (place: number) =>
    useful.reduce((bits, { uses }, number) => bits | (uses[place] ? 1 << number : 0), 0);
  return {
    count: useful.length,
    spoken: types.map((_, type) => bitsAt(type)),
    led: new Map(groups.map(({ group }, k) => [group, bitsAt(types.length + k)])),
    open: bitsAt(types.length + groups.length),
  };
}
