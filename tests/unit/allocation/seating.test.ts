import fc from "fast-check";
import { expect, test } from "vitest";
import { createRandom } from "@/lib/allocation/random";
import { compileRules } from "@/lib/allocation/rules";
import { scorePlan } from "@/lib/allocation/score";
import { searchSpaceOf } from "@/lib/allocation/search-space";
import { NOBODY, Seating } from "@/lib/allocation/seating";
import { buildProblem } from "@/lib/allocation/validate";
import { drawWorkshop, seeds, terms } from "./workshops";

test("after any moves and swaps, values and broken rules are those computed from scratch", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 24 }), seeds, terms, (n, seed, wanted) => {
      const { attendees, similarities } = drawWorkshop(n, seed, [["fr"], ["de"], ["fr", "de"], []]);
      const random = createRandom(seed + 1);
      const anybody = () => random.below(n);
      const apart = [
        [anybody(), anybody(), anybody()],
        [anybody(), anybody()],
      ].map((set) => set.map((i) => `p${i}`));
      const problem = buildProblem(attendees, similarities, {
        size: 4,
        seed,
        terms: wanted,
        constraints: { apart },
      });
      const space = searchSpaceOf(problem, compileRules(problem));
      const seating = new Seating(space, n);
      const groups = space.groupCount;
      for (let k = 0; k < 3 * n; k++) {
        const a = anybody();
        const b = anybody();
        const to = random.below(groups + 1) - 1;
        const [groupA = NOBODY, groupB = NOBODY] = [seating.groupOf[a], seating.groupOf[b]];
        if (groupA !== groupB && groupA !== NOBODY && groupB !== NOBODY && random.below(2) === 0) {
          const foreseen = [seating.shifted(groupA, a, b), seating.shiftedBreaks];
          seating.swap(a, b);
          expect(seating.values[groupA]).toBeCloseTo(foreseen[0] ?? 0, 9);
          expect(seating.breaks[groupA]).toBe(foreseen[1]);
        } else seating.move(a, to);
      }
      const anew = new Seating(space, n);
      const members = Array.from({ length: groups }, (_, group) =>
        seating.members(group).sort((x, y) => x - y),
      );
      members.forEach((people, group) => {
        for (const person of people) anew.move(person, group);
      });
      expect([...seating.pairSums]).toEqual([...anew.pairSums]);
      expect([...seating.links]).toEqual([...anew.links]);
      expect([...seating.breaks]).toEqual([...anew.breaks]);
      const { groupScores } = scorePlan(problem, members);
      groupScores.forEach((group, k) => {
        const size = members[k]?.length ?? 0;
        expect(Math.max(0, (seating.values[k] ?? 0) / Math.max(1, size))).toBeCloseTo(group.score, 9);
      });
    }),
    { numRuns: 200 },
  );
});
