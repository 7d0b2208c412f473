import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { historyOf, inverseOf } from "@/lib/plan-history/rules";
import type { PlanChange } from "@/lib/plan-history/schema";

const person = "11111111-1111-4111-8111-111111111111";
const change = (to: string): PlanChange => ({
  kind: "change",
  moves: [{ registrationId: person, from: null, to }],
  pins: [],
});

describe("plan history", () => {
  test("nothing done: nothing to undo or redo", () => {
    expect(historyOf([])).toEqual({ undoable: undefined, redoable: undefined });
  });

  test("the inverse of the inverse is the change", () => {
    const { moves, pins } = change("a");
    expect(inverseOf({ kind: "undo", ...inverseOf(change("a")) })).toMatchObject({ moves, pins });
  });

  test("any mix of changes, undos and redos agrees with two plain stacks", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("change", "undo", "redo")), (acts) => {
        const done: string[] = [];
        let undone: string[] = [];
        const revisions: { version: number; change: PlanChange }[] = [];
        for (const [index, act] of acts.entries()) {
          const top = act === "undo" ? done.pop() : act === "redo" ? undone.pop() : `g${index}`;
          if (top === undefined) continue;
          if (act === "undo") undone.push(top);
          else done.push(top);
          if (act === "change") undone = [];
          const kind = act as PlanChange["kind"];
          revisions.push({ version: index + 2, change: { ...change(top), kind } });
        }
        const { undoable, redoable } = historyOf(revisions);
        expect(undoable?.moves[0]?.to).toBe(done.at(-1));
        expect(redoable?.moves[0]?.to).toBe(undone.at(-1));
      }),
    );
  });
});
