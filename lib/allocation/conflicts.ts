import type { HardRule } from "./hard-rule";
import type { Sizes } from "./sizes";

/** What the search for contradictions knows of the workshop. */
export interface RuleWorld {
  readonly indexOf: ReadonlyMap<string, number>;
  /** Languages by attendee; undefined = blocks no group. */
  readonly languagesOf: readonly (ReadonlySet<string> | undefined)[];
  readonly sizes: Sizes;
}

/** Placements tried before the answer is "unknown": enough for dozens of entangled rules, a few milliseconds. */
const NODES_MAX = 20_000;

/**
 * Groups for the people that the rules name, so that all rules hold, by backtracking (everyone else fills the groups
 * up): attendee index → group. "unknown" = not decided within the node limit. Language is tested among the people
 * named only: the rest of each group is left to the search.
 */
export function arrange(
  rules: readonly HardRule[],
  world: RuleWorld,
): ReadonlyMap<number, number> | "impossible" | "unknown" {
  const blocks = blocksOf(rules, world);
  if (blocks === undefined) return "impossible";
  const { groupCount, min, max, closed } = world.sizes;
  const seatCount = world.indexOf.size - world.sizes.unplacedCount;
  const hasLanguage = rules.some((rule) => rule.kind === "language");
  const led = new Map([...languagesByGroup(rules)].map(([group, codes]) => [group, new Set(codes)]));
  if ([...led.values()].some((codes) => codes.size === 0)) return "impossible";
  const load = new Array<number>(groupCount).fill(0);
  const inGroup: Block[][] = Array.from({ length: groupCount }, () => []);
  let reserved = (groupCount - (closed?.size ?? 0)) * min;
  let nodes = 0;

  const fits = (block: Block, group: number): boolean => {
    const size = (load[group] ?? 0) + block.members.length;
    const before = Math.max(min, load[group] ?? 0);
    if (size > max || reserved - before + Math.max(min, size) > seatCount) return false;
    const others = inGroup[group] ?? [];
    if (others.some((other) => block.apartFrom.has(other.number))) return false;
    const spoken = [...others, block].map((other) => other.languages);
    return (!hasLanguage && !led.has(group)) || hasCommon([...spoken, led.get(group)]);
  };
  const place = (depth: number): boolean | undefined => {
    const block = blocks[depth];
    if (block === undefined) return true;
    let wasEmptyTried = false;
    let isUnknown = false;
    for (let group = 0; group < groupCount; group++) {
      if ((block.pin !== undefined && block.pin !== group) || closed?.has(group)) continue;
      // Groups without anybody are interchangeable: pins were all placed first.
      const isEmpty = inGroup[group]?.length === 0;
      const isLike = isEmpty && !led.has(group);
      if (block.pin === undefined && isLike && wasEmptyTried) continue;
      wasEmptyTried ||= isLike;
      if (++nodes > NODES_MAX) return undefined;
      if (!fits(block, group)) continue;
      const before = load[group] ?? 0;
      const after = before + block.members.length;
      const change = Math.max(min, after) - Math.max(min, before);
      load[group] = after;
      reserved += change;
      inGroup[group]?.push(block);
      const answer = place(depth + 1);
      if (answer === true) return true;
      isUnknown ||= answer === undefined;
      inGroup[group]?.pop();
      reserved -= change;
      load[group] = before;
      if (isUnknown) return undefined;
    }
    return false;
  };
  const answer = place(0);
  if (answer !== true) return answer === false ? "impossible" : "unknown";
  return new Map(
    inGroup.flatMap((members, group) =>
      members.flatMap((block) => block.members.map((person) => [person, group])),
    ),
  );
}

/**
 * Of `kept`, which can all hold, those that leave no way to keep `rule` too, and none that is not needed for that (an
 * irreducible conflict, found by the deletion filter of Chinneck and Dravnieks 1991). `rule` comes first; the sizes
 * come last where groups of any size and number would solve it.
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
  const n = world.indexOf.size;
  const anySize = {
    ...world,
    sizes: { groupCount: n, min: 0, max: n, unplacedCount: 0, isAsAsked: true },
  };
  if (arrange(conflict, anySize) === "impossible") return conflict;
  const { groupCount, min, max } = world.sizes;
  return [...conflict, { kind: "size", groupCount, min, max }];
}

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

interface Block {
  number: number;
  readonly members: readonly number[];
  readonly pin: number | undefined;
  readonly languages: ReadonlySet<string> | undefined;
  readonly apartFrom: Set<number>;
}

/** People whom the rules name, joined by "together"; undefined when a block contradicts itself. Hardest first. */
function blocksOf(rules: readonly HardRule[], world: RuleWorld): Block[] | undefined {
  const parent = new Map<number, number>();
  const find = (person: number): number => {
    let root = person;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    parent.set(person, root);
    return root;
  };
  const pins = new Map<number, number>();
  const apart: number[][] = [];
  for (const rule of rules) {
    if (rule.kind === "pin") {
      const person = world.indexOf.get(rule.id) ?? -1;
      find(person);
      pins.set(person, rule.group);
    } else if (rule.kind === "together" || rule.kind === "apart") {
      const people = rule.ids.map((id) => world.indexOf.get(id) ?? -1);
      const [first] = people;
      for (const person of people) {
        if (rule.kind === "together" && first !== undefined) parent.set(find(person), find(first));
        else find(person);
      }
      if (rule.kind === "apart") apart.push(people);
    }
  }
  const members = new Map<number, number[]>();
  for (const person of [...parent.keys()].sort((a, b) => a - b)) {
    const root = find(person);
    const list = members.get(root);
    if (list) list.push(person);
    else members.set(root, [person]);
  }
  const hasLanguage = rules.some((rule) => rule.kind === "language");
  const blocks = new Map<number, Block>();
  for (const [root, people] of members) {
    const wished = new Set(people.map((person) => pins.get(person)).filter((pin) => pin !== undefined));
    const languages = common(people.map((person) => world.languagesOf[person]));
    if (wished.size > 1 || (hasLanguage && languages?.size === 0)) return undefined;
    blocks.set(root, { number: 0, members: people, pin: [...wished][0], languages, apartFrom: new Set() });
  }
  const ordered = [...blocks.values()].sort(
    (a, b) =>
      Number(b.pin !== undefined) - Number(a.pin !== undefined) || b.members.length - a.members.length,
  );
  ordered.forEach((block, number) => {
    block.number = number;
  });
  for (const people of apart) {
    if (people.length > world.sizes.groupCount - (world.sizes.closed?.size ?? 0)) return undefined;
    const separate = people.map((person) => blocks.get(find(person)));
    if (new Set(separate).size < separate.length) return undefined;
    for (const a of separate) for (const b of separate) if (a && b && a !== b) a.apartFrom.add(b.number);
  }
  return ordered;
}

function common(sets: readonly (ReadonlySet<string> | undefined)[]): ReadonlySet<string> | undefined {
  const told = sets.filter((set) => set !== undefined);
  const [first] = told;
  return first && new Set([...first].filter((item) => told.every((set) => set.has(item))));
}

function hasCommon(sets: readonly (ReadonlySet<string> | undefined)[]): boolean {
  return common(sets)?.size !== 0;
}
