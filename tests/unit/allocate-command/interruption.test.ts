import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { env, file, matrixOf, type Outcome } from "./kit";

/** Started as people start it, and sent the signals once its notes say that it searches. */
function interrupted(signals: readonly NodeJS.Signals[], ...args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/allocate.ts", ...args], { env });
  const printed = { stdout: "", stderr: "" };
  let isSent = false;
  child.stdout.on("data", (bytes) => {
    printed.stdout += bytes;
  });
  child.stderr.on("data", (bytes) => {
    printed.stderr += bytes;
    if (isSent || !printed.stderr.includes("search:")) return;
    isSent = true;
    for (const signal of signals) child.kill(signal);
  });
  return new Promise((resolve) =>
    child.on("close", (status) => resolve({ status: status ?? -1, ...printed })),
  );
}

describe("the allocate command when it is interrupted", { timeout: 60_000 }, () => {
  it.each<{ what: string; signals: NodeJS.Signals[]; more: string[] }>([
    { what: "a search", signals: ["SIGINT"], more: [] },
    // A terminal and npm both pass a Ctrl-C on.
    { what: "a search that hears one Ctrl-C twice", signals: ["SIGINT", "SIGINT"], more: [] },
    { what: "a search with a proof", signals: ["SIGTERM"], more: ["--prove"] },
  ])(
    "prints the best plan so far in full when $what is interrupted, with status 130",
    async ({ signals, more }) => {
      const matrix = file("long.txt", matrixOf(60));
      const args = ["--matrix", matrix, "--seconds", "300", "--progress", "--json", ...more];
      const { status, stdout, stderr } = await interrupted(signals, ...args);
      expect(status).toBe(130);
      expect(stderr).toContain("Interrupted");
      const report = JSON.parse(stdout);
      expect(report.interrupted).toBe(true);
      expect(report.groups.flat().sort((a: number, b: number) => a - b)).toEqual([...Array(60).keys()]);
    },
  );

  it("prints people's best plan so far when it is interrupted, everybody in it", async () => {
    const rows = Array.from({ length: 40 }, (_, k) => `${k + 1},${"ABCDEFG"[k % 7]},${(k % 5) + 1}`);
    const people = file("forty.csv", `id,organisation,level\n${rows.join("\n")}\n`);
    const args = [people, "--seconds", "300", "--progress", "--json"];
    const { status, stdout } = await interrupted(["SIGINT"], ...args);
    expect(status).toBe(130);
    const members = JSON.parse(stdout).groups.flatMap((group: { members: unknown[] }) => group.members);
    expect(members).toHaveLength(40);
  });

  it("ends a rebalance of any length when it is interrupted, with everybody seated", async () => {
    const rows = Array.from({ length: 20 }, (_, k) => `${k + 1},${"ABCDEFG"[k % 7]},${(k % 5) + 1}`);
    const people = file("twenty.csv", `id,organisation,level\n${rows.join("\n")}\n`);
    const ids = Array.from({ length: 20 }, (_, k) => String(k + 1));
    const plan = [0, 5, 10, 15].map((from) => ids.slice(from, from + 5));
    const before = file("before.json", JSON.stringify(plan));
    const args = [people, "--size", "5", "--rebalance", before, "--move-cost", "0.01"];
    const { status, stdout } = await interrupted(
      ["SIGINT"],
      ...args,
      ...["--iterations", "1000000000000", "--progress", "--json"],
    );
    expect(status).toBe(130);
    const members = JSON.parse(stdout).groups.flatMap((group: { members: unknown[] }) => group.members);
    expect(members).toHaveLength(20);
  });
});
