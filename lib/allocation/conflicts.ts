import { arrange } from "./arrange";
import type { HardRule } from "./hard-rule";
import type { RuleWorld } from "./rule-world";

/** More names say nothing: then it is about a language, not about these people. */
const NAMED_PEOPLE_MAX = 5;

/**
 * Of `kept`, which can all hold, those that leave no way to keep `rule` too, and none that is not needed for that (an
 * irreducible conflict, found by the deletion filter of Chinneck and Dravnieks 1991). `rule` comes first; the sizes
 * come last where groups of any size and number would solve it. Where `arrange` cannot decide, a rule stays.
 */
export function smallestConflict(
  rule: HardRule,
  kept: readonly HardRule[],
  world: RuleWorld,
): readonly HardRule[] {
  let others = kept;
  for (const suspect of kept) {
    const without = others.filter((other) => other !== suspect);
    if (arrange([...without, rule], world) === "impossible") others = without;
  }
  const conflict = [rule, ...others];
  if (arrange(conflict, ofAnySize(world)) === "impossible") return conflict;
  const { groupCount, min, max } = world.sizes;
  return [...conflict, { kind: "size", groupCount, min, max }];
}

/**
 * The people whose languages make a conflict, by attendee index, where they are few: those of a type without whom, if they
 * spoke everything, the rules could hold; the rarest types first, up to five people. Nobody where it is about many.
 */
export function peopleBehind(conflict: readonly HardRule[], world: RuleWorld): readonly number[] {
  const rules = conflict.filter(({ kind }) => kind !== "size");
  const hasSize = rules.length < conflict.length;
  let heard = hasSize ? world : ofAnySize(world);
  const numbers = [...world.types.keys()].filter((type) => world.types[type]?.languages !== undefined);
  const countOf = (type: number) => world.types[type]?.count ?? 0;
  const needed: number[] = [];
  for (const type of numbers.sort((a, b) => countOf(b) - countOf(a) || a - b)) {
    const types = heard.types.map((one, number) =>
      number === type ? { ...one, languages: undefined } : one,
    );
    if (arrange(rules, { ...heard, types }) === "impossible") heard = { ...heard, types };
    else needed.push(type);
  }
  const named = new Set<number>();
  let room = NAMED_PEOPLE_MAX;
  for (const type of needed.reverse()) {
    room -= countOf(type);
    if (room < 0) break;
    named.add(type);
  }
  return [...world.typeOf.keys()].filter((person) => named.has(world.typeOf[person] ?? -1));
}

/** As if groups might have any size and number, none included, with a seat for everybody. */
function ofAnySize(world: RuleWorld): RuleWorld {
  const n = world.indexOf.size;
  // Pins keep their group, and beside those each person may have one of their own.
  const groupCount = n + world.sizes.groupCount;
  return { ...world, sizes: { groupCount, min: 0, max: n, unplacedCount: 0, isAsAsked: true } };
}
