import type { Cover } from "./cover";
import type { GroupPool } from "./group-pool";
import type { Column, Master, UsedColumn } from "./master";
import { Relaxation, type RelaxationOptions } from "./relaxation";
import { isPartition, wholePlan } from "./whole-plan";

/** Times that groups are added before the next ones are settled. */
const ROUNDS = 4;
/** Above this share a group is as good as taken. */
const TAKEN = 0.999;

/**
 * A plan by taking the group that the linear program takes most of, looking for groups again among the others, and so
 * on (Sadykov, Vanderbeck, Pessoa, Tahiri and Uchoa 2019, without their limited discrepancy). Gives up, with undefined,
 * as soon as the linear program falls to `value`. Leaves the master restricted. Yields after each linear program.
 */
export function* dive(
  cover: Cover,
  master: Master,
  {
    pool,
    value,
    ...options
  }: RelaxationOptions & { readonly pool: GroupPool | undefined; readonly value: number },
): Generator<void, readonly Column[] | undefined> {
  const taken: UsedColumn[] = [];
  let rest = cover;
  while (true) {
    const free = new Set(rest.people);
    const isFree = ({ members }: Column) => members.every((person) => free.has(person));
    const own = new Set(taken.map(({ column }) => column));
    master.restrict((column) => own.has(column) || isFree(column));
    const relaxation = new Relaxation(
      rest,
      master,
      { bound: Number.POSITIVE_INFINITY, pool: pool?.filter(isFree) },
      options,
    );
    for (let round = 0; round < ROUNDS; round++) {
      if (!relaxation.improve()) break;
      yield;
    }
    const { solution } = relaxation;
    if (solution === undefined || solution.missing > 0 || solution.objective <= value) return undefined;
    const others = solution.used.filter(({ column }) => !own.has(column) && column.members.length > 0);
    const whole = wholePlan(cover, solution.used);
    if (whole !== undefined) return whole;
    const settled = others.filter(({ share }) => share > TAKEN);
    const largest = others.reduce<UsedColumn | undefined>(
      (best, item) => (item.share <= TAKEN && item.share > (best?.share ?? 0) ? item : best),
      undefined,
    );
    if (largest === undefined) return undefined;
    taken.push(...settled, largest);
    rest = without(cover, taken);
    if (rest.people.length === 0) {
      const plan = taken.map(({ column }) => column);
      return isPartition(cover, plan) ? plan : undefined;
    }
  }
}

/** What is left of a cover once some of its groups are settled. */
function without(cover: Cover, taken: readonly UsedColumn[]): Cover {
  const seated = new Set(taken.flatMap(({ column }) => column.members));
  return {
    ...cover,
    people: cover.people.filter((person) => !seated.has(person)),
    classes: cover.classes.map((item, number) => {
      const count = taken.filter(({ column }) => column.classNumber === number).length;
      return { ...item, groups: item.groups.slice(count) };
    }),
  };
}
