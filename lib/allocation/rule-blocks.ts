import type { GroupLanguages } from "./group-languages";
import type { HardRule } from "./hard-rule";
import type { RuleWorld } from "./rule-world";

/** People who sit together, or one person whom a rule names. */
export interface Block {
  readonly number: number;
  readonly members: readonly number[];
  readonly pin: number | undefined;
  /** What all members speak, as bits. */
  readonly spoken: number;
  /** Numbers of other blocks. */
  readonly apartFrom: ReadonlySet<number>;
  /** Must have a seat even where there are too few: pinned, or to be kept together. */
  readonly isBound: boolean;
}

/** People whom the rules name, joined by "together"; undefined when a block contradicts itself. Hardest first. */
export function blocksOf(
  rules: readonly HardRule[],
  world: RuleWorld,
  { spoken: spokenBy }: GroupLanguages,
): readonly Block[] | undefined {
  const parent = new Map<number, number>();
  const find = (person: number): number => {
    let root = person;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    parent.set(person, root);
    return root;
  };
  const pins = new Map<number, number>();
  const bound = new Set<number>();
  const apart: number[][] = [];
  for (const rule of rules) {
    if (rule.kind === "pin") {
      const person = world.indexOf.get(rule.id) ?? -1;
      find(person);
      pins.set(person, rule.group);
      bound.add(person);
    } else if (rule.kind === "together" || rule.kind === "apart") {
      const people = rule.ids
        .map((id) => world.indexOf.get(id) ?? -1)
        .filter((person) => !world.out?.has(person));
      const [first] = people;
      for (const person of people) {
        if (rule.kind === "together" && first !== undefined) parent.set(find(person), find(first));
        else find(person);
        if (rule.kind === "together") bound.add(person);
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
  const canStayOut = world.sizes.unplacedCount > 0;
  const blocks = new Map<number, Omit<Block, "number"> & { number: number; apartFrom: Set<number> }>();
  for (const [root, people] of members) {
    const wished = new Set(people.map((person) => pins.get(person)).filter((pin) => pin !== undefined));
    const spoken = people.reduce((bits, person) => bits & (spokenBy[world.typeOf[person] ?? -1] ?? 0), ~0);
    const isBound = !canStayOut || people.some((person) => bound.has(person));
    if (wished.size > 1 || (isBound && spoken === 0)) return undefined;
    const [pin] = wished;
    blocks.set(root, { number: 0, members: people, pin, spoken, apartFrom: new Set(), isBound });
  }
  const ordered = [...blocks.values()].sort(
    (a, b) =>
      Number(b.pin !== undefined) - Number(a.pin !== undefined) || b.members.length - a.members.length,
  );
  ordered.forEach((block, number) => {
    block.number = number;
  });
  const { groupCount, closed, unplacedCount } = world.sizes;
  for (const people of apart) {
    if (people.length - unplacedCount > groupCount - (closed?.size ?? 0)) return undefined;
    const separate = people.map((person) => blocks.get(find(person)));
    if (new Set(separate).size < separate.length) return undefined;
    for (const a of separate) for (const b of separate) if (a && b && a !== b) a.apartFrom.add(b.number);
  }
  return ordered;
}
