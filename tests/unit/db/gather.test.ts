import { expect, test } from "vitest";
import { gathering } from "@/lib/db/gather";

function doors<T>() {
  const turns: {
    items: readonly T[];
    open: (results: readonly string[]) => void;
    fail: (error: Error) => void;
  }[] = [];
  const work = (items: readonly T[]) =>
    new Promise<readonly string[]>((resolve, reject) => turns.push({ items, open: resolve, fail: reject }));
  return { turns, work };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("whoever comes first is served at once and alone; who comes meanwhile share the next turn, in order", async () => {
  const { turns, work } = doors<number>();
  const { add, isIdle } = gathering(work, 10);
  const answers = [1, 2, 3].map(add);
  expect(turns.map(({ items }) => items)).toEqual([[1]]);
  turns[0]?.open(["one"]);
  await settled();
  expect(turns.map(({ items }) => items)).toEqual([[1], [2, 3]]);
  expect(isIdle()).toBe(false);
  turns[1]?.open(["two", "three"]);
  expect(await Promise.all(answers)).toEqual(["one", "two", "three"]);
  expect(isIdle()).toBe(true);
});

test("no turn is larger than it may be, and the rest keep their order", async () => {
  const { turns, work } = doors<number>();
  const { add } = gathering(work, 2);
  const answers = [1, 2, 3, 4].map(add);
  for (const index of [0, 1, 2]) {
    turns[index]?.open(turns[index]?.items.map(String) ?? []);
    await settled();
  }
  expect(turns.map(({ items }) => items)).toEqual([[1], [2, 3], [4]]);
  expect(await Promise.all(answers)).toEqual(["1", "2", "3", "4"]);
});

test("a failure is told to everybody of its turn and to nobody else", async () => {
  const { turns, work } = doors<number>();
  const { add } = gathering(work, 10);
  const answers = Promise.allSettled([1, 2, 3].map(add));
  turns[0]?.open(["one"]);
  await settled();
  const late = add(4);
  turns[1]?.fail(new Error("away"));
  await settled();
  turns[2]?.open(["four"]);
  expect((await answers).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(await late).toBe("four");
});
