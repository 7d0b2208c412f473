import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";

// The command as people run it, without a database. All people are invented.
const folder = mkdtempSync(join(tmpdir(), "atelier-allocate-"));
afterAll(() => rmSync(folder, { recursive: true }));
const run = promisify(execFile);
const { DATABASE_URL: _none, ...env } = process.env;

async function allocate(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await run(
      process.execPath,
      ["--import", "tsx", "scripts/allocate.ts", ...args],
      { env },
    );
    return { status: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("the allocate command", { timeout: 30_000 }, () => {
  it("prints JSON alone on standard output, its notes on standard error, and writes the table", async () => {
    const people = file(
      "people.csv",
      "Nom;Votre question\nIda;Où vont nos archives ?\nUgo;Qui trie les archives ?\nEva;\n",
    );
    const out = join(folder, "groups.csv");
    const { status, stdout, stderr } = await allocate(people, "--json", "--size", "3", "--out", out);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      seed: 1,
      unmet: [],
      groups: [
        {
          name: expect.stringMatching(/^Archiv/),
          sharedTerms: [expect.stringMatching(/^archiv/)],
          members: [{ id: "1", name: "Ida" }, { id: "2" }, { id: "3" }],
        },
      ],
    });
    expect(stderr).toContain('question           ← 2 "Votre question"');
    expect(readFileSync(out, "utf8")).toMatch(/Archiv\w+,1,Ida/);
  });

  it("ends with 1 when a rule could not hold", async () => {
    const people = file("languages.csv", "name,languages\nIda,fr\nUgo,de\n");
    expect((await allocate(people)).status).toBe(1);
  });

  it("ends with 2 and one clear line for a file it cannot read", async () => {
    const { status, stdout, stderr } = await allocate(join(folder, "missing.csv"));
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/missing\.csv cannot be read \(ENOENT\)/);
  });
});
