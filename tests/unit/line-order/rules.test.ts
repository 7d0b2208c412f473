import { describe, expect, test } from "vitest";
import { decideMove, lineAfter } from "@/lib/line-order/rules";

test.each([
  ["b", "up", "bacd"],
  ["b", "down", "acbd"],
  ["c", "first", "cabd"],
  ["a", "last", "bcda"],
] as const)("%s moves %s, the others keep their order", (id, to, expected) => {
  expect(lineAfter([..."abcd"], { id, to })?.join("")).toBe(expected);
});

test.each([
  ["a", "up"],
  ["a", "first"],
  ["d", "down"],
  ["d", "last"],
  ["x", "up"],
] as const)("%s cannot move %s: nothing changes", (id, to) => {
  expect(lineAfter([..."abcd"], { id, to })).toBeUndefined();
});

describe("a move in a line", () => {
  // Numbers have gaps: those of who has left, and of who is passed over.
  const line = [
    { id: "a", lineNumber: 3n },
    { id: "b", lineNumber: 7n },
    { id: "c", lineNumber: 8n },
    { id: "d", lineNumber: 20n },
  ];

  test("gives the numbers that were there to other people, and touches nobody else's", () => {
    expect(decideMove(line, { id: "c", to: "up" })).toEqual({
      ok: true,
      from: 3,
      to: 2,
      changed: [
        { id: "c", lineNumber: 7n },
        { id: "b", lineNumber: 8n },
      ],
    });
    expect(decideMove(line, { id: "d", to: "first", from: 4 })).toMatchObject({
      from: 4,
      to: 1,
      changed: [
        { id: "d", lineNumber: 3n },
        { id: "a", lineNumber: 7n },
        { id: "b", lineNumber: 8n },
        { id: "c", lineNumber: 20n },
      ],
    });
  });

  test("is refused where the person stands elsewhere than the organiser saw", () => {
    expect(decideMove(line, { id: "c", to: "up", from: 4 })).toEqual({ ok: false, reason: "stale_version" });
    // Also where they are now where they should go: who asks is to know that somebody else was at it.
    expect(decideMove(line, { id: "a", to: "first", from: 2 })).toMatchObject({ reason: "stale_version" });
  });

  test("is refused for who does not wait, or is there already", () => {
    expect(decideMove(line, { id: "x", to: "first", from: 1 })).toEqual({ ok: false, reason: "wrong_state" });
    expect(decideMove(line, { id: "d", to: "last", from: 4 })).toMatchObject({ reason: "wrong_state" });
  });
});
