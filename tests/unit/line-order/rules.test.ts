import { expect, test } from "vitest";
import { lineAfter } from "@/lib/line-order/rules";

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
