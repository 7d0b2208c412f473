import { spawnSync } from "node:child_process";
import { mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { withLock } from "@/scripts/launcher/lock.mjs";

const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), "lock-")), "a.lock");

test("only one at a time holds a lock, and everybody gets it", async () => {
  const file = newFile();
  let inside = 0;
  const most: number[] = [];
  const work = () =>
    withLock(file, async () => {
      most.push(++inside);
      await setImmediate();
      inside--;
    });
  await Promise.all(Array.from({ length: 8 }, work));
  expect(most).toEqual(Array(8).fill(1));
});

test("the lock of a process that died is taken over", async () => {
  const file = newFile();
  const dead = spawnSync(process.execPath, ["-e", "console.log(process.pid)"], { encoding: "utf8" });
  writeFileSync(file, dead.stdout.trim());
  expect(await withLock(file, async () => "mine")).toBe("mine");
});

test("a lock that nobody has touched for long is taken over, though its number lives", async () => {
  const file = newFile();
  writeFileSync(file, String(process.pid));
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(file, longAgo, longAgo);
  expect(await withLock(file, async () => "mine")).toBe("mine");
});

test("what fails under a lock frees it", async () => {
  const file = newFile();
  await expect(withLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await withLock(file, async () => "next")).toBe("next");
});
