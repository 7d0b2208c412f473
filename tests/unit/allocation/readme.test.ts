import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const ENGINE = resolve("lib/allocation");

test("the example of the engine's README runs from anywhere and prints what it says", async () => {
  const text = readFileSync(join(ENGINE, "README.md"), "utf8");
  const code = /```ts\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const printed = /```text\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const folder = mkdtempSync(join(tmpdir(), "atelier-engine-"));
  try {
    const file = join(folder, "example.mts");
    const absolute = code.replace(/from "(\.[^"]*)"/g, (_, path) => `from "${resolve(ENGINE, path)}"`);
    writeFileSync(file, absolute);
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", file]);
    expect(stdout).toBe(printed);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 30_000);

test("every file that the README names is there, and gives what it says", () => {
  const text = readFileSync(join(ENGINE, "README.md"), "utf8");
  const rows = [...text.matchAll(/^\| `([\w-]+\.ts)` \| (.*) \|$/gm)];
  expect(rows.length).toBeGreaterThan(8);
  for (const [, file = "", told = ""] of rows) {
    const source = readFileSync(join(ENGINE, file), "utf8");
    for (const [, name = ""] of told.matchAll(/`([a-z]\w+)`/g))
      expect(source, `${file} gives ${name}`).toMatch(new RegExp(`export function\\*? ${name}\\b`));
  }
});
