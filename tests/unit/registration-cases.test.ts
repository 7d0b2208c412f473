import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { REGISTRATION_CASES } from "@/tests/registration-cases";

const read = (file: string) => fs.readFileSync(path.resolve("tests", file), "utf8");

/** What keeps a test from running, or all the others. */
const HELD_BACK = /\.(skip|skipIf|runIf|todo|fixme|fails|only)\b/;

/**
 * The tests of a file by that very name, a template's as it is written; each says whether it runs, which one inside a group
 * that is skipped does not. Read as a program: a comment is no test, and a call that happens to say the same is none.
 */
function testsNamed(source: string, name: string): { readonly runs: boolean }[] {
  const file = ts.createSourceFile("tests.ts", source, ts.ScriptTarget.Latest, true);
  const ways = new Set(["test", "it"]);
  const found: { readonly runs: boolean }[] = [];

  function visit(node: ts.Node, runs: boolean): void {
    // const inHouse = test.extend(…)
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isCallExpression(node.initializer)) {
      const { expression } = node.initializer;
      if (/^test\.extend\b/.test(expression.getText(file))) ways.add(node.name.getText(file));
    }
    const way = ts.isCallExpression(node) ? wayOf(node) : "";
    const isRunning = runs && !HELD_BACK.test(way);
    const root = way.split(/\W/)[0] ?? "";
    if (ts.isCallExpression(node) && ways.has(root) && nameOf(node.arguments[0]) === name)
      found.push({ runs: isRunning });
    const isGroup = root === "describe" || way.startsWith("test.describe") || ways.has(root);
    ts.forEachChild(node, (child) => visit(child, isGroup ? isRunning : runs));
  }

  /** `test`, `it.each`, `describe.skipIf`: without what was given to it. */
  function wayOf(call: ts.CallExpression): string {
    let { expression } = call;
    while (ts.isCallExpression(expression)) expression = expression.expression;
    return ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression)
      ? expression.getText(file)
      : "";
  }

  function nameOf(argument: ts.Expression | undefined): string | undefined {
    if (!argument) return undefined;
    if (ts.isStringLiteralLike(argument)) return argument.text;
    return ts.isTemplateExpression(argument) ? argument.getText(file).slice(1, -1) : undefined;
  }

  visit(file, true);
  return found;
}

describe("the cases of signing up", () => {
  test("are 34, each once and in order", () => {
    expect(REGISTRATION_CASES.map(({ number }) => number)).toEqual(
      Array.from({ length: 34 }, (_, index) => index + 1),
    );
  });

  test.each(REGISTRATION_CASES)("$number. $guarantee", ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    for (const [file, name] of tests)
      expect(testsNamed(read(file), name), `${file}: ${name}`).toEqual([{ runs: true }]);
  });

  test.each([
    ["gone", `test("is there", f);`],
    ["of a longer name", `test("never is kept", f);`],
    ["in a comment", `// test("is kept", f);`],
    ["no test", `expect("is kept"); describe("is kept", f);`],
  ])("are missed where a test is %s (control)", (_, source) => {
    expect(testsNamed(source, "is kept")).toEqual([]);
  });

  test.each([
    [`test.skip("is kept", f);`],
    [`test.skip.each([1])("is kept", f);`],
    [`test.skipIf(isSlow)("is kept", f);`],
    [`test.todo("is kept");`],
    [`describe.skip("all of them", () => { test("is kept", f); });`],
    [`test.describe.skip("all of them", () => { test("is kept", f); });`],
  ])("do not count %s (control)", (source) => {
    expect(testsNamed(source, "is kept")).toEqual([{ runs: false }]);
  });

  test("count a test of a table, and one with a setting of its own (control)", () => {
    expect(testsNamed(`it.each([1])("is %s", f);`, "is %s")).toEqual([{ runs: true }]);
    const own = `const inHouse = test.extend<{ a: 1 }>({});\ninHouse(\`\${role}: is kept\`, f);`;
    expect(testsNamed(own, `\${role}: is kept`)).toEqual([{ runs: true }]);
  });
});
