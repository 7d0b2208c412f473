import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeBackTo, historyOf, inverseOf, type Revision } from "@/lib/plan-history/rules";
import type { PlanChange } from "@/lib/plan-history/schema";

const person = "11111111-1111-4111-8111-111111111111";
const change = (to: string): PlanChange => ({
  kind: "change",
  moves: [{ registrationId: person, from: null, to }],
  pins: [],
});

describe("plan history", () => {
  test("nothing done: nothing to undo or redo", () => {
    expect(historyOf([], null)).toEqual({ undoable: undefined, redoable: undefined });
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
        const revisions: Revision[] = [];
        for (const [index, act] of acts.entries()) {
          const top = act === "undo" ? done.pop() : act === "redo" ? undone.pop() : `g${index}`;
          if (top === undefined) continue;
          if (act === "undo") undone.push(top);
          else done.push(top);
          if (act === "change") undone = [];
          const kind = act as PlanChange["kind"];
          revisions.push({ version: index + 2, actorId: null, change: { ...change(top), kind } });
        }
        const { undoable, redoable } = historyOf(revisions, null);
        expect(undoable?.change.moves[0]?.to).toBe(done.at(-1));
        expect(redoable?.change.moves[0]?.to).toBe(undone.at(-1));
      }),
    );
  });

  describe("of two organisers", () => {
    const [lea, tim] = ["22222222-2222-4222-8222-222222222222", "33333333-3333-4333-8333-333333333333"];
    const moved = (
      version: number,
      actorId: string,
      ...people: [id: string, from: string, to: string][]
    ) => ({
      version,
      actorId,
      change: {
        kind: "change" as const,
        moves: people.map(([registrationId, from, to]) => ({ registrationId, from, to })),
        pins: [],
      },
    });
    const undo = (version: number, actorId: string, of: number): Revision => ({
      version,
      actorId,
      change: { kind: "undo", moves: [], pins: [], of },
    });

    test("each undoes their own change, whoever changed something last", () => {
      const revisions = [moved(2, "ada", [lea, "a", "b"]), moved(3, "bob", [tim, "b", "c"])];
      expect(historyOf(revisions, "ada").undoable?.version).toBe(2);
      expect(historyOf(revisions, "bob").undoable?.version).toBe(3);
      expect(historyOf(revisions, "eve").undoable).toBeUndefined();
    });

    test("what a colleague has changed since is not undone, the rest of the change is", () => {
      const revisions = [moved(2, "ada", [lea, "a", "b"], [tim, "b", "a"]), moved(3, "bob", [lea, "b", "c"])];
      expect(historyOf(revisions, "ada").undoable?.change.moves).toEqual([
        { registrationId: tim, from: "b", to: "a" },
      ]);
    });

    test("a change of which nothing is left is passed over, for the one before it", () => {
      const revisions = [
        moved(2, "ada", [tim, "b", "a"]),
        moved(3, "ada", [lea, "a", "b"]),
        moved(4, "bob", [lea, "b", "c"]),
      ];
      expect(historyOf(revisions, "ada").undoable?.version).toBe(2);
      expect(historyOf([...revisions, undo(5, "ada", 2)], "ada").undoable).toBeUndefined();
    });

    test("once the colleague has undone theirs, one's own can be undone again", () => {
      const revisions = [moved(2, "ada", [lea, "a", "b"]), moved(3, "bob", [lea, "b", "c"])];
      expect(historyOf(revisions, "ada").undoable).toBeUndefined();
      expect(historyOf([...revisions, undo(4, "bob", 3)], "ada").undoable?.version).toBe(2);
    });

    test("a new change ends one's own redo, not a colleague's", () => {
      const revisions = [
        moved(2, "ada", [lea, "a", "b"]),
        undo(3, "ada", 2),
        moved(4, "bob", [tim, "b", "c"]),
      ];
      expect(historyOf(revisions, "ada").redoable?.version).toBe(2);
      const after = [...revisions, moved(5, "ada", [tim, "c", "a"])];
      expect(historyOf(after, "ada").redoable).toBeUndefined();
    });
  });

  test("the state of any version is what replaying up to it gives", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("p", "q", "r"), fc.constantFrom("a", "b", "c")), { maxLength: 12 }),
        fc.nat(12),
        (steps, cut) => {
          const seats = new Map<string, string | null>();
          const states = [new Map(seats)];
          const revisions = steps.map(([registrationId, to], index): Revision => {
            const from = seats.get(registrationId) ?? null;
            seats.set(registrationId, to);
            states.push(new Map(seats));
            const moves = [{ registrationId, from, to }];
            return { version: index + 2, actorId: null, change: { kind: "change", moves, pins: [] } };
          });
          const version = Math.min(cut, steps.length) + 1;
          const { moves } = changeBackTo(revisions, version);
          for (const { registrationId, from } of moves) expect(from).toBe(seats.get(registrationId));
          const then = new Map([
            ...seats,
            ...moves.map(({ registrationId, to }) => [registrationId, to] as const),
          ]);
          for (const [id, group] of then) expect(group).toBe(states[version - 1]?.get(id) ?? null);
        },
      ),
    );
  });
});
