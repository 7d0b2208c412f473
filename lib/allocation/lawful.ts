import type { Setting } from "./allocate";
import { construct } from "./construct";
import { ANY_LANGUAGE } from "./group-languages";
import { type ImproveOptions, improve } from "./improve";
import { idsOf } from "./rules";
import { type SearchSpace, searchSpaceOf } from "./search-space";
import type { Seating } from "./seating";

/**
 * A plan that keeps all rules that can hold, where `seating` breaks one of them and one such plan is known: the search ends
 * now and then in a plan that breaks few rules, of which another would break none, or breaks one of those for the sake of
 * one that had to be given up. Undefined otherwise. The search goes on from it, and never leaves it for a broken rule.
 */
export function lawfulInstead(
  setting: Setting,
  seating: Seating,
  options: ImproveOptions,
): Seating | undefined {
  const { space, rules } = setting;
  const strict = strictSpaceOf(setting);
  if (movedTo(strict, seating).totalBreaks() === 0) return undefined;
  const places = rules.lawful();
  if (places === undefined) return undefined;
  const lawful = construct(strict, places, rules.unplaced);
  improve(lawful, options);
  return movedTo(space, lawful);
}

/** Counts the rules that were kept alone; the setting's own counts also those given up, so that they are broken little. */
function strictSpaceOf({ problem, rules }: Setting): SearchSpace {
  const { kept, groupLanguages } = rules;
  const isShared = kept.some(({ kind }) => kind === "language");
  const groups = [...Array(problem.sizes.groupCount).keys()];
  return searchSpaceOf(problem, {
    ...rules,
    apart: kept
      .filter(({ kind }) => kind === "apart")
      .map((rule) => idsOf(rule).map((id) => problem.indexOf.get(id) ?? -1)),
    isLanguageShared: isShared || groupLanguages.size > 0,
    groupLanguages: isShared
      ? groupLanguages
      : new Map(groups.map((group) => [group, groupLanguages.get(group) ?? [ANY_LANGUAGE]])),
  });
}

function movedTo(space: SearchSpace, seating: Seating): Seating {
  const places = [...seating.groupOf.entries()].filter(([, group]) => group >= 0);
  const unplaced = new Set(
    [...seating.groupOf.keys()].filter((person) => (seating.groupOf[person] ?? -1) < 0),
  );
  return construct(space, new Map(places), unplaced);
}
