import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { type SourceFile, scanTree } from "./scan";

const files = new Map(
  scanTree(process.cwd(), ["app", "components", "lib"]).map((file) => [file.path, file] as const),
);

/** Everything that comes along with a file when it is loaded: ours by path, packages by name. */
function broughtBy(entry: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting: SourceFile[] = [files.get(entry) ?? { path: entry, imports: [], uses: [] }];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    for (const { target, isTypeOnly } of file.imports) {
      if (isTypeOnly || seen.has(target)) continue;
      seen.add(target);
      const next = files.get(target);
      if (next) waiting.push(next);
    }
  }
  return seen;
}

describe("what travels and what waits", () => {
  test.each(["zod", "lib/matching/stem.ts", "lib/matching/stop-words.ts"])(
    "the board sends no %s to the browser",
    (heavy) => {
      const brought = broughtBy("components/groups/group-board.tsx");
      expect(brought).toContain("lib/allocation/moves.ts");
      expect(brought).not.toContain(heavy);
    },
  );

  test("the browser gets the words of its page, never all catalogues", () => {
    const isClient = (path: string) => /^["']use client["']/.test(fs.readFileSync(path, "utf8"));
    const entries = [...files.keys()].filter(isClient);
    expect(entries).toContain("components/groups/group-board.tsx");
    expect(entries.filter((entry) => broughtBy(entry).has("lib/i18n/catalogue.ts"))).toEqual([]);
  });

  test("people's texts are compared in a thread, never on the event loop that serves pages", () => {
    const compares = ({ path, imports }: SourceFile) =>
      !/^lib\/(?:threads|seating)\//.test(path) &&
      imports.some(({ target, isTypeOnly }) => target === "lib/seating/rules.ts" && !isTypeOnly);
    expect([...files.values()].filter(compares).map(({ path }) => path)).toEqual([]);
  });
});
