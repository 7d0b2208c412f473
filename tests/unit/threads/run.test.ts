import { describe, expect, test } from "vitest";
import { runInThread } from "@/lib/threads/run";
import type { Tasks } from "@/lib/threads/tasks";

const QUESTIONS = [
  "Comment protéger les données de nos bénévoles dans le cloud ?",
  "Comment vendre en ligne sans y passer mes nuits ?",
  "Comment animer une communauté dans la durée ?",
];

function room(count: number, iterations: number): Tasks["propose"]["input"] {
  return {
    cards: Array.from({ length: count }, (_, index) => ({
      registrationId: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
      name: `Personne ${index}`,
      organisation: `Organisation ${index % 7}`,
      languages: ["fr"],
      level: (index % 5) + 1,
      questions: [`${QUESTIONS[index % 3]} ${index % 11}`],
      project: null,
      themes: [],
      locale: "fr",
      showToGroup: true,
    })),
    themes: [],
    model: undefined,
    options: { size: 6, seed: 1, iterations },
    locale: "fr",
  };
}

describe("a task in a thread", () => {
  test("gives the same groups as often as it is asked", async () => {
    const [one, two] = await Promise.all([
      runInThread("propose", room(20, 5_000)),
      runInThread("propose", room(20, 5_000)),
    ]);
    expect(one.allocation.groups).toEqual(two.allocation.groups);
    expect(one.assessment.score).toBeCloseTo(one.allocation.score, 9);
  });

  test("leaves the event loop free while the engine works", async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 5);
    await runInThread("propose", room(200, 2_000_000));
    clearInterval(timer);
    // In this thread it would have been one turn at most.
    expect(turns).toBeGreaterThan(10);
  });

  test("that fails rejects, and the next one works", async () => {
    const { options, ...input } = room(6, 10);
    await expect(runInThread("propose", { ...input, options: { ...options, size: 0 } })).rejects.toThrow();
    await expect(runInThread("propose", { ...input, options })).resolves.toBeDefined();
  });

  test("tells how far it is, and once aborted answers with what it has", async () => {
    const { cards, ...input } = room(60, 20_000);
    const first = await runInThread("propose", { cards, ...input });
    const stop = new AbortController();
    const result = await runInThread(
      "prove",
      { cards, ...input, plan: first.allocation.groups },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    expect(result.groups.flat()).toHaveLength(60);
    expect(result.bound).toBeGreaterThanOrEqual(result.score);
    expect(result.score).toBeGreaterThanOrEqual(first.allocation.score - 1e-9);
  });

  test("more of them than threads are allowed all come to their end", async () => {
    const results = await Promise.all(
      Array.from({ length: 6 }, () => runInThread("propose", room(12, 1_000))),
    );
    expect(results).toHaveLength(6);
  });
});
