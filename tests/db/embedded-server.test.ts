import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { isAlive } from "@/scripts/launcher/lock.mjs";
import { type EmbeddedServer, joinServer } from "@/scripts/postgres/server";

const left: EmbeddedServer[] = [];

async function join(dataDir: string, isThrowaway = true): Promise<EmbeddedServer> {
  const server = await joinServer({ dataDir, isThrowaway });
  left.push(server);
  return server;
}

afterEach(async () => {
  for (const server of left.splice(0)) await server.leave();
});

const newDataDir = () => mkdtempSync(path.join(tmpdir(), "atelier-data-"));

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The number of the server's main process. */
async function serverPid(server: EmbeddedServer): Promise<number> {
  const url = server.adminUrl("postgres");
  const [row] = await query(url, "select current_setting('data_directory') as folder");
  return Number(readFileSync(path.join(String(row?.folder), "postmaster.pid"), "utf8").split("\n")[0]);
}

test("the second to join finds the server running, and the last one to leave stops it", async () => {
  const dataDir = newDataDir();
  const first = await join(dataDir);
  const second = await join(dataDir);
  const pid = await serverPid(first);
  expect([first.isStartedHere, second.isStartedHere]).toEqual([true, false]);
  await first.leave();
  expect(isAlive(pid)).toBe(true);
  await second.leave();
  expect(isAlive(pid)).toBe(false);
  left.length = 0;
});

test("a killed server is noticed and comes back at the same address with everything", async () => {
  const dataDir = newDataDir();
  const server = await join(dataDir, false);
  const url = await server.ownDatabase("atelier");
  await query(url, "create table kept (n int)");
  await query(url, "insert into kept values (7)");
  process.kill(await serverPid(server), "SIGKILL");
  await server.lost;
  left.length = 0;
  const again = await join(dataDir, false);
  expect(await again.ownDatabase("atelier")).toBe(url);
  expect(await query(url, "select n from kept")).toEqual([{ n: 7 }]);
});

test("two data folders get two servers", async () => {
  const [one, other] = [await join(newDataDir()), await join(newDataDir())];
  expect(one.adminUrl("postgres")).not.toBe(other.adminUrl("postgres"));
});

test("the password is readable by its owner only, and nobody gets in without it", async () => {
  const dataDir = newDataDir();
  const server = await join(dataDir);
  expect(statSync(path.join(dataDir, "postgres.json")).mode & 0o077).toBe(0);
  const url = new URL(server.adminUrl("postgres"));
  url.password = "guess";
  await expect(query(url.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
});

test("the application's role owns its database and nothing more", async () => {
  const server = await join(newDataDir());
  const url = await server.ownDatabase("atelier");
  await query(url, "create schema jobs");
  await expect(query(url, "create role other")).rejects.toMatchObject({ code: "42501" });
  await expect(query(url, "copy (select 1) to program 'true'")).rejects.toMatchObject({ code: "42501" });
});

test("words sort as people expect", async () => {
  const server = await join(newDataDir());
  const rows = await query(
    server.adminUrl("postgres"),
    "select x from unnest(array['Zoé','eric','Émile','Abel']) x order by x",
  );
  expect(rows.map(({ x }) => x)).toEqual(["Abel", "Émile", "eric", "Zoé"]);
});
