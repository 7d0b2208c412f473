import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allocate } from "@/lib/allocation/allocate";
import { effectOfMove, effectOfSwap, evaluatePlan, placePlan, prepareBoard } from "@/lib/allocation/moves";
import { fromPairTable, toPairTable } from "@/lib/allocation/pair-table";
import { createRandom } from "@/lib/allocation/random";
import { drawWorkshop, person, SILENCE, seeds, terms } from "./workshops";

describe("the board's answers", () => {
  test("a foreseen move or swap is what evaluating the changed plan gives", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 25 }), seeds, terms, (n, seed, wanted) => {
        const { attendees, similarities } = drawWorkshop(n, seed, [["fr"], ["fr", "de"], ["de"]]);
        const options = { size: 4, seed, terms: wanted, iterations: 300 };
        const board = prepareBoard(attendees, similarities, options);
        const { groups } = allocate(attendees, similarities, options);
        const random = createRandom(seed);
        const [a, b] = [`p${random.below(n)}`, `p${random.below(n)}`];
        const to = random.below(groups.length);
        const placed = placePlan(board, groups);

        const moved = groups.map((group, g) => [...group.filter((id) => id !== a), ...(g === to ? [a] : [])]);
        const move = effectOfMove(placed, a, to);
        expect(move.scoreBefore).toBeCloseTo(evaluatePlan(board, groups).score, 9);
        expect(move.scoreAfter).toBeCloseTo(evaluatePlan(board, moved).score, 9);
        for (const { group, after } of move.groupDeltas) {
          expect(after).toBeCloseTo(evaluatePlan(board, moved).groupScores[group]?.score ?? 0, 9);
        }
        const swapped = groups.map((group) => group.map((id) => (id === a ? b : id === b ? a : id)));
        expect(effectOfSwap(placed, a, b).scoreAfter).toBeCloseTo(evaluatePlan(board, swapped).score, 9);
      }),
      { numRuns: 150 },
    );
  });

  const attendees = [
    person("ana", { languages: ["fr"], hasProject: true, level: 1, themes: ["ai"] }),
    person("ben", { languages: ["fr"], level: 1, themes: ["ai"] }),
    person("carl", { languages: ["de"], level: 5, themes: ["law"] }),
    person("dora", { languages: ["de", "fr"], level: 5, themes: ["law"] }),
  ];
  const board = prepareBoard(attendees, SILENCE, {
    size: 2,
    seed: 1,
    terms: { project: 0.1, notAlone: { kinds: ["levels"], weight: 0.05 } },
    constraints: { together: [["ana", "ben"]], apart: [["ben", "dora"]], pins: { carl: 1 } },
  });
  const plan = placePlan(board, [
    ["ana", "ben"],
    ["carl", "dora"],
  ]);

  test("a move that breaks rules names who and which", () => {
    const { newlyBroken } = effectOfMove(plan, "ben", 1);
    expect(newlyBroken).toEqual([
      { kind: "together", ids: ["ana", "ben"], groups: [0, 1] },
      { kind: "apart", ids: ["ben", "dora"], group: 1 },
      { kind: "size", ids: ["ana"], group: 0, size: 1, min: 2, max: 2 },
      { kind: "size", ids: ["carl", "dora", "ben"], group: 1, size: 3, min: 2, max: 2 },
      { kind: "language", ids: ["ben"], group: 1, language: "de" },
    ]);
    expect(effectOfMove(plan, "carl", 0).newlyBroken).toContainEqual({
      kind: "pin",
      ids: ["carl"],
      group: 1,
      actualGroup: 0,
    });
  });

  test("an unknown person or group changes nothing", () => {
    for (const effect of [
      effectOfMove(plan, "ghost", 0),
      effectOfMove(plan, "ana", 7),
      effectOfSwap(plan, "ana", "ghost"),
      effectOfMove(plan, "ana", 0),
    ]) {
      expect(effect).toMatchObject({ scoreAfter: effect.scoreBefore, groupDeltas: [], newlyBroken: [] });
    }
  });

  test("taking somebody out and leaving a group empty is allowed while planning", () => {
    const evaluation = evaluatePlan(board, [["ana"], [], ["carl", "dora"]]);
    expect(evaluation.unplaced).toEqual(["ben"]);
    expect(evaluation.warnings).toContainEqual({ kind: "noProject", group: 2 });
    expect(evaluation.broken).toContainEqual({ kind: "pin", ids: ["carl"], group: 1, actualGroup: 2 });
    expect(effectOfMove(plan, "dora", null).scoreAfter).toBeLessThan(
      effectOfMove(plan, "dora", null).scoreBefore,
    );
  });

  test("warnings: no project, alone of their kind", () => {
    const { warnings } = evaluatePlan(board, [
      ["ana", "dora"],
      ["ben", "carl"],
    ]);
    expect(warnings).toEqual([
      { kind: "aloneOfKind", group: 0, id: "ana", of: "levels" },
      { kind: "aloneOfKind", group: 0, id: "dora", of: "levels" },
      { kind: "noProject", group: 1 },
      { kind: "aloneOfKind", group: 1, id: "ben", of: "levels" },
      { kind: "aloneOfKind", group: 1, id: "carl", of: "levels" },
      { kind: "language", ids: ["ben"], group: 1, language: "de" },
    ]);
  });
});

test("a pair table gives back what the similarity gave, silence included", () => {
  const { similarities } = drawWorkshop(9, 3);
  const again = fromPairTable(9, toPairTable(9, similarities.questions));
  for (let i = 0; i < 9; i++) {
    for (let j = 0; j < 9; j++) if (i !== j) expect(again(i, j)).toBe(similarities.questions(i, j));
  }
});
