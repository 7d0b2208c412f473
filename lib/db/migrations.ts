import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";

// Applies prisma/migrations as `prisma migrate deploy` would and records it as Prisma does (table _prisma_migrations,
// SHA-256 checksums, Prisma's advisory lock), so that Prisma's own commands agree, without its native engine.

const FOLDER = "prisma/migrations";
const PRISMA_LOCK = 72707369;

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hex. */
  readonly checksum: string;
}

export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly isFinished: boolean;
}

/** The database and this program do not fit together; the message says why in one line. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

/** The migrations of this program, in the order in which they apply. */
export function readMigrations(folder = FOLDER): Migration[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** What is still to apply, in order. Throws MigrationError where applying it would be wrong. */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const { name, checksum, isFinished } of applied) {
    const file = byName.get(name);
    if (!isFinished) throw new MigrationError(`migration ${name} failed half-way: restore the last backup`);
    if (!file)
      throw new MigrationError(
        `the database was made by a newer version of Atelier (migration ${name}): update the program`,
      );
    if (file.checksum !== checksum)
      throw new MigrationError(`migration ${name} was changed after it was applied to this database`);
  }
  const done = new Set(applied.map(({ name }) => name));
  return known.filter(({ name }) => !done.has(name));
}

/** Brings the database up to date and returns the names applied. Safe when several start at once: one works, the others wait. */
export async function applyMigrations(databaseUrl: string, folder = FOLDER): Promise<string[]> {
  const known = readMigrations(folder);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const names: string[] = [];
    while (pendingMigrations(known, await readApplied(client)).length > 0) {
      const name = await applyNext(client, known);
      if (name) names.push(name);
    }
    return names;
  } finally {
    await client.end();
  }
}

/** One migration in one transaction, so that a failed one leaves no trace. The lock is the transaction's: poolers keep it. */
async function applyNext(client: pg.Client, known: readonly Migration[]): Promise<string | undefined> {
  await client.query("begin");
  try {
    await client.query("select pg_advisory_xact_lock($1)", [PRISMA_LOCK]);
    await client.query(`create table if not exists "_prisma_migrations" (
      id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
      migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
      started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`);
    const [next] = pendingMigrations(known, await readApplied(client));
    if (next) {
      await client.query(next.sql);
      await client.query(
        `insert into "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
         values ($1, $2, $3, clock_timestamp(), 1)`,
        [randomUUID(), next.checksum, next.name],
      );
    }
    await client.query("commit");
    return next?.name;
  } catch (error) {
    await client.query("rollback");
    if (error instanceof pg.DatabaseError)
      throw new MigrationError(`a migration failed and was undone: ${error.message}`, { cause: error });
    throw error;
  }
}

async function readApplied(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows: table } = await client.query(
    `select to_regclass('"_prisma_migrations"') is not null as "isThere"`,
  );
  if (!table[0]?.isThere) return [];
  const { rows } = await client.query<AppliedMigration>(
    `select migration_name as name, checksum, finished_at is not null as "isFinished"
     from "_prisma_migrations" where rolled_back_at is null order by started_at`,
  );
  return rows;
}
