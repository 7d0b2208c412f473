import type { Cover } from "./cover";
import { groupValue } from "./group-value";
import type { Column, UsedColumn } from "./master";

/**
 * The plan that shares of groups stand for when people meet always or never in them; undefined where they do not. One
 * set of people may be shared by several classes: each set gets one, by augmenting paths (Kuhn 1955).
 */
export function wholePlan(cover: Cover, used: readonly UsedColumn[]): readonly Column[] | undefined {
  const sets = new Map<string, Column[]>();
  for (const { column } of used) {
    if (column.members.length === 0) continue;
    const key = column.members.join();
    sets.set(key, [...(sets.get(key) ?? []), column]);
  }
  const takers: Column[][] = cover.classes.map(() => []);
  for (const candidates of sets.values()) {
    if (!seat(candidates, { cover, sets, takers, tried: new Set() })) return undefined;
  }
  const plan = takers.flat();
  cover.classes.forEach(({ groups, min, required }, classNumber) => {
    const empty = { classNumber, members: [], value: groupValue(cover.space, []) };
    const left = groups.length - (takers[classNumber]?.length ?? 0);
    if (min === 0 && required.length === 0) plan.push(...Array<Column>(left).fill(empty));
  });
  return isPartition(cover, plan) ? plan : undefined;
}

function seat(
  candidates: readonly Column[],
  context: {
    readonly cover: Cover;
    readonly sets: ReadonlyMap<string, readonly Column[]>;
    readonly takers: Column[][];
    readonly tried: Set<number>;
  },
): boolean {
  const { cover, sets, takers, tried } = context;
  for (const column of candidates) {
    if (tried.has(column.classNumber)) continue;
    tried.add(column.classNumber);
    const taken = takers[column.classNumber] ?? [];
    if (taken.length < (cover.classes[column.classNumber]?.groups.length ?? 0)) {
      taken.push(column);
      return true;
    }
    for (let k = 0; k < taken.length; k++) {
      const others = sets.get(taken[k]?.members.join() ?? "") ?? [];
      if (!seat(others, context)) continue;
      taken[k] = column;
      return true;
    }
  }
  return false;
}

/** Everybody once, and as many groups as each class has. */
export function isPartition({ people, classes }: Cover, plan: readonly Column[]): boolean {
  const seated = plan.flatMap(({ members }) => members);
  return (
    seated.length === people.length &&
    new Set(seated).size === people.length &&
    classes.every(
      ({ groups }, k) => plan.filter((column) => column.classNumber === k).length === groups.length,
    )
  );
}
