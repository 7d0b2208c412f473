import { BestPlan } from "./best-plan";
import { BlockExchange } from "./block-exchange";
import { createRandom } from "./random";
import { NOBODY, type Seating } from "./seating";

/** Far above what most workshops need, and still well below a second for thousands of people. */
const TRIALS_PER_PERSON = 2_000;
const TRIALS_MAX = 2_000_000;
/** Heavier than any value, so that only broken rules count. */
const BREAK_COST = 1e9;

/**
 * Moves people out of groups that break a rule until none does or the budget ends, and leaves the seating with the
 * fewest broken rules met: min-conflicts with noise (Minton et al. 1992), where one step in 16 may break one rule more.
 * Free when nothing is broken.
 */
export function repair(seating: Seating, { seed }: { readonly seed: number }): void {
  const { space, groupOf, sizes, breaks } = seating;
  const movable = seating.movablePeople();
  const best = new BestPlan(seating);
  if (best.breaks === 0 || movable.length === 0 || space.groupCount < 2) return;
  const random = createRandom(seed);
  const blocks = new BlockExchange(seating, movable);
  const isMovable = new Uint8Array(space.n);
  for (const person of movable) isMovable[person] = 1;
  const trials = Math.min(TRIALS_MAX, TRIALS_PER_PERSON * movable.length);
  for (let trial = 0; trial < trials && best.breaks > 0; trial++) {
    const groupA = brokenGroup(seating, random.below(space.groupCount));
    const a = seating.memberAt(groupA, random.below(sizes[groupA] ?? 0));
    // Where pins hold one person each, two groups may have to change languages as a whole.
    if (random.below(32) === 0) {
      const groupB = random.below(space.groupCount);
      const limits = { breakCost: BREAK_COST, threshold: -BREAK_COST * 1.5 };
      if (groupA !== groupB && blocks.tryWholeGroups(groupA, groupB, limits))
        best.offer(blocks.gain, blocks.addedBreaks);
      continue;
    }
    if (isMovable[a] === 0) continue;
    const isMove = random.below(8) === 0;
    const b = isMove ? NOBODY : (movable[random.below(movable.length)] ?? NOBODY);
    const groupB = isMove ? random.below(space.groupCount) : (groupOf[b] ?? NOBODY);
    if (groupA === groupB) continue;
    const addedMax = random.below(16) === 0 ? 1 : 0;
    if (blocks.isInBlock(a) || (b !== NOBODY && blocks.isInBlock(b))) {
      const threshold = -BREAK_COST * (addedMax + 0.5);
      if (!blocks.tryExchange({ a, b, groupB, random, breakCost: BREAK_COST, threshold })) continue;
      best.offer(blocks.gain, blocks.addedBreaks);
      continue;
    }
    if (isMove && (sizes[groupA] ?? 0) <= (space.minSizes[groupA] ?? 0)) continue;
    if (isMove && (sizes[groupB] ?? 0) >= (space.maxSizes[groupB] ?? 0)) continue;
    let gain = seating.shifted(groupA, a, b) - (seating.values[groupA] ?? 0);
    let added = seating.shiftedBreaks - (breaks[groupA] ?? 0);
    gain += seating.shifted(groupB, b, a) - (seating.values[groupB] ?? 0);
    added += seating.shiftedBreaks - (breaks[groupB] ?? 0);
    if (added > addedMax) continue;
    if (isMove) seating.move(a, groupB);
    else seating.swap(a, b);
    best.offer(gain, added);
  }
  best.restore();
}

/** The first group from `from` on, around the circle, that breaks a rule. */
function brokenGroup({ breaks }: Seating, from: number): number {
  for (let k = 0; k < breaks.length; k++) {
    const group = (from + k) % breaks.length;
    if ((breaks[group] ?? 0) > 0) return group;
  }
  return from;
}
