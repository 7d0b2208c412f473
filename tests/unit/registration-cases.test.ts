import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { REGISTRATION_CASES } from "@/tests/registration-cases";

const read = (file: string) => fs.readFileSync(path.resolve("tests", file), "utf8");
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The tests of a file by that name, with what stands before it: `test`, `describe`, `it.skip`, the end of a table. */
function named(source: string, name: string): string[] {
  const call = new RegExp(
    `([\\w.]*)\\(\\s*(?:\\[[^\\]]*\\]\\)\\()?["'\`][^"'\`\\n]*${escaped(name)}["'\`]`,
    "g",
  );
  return [...source.matchAll(call)].map(([, by]) => by ?? "");
}

describe("the cases of signing up", () => {
  test("are 34, each once and in order", () => {
    expect(REGISTRATION_CASES.map(({ number }) => number)).toEqual(
      Array.from({ length: 34 }, (_, index) => index + 1),
    );
  });

  test.each(REGISTRATION_CASES)("$number. $guarantee", ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const [file, name] of tests) {
      const found = named(read(file), name);
      expect(found, `${file}: ${name}`).toHaveLength(1);
      expect(found[0], `${file}: ${name}`).not.toMatch(/skip|todo|fixme|only/);
    }
  });

  test("would notice a test that is gone or skipped (control)", () => {
    const source = `test.skip("is kept", () => {});\ntest("is there", () => {});`;
    expect(named(source, "is gone")).toEqual([]);
    expect(named(source, "is kept")).toEqual(["test.skip"]);
    expect(named(source, "is there")).toEqual(["test"]);
  });
});
