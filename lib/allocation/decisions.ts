import type { Cover } from "./cover";
import type { Column, UsedColumn } from "./master";

/** Two people together in all plans looked at, or in none of them (Ryan and Foster 1981). */
export interface Decision {
  readonly pair: readonly [number, number];
  readonly areTogether: boolean;
}

export function obeys({ members }: Pick<Column, "members">, decisions: readonly Decision[]): boolean {
  return decisions.every(({ pair: [a, b], areTogether }) => {
    const hasA = members.includes(a);
    if (areTogether) return hasA === members.includes(b);
    return !hasA || !members.includes(b);
  });
}

/** The rules with the decisions added; undefined when these contradict each other or the rules. O(n²). */
export function coverWith(cover: Cover, decisions: readonly Decision[]): Cover | undefined {
  if (decisions.length === 0) return cover;
  const { n } = cover.space;
  const blockOf = [...cover.blockOf];
  const classOf = cover.classOf.slice();
  for (const { pair, areTogether } of decisions) {
    if (!areTogether) continue;
    const block = [...new Set(pair.flatMap((person) => blockOf[person] ?? []))].sort((a, b) => a - b);
    const homes = new Set(block.map((person) => classOf[person] ?? -1).filter((home) => home !== -1));
    if (homes.size > 1) return undefined;
    for (const person of block) {
      blockOf[person] = block;
      for (const home of homes) classOf[person] = home;
    }
  }
  const single = cover.mayMeet.slice();
  for (const { pair, areTogether } of decisions) {
    if (areTogether) continue;
    const [a, b] = pair;
    single[a * n + b] = single[b * n + a] = 0;
  }
  const blocks = [...new Set(cover.people.map((person) => blockOf[person] ?? [person]))];
  const largest = cover.classes.reduce((most, { max }) => Math.max(most, max), 0);
  const agree = (one: readonly number[], other: readonly number[]) =>
    one.every((a) => other.every((b) => a === b || single[a * n + b] === 1));
  for (const block of blocks) {
    const languages = block.reduce((common, person) => common & (cover.languages[person] ?? 0), -1);
    if (block.length > largest || languages === 0 || !agree(block, block)) return undefined;
  }
  const mayMeet = single.slice();
  for (const one of blocks) {
    for (const other of blocks) {
      if ((one.length === 1 && other.length === 1) || one === other || agree(one, other)) continue;
      for (const a of one) for (const b of other) mayMeet[a * n + b] = 0;
    }
  }
  const classes = cover.classes.map((item, number) =>
    item.required.length === 0
      ? item
      : { ...item, required: cover.people.filter((person) => classOf[person] === number) },
  );
  if (classes.some(({ required, max }) => required.length > max)) return undefined;
  return { ...cover, blockOf, classOf, mayMeet, classes };
}

/** How often pairs of people meet in a fractional solution, for those who neither always nor never do. */
export function undecidedPairs(
  used: readonly UsedColumn[],
  n: number,
): { readonly pair: readonly [number, number]; readonly share: number }[] {
  const meets = new Map<number, number>();
  for (const { column, share } of used) {
    const { members } = column;
    for (let k = 0; k < members.length; k++) {
      for (let l = 0; l < k; l++) {
        const key = (members[l] ?? 0) * n + (members[k] ?? 0);
        meets.set(key, (meets.get(key) ?? 0) + share);
      }
    }
  }
  return [...meets]
    .filter(([, share]) => share > WHOLE && share < 1 - WHOLE)
    .map(([key, share]) => ({ pair: [Math.floor(key / n), key % n] as const, share }))
    .sort(
      (a, b) =>
        Math.abs(a.share - 0.5) - Math.abs(b.share - 0.5) || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1],
    );
}

const WHOLE = 1e-4;
