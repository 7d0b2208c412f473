import { ANY_LANGUAGE } from "./group-languages";
import type { CompiledRules } from "./rules";
import { rangeOf } from "./sizes";
import type { Kinds, Problem } from "./validate";

/** What the search sees: numbers only. People are 0 … n − 1, groups 0 … groupCount − 1. */
export interface SearchSpace {
  readonly n: number;
  /** n × n, symmetric, zero diagonal; multiples of one power of two, so that sums are exact (see affinity.ts). */
  readonly pair: Float32Array;
  readonly groupCount: number;
  /** Smallest and largest size of each group. */
  readonly minSizes: Int32Array;
  readonly maxSizes: Int32Array;
  /** Value of a group of s = scale[s] · sum of its pairs − costs. Long enough for one group of everybody. */
  readonly scale: Float64Array;
  /** Attendee → group for those who must not move; −1 otherwise. */
  readonly pinned: Int32Array;
  /** Two or more people each, moved as one; nobody in two of them. */
  readonly blocks: readonly (readonly number[])[];
  /** For each person the sets they must be kept apart in. */
  readonly apartSetsOf: readonly (readonly number[])[];
  readonly apartSetCount: number;
  /** n × languageCount, 1 = speaks it. No languages = no rule. */
  readonly speaks: Uint8Array;
  readonly languageCount: number;
  /** groupCount × languageCount, 1 = may be the group's language; absent = any. By facilitators fixed to groups. */
  readonly groupSpeaks?: Uint8Array | undefined;
  /** People who speak the same languages share a number. */
  readonly languageClass: Int32Array;
  readonly hasProject: Uint8Array;
  readonly kinds: readonly Kinds[];
  /** Costs; 0 = off. See GroupTerms. */
  readonly projectCost: number;
  readonly aloneCost: number;
  readonly floorCost: number;
  readonly floorThreshold: number;
}

export function searchSpaceOf(
  problem: Problem,
  rules: Pick<CompiledRules, "pinned" | "together" | "apart" | "isLanguageShared" | "groupLanguages">,
): SearchSpace {
  const { attendees, affinity, sizes, terms } = problem;
  const n = attendees.length;
  const languages = rules.isLanguageShared
    ? [
        ...new Set([
          ...attendees.flatMap((person) => person.languages),
          ...[...rules.groupLanguages.values()].flat(),
        ]),
      ].sort()
    : [];
  const speaks = new Uint8Array(n * languages.length);
  const classes = new Map<string, number>();
  const languageClass = Int32Array.from(attendees, (attendee, person) => {
    const isUntold = attendee.languages.length === 0;
    const speaksIt = (language: string) =>
      isUntold || language === ANY_LANGUAGE || attendee.languages.includes(language);
    const spoken = languages.map((language) => (speaksIt(language) ? 1 : 0));
    speaks.set(spoken, person * languages.length);
    const key = spoken.join("");
    const number = classes.get(key) ?? classes.size;
    classes.set(key, number);
    return number;
  });
  const apartSetsOf = attendees.map((): number[] => []);
  rules.apart.forEach((set, number) => {
    for (const person of set) apartSetsOf[person]?.push(number);
  });
  return {
    n,
    pair: affinity.pair,
    groupCount: sizes.groupCount,
    minSizes: Int32Array.from({ length: sizes.groupCount }, (_, group) => rangeOf(sizes, group).min),
    maxSizes: Int32Array.from({ length: sizes.groupCount }, (_, group) => rangeOf(sizes, group).max),
    // Σ m(i, S) over a group of s counts each pair twice, over s − 1 others each.
    scale: Float64Array.from({ length: n + 1 }, (_, size) => (size < 2 ? 0 : 2 / (size - 1))),
    pinned: rules.pinned,
    blocks: rules.together,
    apartSetsOf,
    apartSetCount: rules.apart.length,
    speaks,
    languageCount: languages.length,
    languageClass,
    groupSpeaks: groupSpeaks(sizes.groupCount, languages, rules),
    hasProject: Uint8Array.from(attendees, (attendee) => (attendee.hasProject ? 1 : 0)),
    kinds: terms.notAlone > 0 ? terms.kinds : [],
    projectCost: terms.project,
    aloneCost: terms.notAlone,
    floorCost: terms.floor,
    floorThreshold: terms.threshold,
  };
}

function groupSpeaks(
  groupCount: number,
  languages: readonly string[],
  { groupLanguages }: Pick<CompiledRules, "groupLanguages">,
): Uint8Array | undefined {
  if (groupLanguages.size === 0) return undefined;
  return Uint8Array.from({ length: groupCount * languages.length }, (_, cell) => {
    const led = groupLanguages.get(Math.floor(cell / languages.length));
    return led === undefined || led.includes(languages[cell % languages.length] ?? "") ? 1 : 0;
  });
}
