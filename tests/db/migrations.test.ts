import { mkdtempSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { applyMigrations, MigrationError } from "@/lib/db/migrations";
import { dropDatabase } from "./harness/databases";
import { unique } from "./harness/factories";

const created: string[] = [];

async function emptyDatabase(): Promise<string> {
  const url = new URL(inject("adminUrl"));
  url.pathname = `/${unique("atelier_test").replaceAll("-", `_${inject("runner")}_`)}`;
  const admin = new pg.Client({ connectionString: inject("adminUrl") });
  await admin.connect();
  await admin.query(`create database ${url.pathname.slice(1)}`);
  await admin.end();
  created.push(url.href);
  return url.href;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function folderWith(migrations: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
  for (const [name, sql] of Object.entries(migrations)) {
    await mkdir(path.join(folder, name));
    writeFileSync(path.join(folder, name, "migration.sql"), sql);
  }
  return folder;
}

afterAll(async () => {
  for (const url of created) await dropDatabase(inject("adminUrl"), url);
});

test("an empty database gets every migration once, however many start at the same time", async () => {
  const url = await emptyDatabase();
  const folder = await folderWith({
    "1_first": "create table a (n int)",
    "2_second": "create table b (n int); insert into b values (1)",
  });
  const runs = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(url, folder)));
  expect(runs.flat().sort()).toEqual(["1_first", "2_second"]);
  expect(await query(url, "select n from b")).toEqual([{ n: 1 }]);
  expect(await applyMigrations(url, folder)).toEqual([]);
});

test("a migration that fails leaves nothing behind, and can be tried again once mended", async () => {
  const url = await emptyDatabase();
  const broken = await folderWith({ "1_first": "create table a (n int); insert into nowhere values (1)" });
  await expect(applyMigrations(url, broken)).rejects.toThrow(MigrationError);
  expect(await query(url, "select to_regclass('a') as a")).toEqual([{ a: null }]);
  expect(await applyMigrations(url, await folderWith({ "1_first": "create table a (n int)" }))).toEqual([
    "1_first",
  ]);
});

test("bodies between $$ keep their semicolons", async () => {
  const url = await emptyDatabase();
  const body = "create function one() returns int language plpgsql as $$ begin perform 1; return 1; end $$;";
  await applyMigrations(url, await folderWith({ "1_first": body }));
  expect(await query(url, "select one() as n")).toEqual([{ n: 1 }]);
});

test("a database from a newer version is refused", async () => {
  const url = await emptyDatabase();
  await applyMigrations(url, await folderWith({ "1_first": "select 1", "2_second": "select 2" }));
  await expect(applyMigrations(url, await folderWith({ "1_first": "select 1" }))).rejects.toThrow(
    /newer version/,
  );
});

test("a migration changed after it was applied is refused by name", async () => {
  const url = await emptyDatabase();
  await applyMigrations(url, await folderWith({ "1_first": "select 1" }));
  await expect(applyMigrations(url, await folderWith({ "1_first": "select 2" }))).rejects.toThrow(
    /1_first was changed/,
  );
});
