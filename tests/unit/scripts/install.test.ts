import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { isInstalled } from "@/scripts/launcher/install.mjs";
import { complaintAboutNode } from "@/scripts/launcher/node-version.mjs";
import { LaunchError } from "@/scripts/launcher/say.mjs";

const zod = { "node_modules/zod": { version: "4.6.7", integrity: "sha512-a" } };
const macOnly = { "node_modules/fsevents": { version: "2.3.3", optional: true } };

function project(locked: unknown, installed?: unknown): string {
  const root = mkdtempSync(path.join(tmpdir(), "project-"));
  writeFileSync(path.join(root, "package-lock.json"), JSON.stringify({ packages: locked }));
  mkdirSync(path.join(root, `node_modules/@esbuild/${process.platform}-${process.arch}`), {
    recursive: true,
  });
  if (installed) {
    writeFileSync(
      path.join(root, "node_modules/.package-lock.json"),
      JSON.stringify({ packages: installed }),
    );
  }
  return root;
}

test("what is installed is compared with the lock, whoever installed it", () => {
  expect(isInstalled(project(zod))).toBe(false);
  expect(isInstalled(project(zod, zod))).toBe(true);
  expect(isInstalled(project({ ...zod, ...macOnly }, zod))).toBe(true);
  expect(isInstalled(project(zod, { "node_modules/zod": { version: "4.6.6", integrity: "sha512-b" } }))).toBe(
    false,
  );
});

test("packages from another kind of machine do not count", () => {
  const root = project(zod, zod);
  rmSync(path.join(root, "node_modules/@esbuild"), { recursive: true });
  expect(isInstalled(root)).toBe(false);
});

test("a broken lock is named, with the way to get it back", () => {
  const root = project(zod, zod);
  writeFileSync(path.join(root, "package-lock.json"), "{");
  expect(() => isInstalled(root)).toThrow(LaunchError);
  expect(() => isInstalled(root)).toThrow(/package-lock\.json .*git checkout/);
});

test.each(["20.19.0", "20.20.2", "22.12.0", "24.0.0", "26.1.0"])("Node %s is enough", (version) => {
  expect(complaintAboutNode(version)).toBe("");
});

test.each(["18.20.0", "20.18.3", "21.7.0", "22.11.0", "23.5.0"])("Node %s is not", (version) => {
  expect(complaintAboutNode(version)).toMatch(/^Node .* install Node 20\.19/);
});
