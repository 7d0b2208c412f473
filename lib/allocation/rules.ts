import { type Arrangement, arrange } from "./arrange";
import { peopleBehind, smallestConflict } from "./conflicts";
import { languagesByGroup } from "./group-languages";
import type { HardRule, Unmet } from "./hard-rule";
import { type RuleWorld, ruleWorldOf } from "./rule-world";
import type { Problem } from "./validate";

/** The rules as the search takes them: what holds for certain, what it counts, and what was given up. */
export interface CompiledRules {
  /** The rules that can all hold, as far as that was decided; pieces of sets too large for a group included. */
  readonly kept: readonly HardRule[];
  /** Attendee index → group, for pins that hold; −1 otherwise. */
  readonly pinned: Int32Array;
  /** People moved as one, two or more each. */
  readonly together: readonly (readonly number[])[];
  /** Sets of people to keep apart; counted by the search, given up or not, so that as few pairs as possible meet. */
  readonly apart: readonly (readonly number[])[];
  readonly isLanguageShared: boolean;
  /** Group → languages of which it must have one, by the facilitators fixed to it. */
  readonly groupLanguages: ReadonlyMap<number, readonly string[]>;
  /** Attendee index → group for everyone named by the rules kept: one way to hold them all. */
  readonly start: ReadonlyMap<number, number>;
  /** The same for everybody who gets a seat; undefined when it was not decided whether there is one. */
  readonly lawful: () => ReadonlyMap<number, number> | undefined;
  /** Last in line first, unless pinned, in a set to keep together, or needed inside so that the rules hold. */
  readonly unplaced: ReadonlySet<number>;
  /** What was given up before the search, without `broken`. */
  readonly unmet: readonly Unmet[];
}

/**
 * Takes the rules one by one, pins first, then fixed facilitators, together, language, apart, and gives up each that contradicts those
 * taken before, so that the more specific wish wins. A set to keep together that is larger than a group is kept in
 * pieces.
 */
export function compileRules(problem: Problem): CompiledRules {
  const { sizes, indexOf, attendees } = problem;
  const { rules, unmet } = readRules(problem);
  const world = ruleWorldOf(problem);
  let arrangement = arrange(rules, world);
  let kept = rules;
  if (typeof arrangement !== "object") {
    const chosen = keepMost(rules, world);
    kept = chosen.kept;
    unmet.push(...chosen.unmet);
    arrangement = arrange(kept, ruleWorldOf(problem));
  }
  const setsOf = (kind: "together" | "apart", from: readonly HardRule[]) =>
    from.filter((rule) => rule.kind === kind).map((rule) => idsOf(rule).map((id) => indexOf.get(id) ?? -1));
  const pinned = new Int32Array(attendees.length).fill(-1);
  for (const rule of kept) if (rule.kind === "pin") pinned[indexOf.get(rule.id) ?? -1] = rule.group;
  const together = joined(setsOf("together", kept));
  let whole = typeof arrangement === "object" ? arrangement : undefined;
  let unplaced = lastInLine(problem, new Set(together.flat()), pinned);
  if (unplaced.size > 0 && whole !== undefined) {
    const asInLine = { ...ruleWorldOf(problem), out: unplaced, sizes: { ...sizes, unplacedCount: 0 } };
    const byLine = arrange(kept, asInLine);
    if (typeof byLine === "object") whole = byLine;
    else unplaced = outsideOf(problem, whole) ?? unplaced;
  }
  return {
    kept,
    pinned,
    together: together
      .map((block) => block.filter((person) => !unplaced.has(person)))
      .filter(({ length }) => length > 1),
    apart: setsOf("apart", rules),
    isLanguageShared: rules.some((rule) => rule.kind === "language"),
    groupLanguages: languagesByGroup(kept),
    start: whole?.named ?? new Map(),
    lawful: () => whole?.everyone(),
    unplaced,
    unmet,
  };
}

/**
 * Takes the rules in order, and gives up each that cannot hold beside those taken before. As many at once as can all hold:
 * the same as one by one, in far fewer questions.
 */
function keepMost(
  rules: readonly HardRule[],
  world: RuleWorld,
): { readonly kept: readonly HardRule[]; readonly unmet: readonly Unmet[] } {
  const kept: HardRule[] = [];
  const unmet: Unmet[] = [];
  const take = (next: readonly HardRule[]) => {
    const answer = arrange([...kept, ...next], world);
    const [rule] = next;
    if (typeof answer === "object") kept.push(...next);
    else if (next.length > 1) {
      const half = next.length >> 1;
      take(next.slice(0, half));
      take(next.slice(half));
    } else if (rule) unmet.push(givenUp(rule, answer, kept, world));
  };
  take(rules);
  // Last, so that a piece of what could not be had takes no other rule's place.
  for (const { rule } of unmet) if (rule.kind === "together") kept.push(...piecesOf(rule.ids, kept, world));
  return { kept, unmet };
}

export function idsOf(rule: HardRule): readonly string[] {
  if (rule.kind === "together" || rule.kind === "apart") return rule.ids;
  return rule.kind === "pin" ? [rule.id] : [];
}

/** The rules asked for that name people and groups of this workshop, and those that do not. */
export function readRules(problem: Problem): {
  readonly rules: readonly HardRule[];
  readonly unmet: Unmet[];
} {
  const { indexOf, sizes } = problem;
  const {
    together = [],
    apart = [],
    pins = {},
    sharedLanguage = true,
    facilitators = [],
  } = problem.options.constraints ?? {};
  const rules: HardRule[] = [];
  const unmet: Unmet[] = [];
  const setAside = (rule: HardRule, reason: Unmet["reason"], ids: readonly string[]) =>
    unmet.push({ rule, reason, ids, conflict: [rule], broken: [] });
  const { groupCount, min, max, isAsAsked } = sizes;
  if (!isAsAsked) setAside({ kind: "size", groupCount, min, max }, "conflict", []);
  for (const [id, group] of Object.entries(pins)) {
    const rule = { kind: "pin", id, group } as const;
    if (!indexOf.has(id)) setAside(rule, "unknown_person", [id]);
    else if (!Number.isInteger(group) || group < 0 || group >= groupCount)
      setAside(rule, "unknown_group", [id]);
    else rules.push(rule);
  }
  const readSets = (kind: "together" | "apart", sets: readonly (readonly string[])[]) => {
    for (const set of sets) {
      const ids = [...new Set(set)];
      const unknown = ids.filter((id) => !indexOf.has(id));
      if (unknown.length > 0) setAside({ kind, ids }, "unknown_person", unknown);
      const known = ids.filter((id) => indexOf.has(id));
      if (known.length > 1) rules.push({ kind, ids: known });
    }
  };
  for (const { id, group, languages } of sharedLanguage ? facilitators : []) {
    const rule = { kind: "facilitator", id, group, languages } as const;
    if (!Number.isInteger(group) || group < 0 || group >= groupCount) setAside(rule, "unknown_group", []);
    else if (languages.length > 0) rules.push(rule);
  }
  readSets("together", together);
  if (sharedLanguage) rules.push({ kind: "language" });
  readSets("apart", apart);
  return { rules, unmet };
}

function givenUp(
  rule: HardRule,
  answer: "impossible" | "unknown",
  kept: readonly HardRule[],
  world: RuleWorld,
): Unmet {
  if (answer === "unknown")
    return { rule, reason: "not_found", ids: idsOf(rule), conflict: [rule], broken: [] };
  const conflict = smallestConflict(rule, kept, world);
  const idAt = [...world.indexOf.keys()];
  const ids =
    rule.kind === "language"
      ? peopleBehind(conflict, world).map((person) => idAt[person] ?? "")
      : idsOf(rule);
  return { rule, reason: "conflict", ids, conflict, broken: [] };
}

/** A set too large for one group, in pieces as large as a group, as far as these hold; nothing for smaller sets. */
function piecesOf(ids: readonly string[], kept: readonly HardRule[], world: RuleWorld): HardRule[] {
  const pieces: HardRule[] = [];
  const { max } = world.sizes;
  for (let from = 0; ids.length > max && from < ids.length - 1; from += max) {
    const piece: HardRule = { kind: "together", ids: ids.slice(from, from + max) };
    if (piece.ids.length > 1 && typeof arrange([...kept, ...pieces, piece], world) === "object")
      pieces.push(piece);
  }
  return pieces;
}

/** Sets that share a person become one, members in attendee order. */
function joined(sets: readonly (readonly number[])[]): number[][] {
  const setOf = new Map<number, Set<number>>();
  for (const set of sets) {
    const all = new Set(set.flatMap((person) => [person, ...(setOf.get(person) ?? [])]));
    for (const person of all) setOf.set(person, all);
  }
  return [...new Set(setOf.values())].map((set) => [...set].sort((a, b) => a - b));
}

/** Who has no seat there; undefined when that is not known. */
function outsideOf(problem: Problem, { everyone }: Arrangement): ReadonlySet<number> | undefined {
  const seated = everyone();
  return seated && new Set([...problem.attendees.keys()].filter((person) => !seated.has(person)));
}

function lastInLine(problem: Problem, bound: ReadonlySet<number>, pinned: Int32Array): ReadonlySet<number> {
  const freedom = (person: number) => (pinned[person] === -1 ? 2 : 0) + (bound.has(person) ? 0 : 1);
  const line = problem.attendees.map((_, person) => person);
  line.sort((a, b) => freedom(b) - freedom(a) || b - a);
  return new Set(line.slice(0, problem.sizes.unplacedCount));
}
