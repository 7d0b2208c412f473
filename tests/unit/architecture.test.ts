import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { misnamed } from "./architecture/names";
import { forbiddenImports, importRings, ROOMS } from "./architecture/rooms";
import { type SourceFile, scanText, scanTree } from "./architecture/scan";
import { forbiddenUses } from "./architecture/uses";

const ROOT = process.cwd();
const files = scanTree(ROOT, ["app", "components", "lib", "scripts", "proxy.ts"]);

describe("the house", () => {
  test.each(ROOMS.map((room) => [room.name, room] as const))("%s", (_, room) => {
    expect(forbiddenImports(files, [room])).toEqual([]);
  });

  test("every import of ours leads to a file", () => {
    const dangling = files.flatMap((file) =>
      file.imports
        .filter(({ isOurs, target }) => isOurs && !fs.existsSync(path.join(ROOT, target)))
        .map(({ target }) => `${file.path} imports ${target}`),
    );
    expect(dangling).toEqual([]);
  });

  test("no imports go round in a ring", () => {
    // The API's document describes its own call as well.
    const own = /^app\/api\/openapi\.json\/calls\.ts → app\/api\/openapi\.json\/route\.ts/;
    expect(importRings(files).filter((ring) => !own.test(ring))).toEqual([]);
  });

  test("names of files say what they hold, in the words agreed", () => {
    expect(misnamed(files)).toEqual([]);
  });

  test("settings, clock, chance and raw markup stay where they belong", () => {
    expect(forbiddenUses(files)).toEqual([]);
  });
});

describe("the checker itself", () => {
  const plant = (file: string, text: string): SourceFile => scanText(ROOT, file, text);

  test.each([
    ["lib/allocation/planted.ts", 'import { z } from "zod";'],
    ["lib/allocation/planted.ts", 'import { env } from "../env";'],
    ["lib/matching/planted.ts", 'import type { Db } from "@/lib/db/client";'],
    ["lib/workshops/rules.ts", 'import { db } from "@/lib/db/client";'],
    ["lib/workshops/rules.ts", 'import { readFileSync } from "node:fs";'],
    ["lib/workshops/commands.ts", 'import { headers } from "next/headers";'],
    ["lib/workshops/commands.ts", 'export { Button } from "@/components/ui/button";'],
    ["lib/mail/planted.ts", 'const client = await import("@/lib/db/client");'],
    ["lib/outbox/commands.ts", 'import nodemailer from "nodemailer";'],
    ["components/planted.tsx", 'import { listWorkshops } from "@/lib/workshops/queries";'],
    ["components/planted.tsx", 'import type { Workshop } from "@/lib/db/generated/client";'],
    ["components/ui/planted.tsx", 'import { signUpState } from "@/lib/workshops/rules";'],
    ["app/planted.ts", 'import { PrismaClient } from "@prisma/client";'],
    ["lib/auth/policy.ts", 'import { getServerSession } from "next-auth";'],
    ["scripts/planted.ts", 'import page from "@/app/robots";'],
  ])("sees a forbidden import in %s: %s", (file, text) => {
    expect(forbiddenImports([plant(file, text)])).not.toEqual([]);
  });

  test.each([
    ["lib/workshops/rules.ts", "export const now = () => Date.now();"],
    ["lib/workshops/rules.ts", "export const now = () => new Date();"],
    ["lib/allocation/planted.ts", "export const luck = Math.random();"],
    ["lib/http/planted.ts", "export const port = process.env.PORT;"],
    ["components/planted.tsx", "export const Meter = () => <i style={{ inlineSize: 1 }} />;"],
    ["components/planted.tsx", "export const Raw = () => <p dangerouslySetInnerHTML={{ __html: text }} />;"],
  ])("sees a forbidden use in %s: %s", (file, text) => {
    expect(forbiddenUses([plant(file, text)])).not.toEqual([]);
  });

  test("lets through what is allowed: a type in a pure file, a given instant, a mention in a comment", () => {
    const text =
      'import type { Env } from "@/lib/env";\n// Date.now() is not called\nexport const at = new Date(0);';
    const planted = [plant("lib/workshops/rules.ts", text)];
    expect([...forbiddenImports(planted), ...forbiddenUses(planted)]).toEqual([]);
  });

  test("sees rings, but not rings of types", () => {
    const ring = (isTypeOnly: boolean): SourceFile[] =>
      [
        ["a.ts", "b.ts"],
        ["b.ts", "a.ts"],
      ].map(([path = "", target = ""]) => ({
        path,
        uses: [],
        imports: [{ target, isOurs: true, isTypeOnly, line: 1 }],
      }));
    expect(importRings(ring(false))).toEqual(["a.ts → b.ts → a.ts"]);
    expect(importRings(ring(true))).toEqual([]);
  });

  test.each([
    "lib/workshops/index.ts",
    "lib/workshops/helpers.ts",
    "lib/workshops/service.ts",
    "components/MeterBar.tsx",
  ])("refuses the name %s", (file) => {
    expect(misnamed([plant(file, "")])).not.toEqual([]);
  });
});
