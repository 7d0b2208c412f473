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
  // Rules that can go one by one can go at once, so that thousands of which few matter take few questions.
  const drop = (suspects: readonly HardRule[]) => {
    const gone = new Set(suspects);
    const without = others.filter((other) => !gone.has(other));
    if (arrange([...without, rule], world) === "impossible") others = without;
    else if (suspects.length > 1) {
      const half = suspects.length >> 1;
      drop(suspects.slice(0, half));
      drop(suspects.slice(half));
    }
  };
  if (kept.length > 0) drop(kept);
  const conflict = [rule, ...others];
  if (arrange(conflict, ofAnySize(world)) === "impossible") return conflict;
  const { groupCount, min, max } = world.sizes;
  return [...conflict, { kind: "size", groupCount, min, max }];
}

/**
 * The people whose languages make a conflict, by attendee index: of each few who speak the same, whether the rules could
 * hold if those alone spoke everything. The rarest first, up to five people; nobody where it is about many.
 */
export function peopleBehind(conflict: readonly HardRule[], world: RuleWorld): readonly number[] {
  const rules = conflict.filter(({ kind }) => kind !== "size");
  const sized = rules.length < conflict.length ? world : ofAnySize(world);
  const { types } = world;
  const countOf = (type: number) => types[type]?.count ?? 0;
  const rarest = [...types.keys()]
    .filter((type) => types[type]?.languages !== undefined && countOf(type) <= NAMED_PEOPLE_MAX)
    .sort((a, b) => countOf(a) - countOf(b) || a - b);
  const named = new Set<number>();
  let room = NAMED_PEOPLE_MAX;
  for (const type of rarest) {
    if (countOf(type) > room) break;
    const freed = types.map((one, number) => (number === type ? { ...one, languages: undefined } : one));
    if (typeof arrange(rules, { ...sized, types: freed }) !== "object") continue;
    named.add(type);
    room -= countOf(type);
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
