import { createHash } from "node:crypto";
import pg from "pg";
import { applyMigrations, readMigrations } from "@/lib/db/migrations";
import { isAlive } from "@/scripts/launcher/lock.mjs";

// One database per migration history is migrated and kept as a template; each test file gets a copy, which takes
// about 50 ms. Copies carry the number of the process that made them: those of dead runs are dropped.

const TEMPLATE_LOCK = 7_270_737;
const COPY = "atelier_test_";

/** Makes the template where it is missing and returns its name. */
export async function ensureTemplate(adminUrl: string): Promise<string> {
  const history = readMigrations().map(({ checksum }) => checksum);
  const name = `atelier_template_${createHash("sha256").update(history.join()).digest("hex").slice(0, 12)}`;
  await asAdmin(adminUrl, async (admin) => {
    // A session's lock: creating databases is not possible in a transaction.
    await admin.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
    await dropLeftovers(admin);
    if (await exists(admin, name)) return;
    const unfinished = `${name}_unfinished`;
    await admin.query(`drop database if exists ${unfinished}`);
    await admin.query(`create database ${unfinished}`);
    await applyMigrations(urlOf(adminUrl, unfinished));
    await admin.query(`alter database ${unfinished} rename to ${name}`);
  });
  return name;
}

let copies = 0;

/** A migrated, empty database; its address. `owner` is the process whose end makes it a leftover. */
export async function copyTemplate(adminUrl: string, template: string, owner = process.pid): Promise<string> {
  const name = `${COPY}${owner}_${process.pid}_${++copies}_${Date.now().toString(36)}`;
  await asAdmin(adminUrl, (admin) => admin.query(`create database ${name} template ${template}`));
  return urlOf(adminUrl, name);
}

export async function dropDatabase(adminUrl: string, url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await asAdmin(adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`));
}

async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    "select datname as name from pg_database where starts_with(datname, $1)",
    [COPY],
  );
  for (const { name } of rows) {
    const owner = Number(name.slice(COPY.length).split("_")[0]);
    if (!isAlive(owner)) await admin.query(`drop database if exists ${name} with (force)`);
  }
}

async function exists(admin: pg.Client, name: string): Promise<boolean> {
  return (await admin.query("select 1 from pg_database where datname = $1", [name])).rowCount === 1;
}

async function asAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
}
