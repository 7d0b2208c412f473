import { type Random, shuffle } from "./random";
import { NOBODY } from "./seating";

export interface AnnealedPlan {
  readonly plan: Int32Array;
  readonly value: number;
}

/** Below this share two values are one. */
const MARGIN = 1e-9;
/** Of a person's companions, so many must be the same in both plans. */
const COMPANIONS_MIN = 2;

/**
 * What two plans agree on: 1 for people who sit with some of the same others in both. Good plans have a third of their
 * pairs in common and few whole groups, so children keep companies, not groups: these people stay, and the
 * others are annealed around them (the backbone of Zhang 2004; partition crossover in spirit). O(n · group size).
 */
export function agreedPeople(first: Int32Array, second: Int32Array, groupCount: number): Uint8Array {
  // People of one group in both plans share a number.
  const companyOf = (person: number) => (first[person] ?? 0) * groupCount + (second[person] ?? 0);
  const sizes = new Map<number, number>();
  for (const person of first.keys()) sizes.set(companyOf(person), (sizes.get(companyOf(person)) ?? 0) + 1);
  return Uint8Array.from(first, (_, person) =>
    (sizes.get(companyOf(person)) ?? 0) > COMPANIONS_MIN ? 1 : 0,
  );
}

/** Puts the child in the place of the worst plan if it is better than that and no plan has its value. */
export function takeIn(plans: AnnealedPlan[], child: AnnealedPlan): void {
  if (plans.some(({ value }) => Math.abs(value - child.value) < MARGIN * Math.abs(value))) return;
  const worst = plans.reduce((least, { value }, k) => (value < (plans[least]?.value ?? 0) ? k : least), 0);
  if (child.value > (plans[worst]?.value ?? 0)) plans[worst] = child;
}

/** The plan with the people who may move dealt anew over the places they hold. */
export function dealtAnew(plan: Int32Array, movable: Int32Array, random: Random): Int32Array {
  const dealt = plan.slice();
  const places = movable.map((person) => plan[person] ?? NOBODY);
  shuffle(places, random);
  movable.forEach((person, k) => {
    dealt[person] = places[k] ?? NOBODY;
  });
  return dealt;
}
