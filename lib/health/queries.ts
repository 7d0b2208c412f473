import type { Db } from "@/lib/db/client";
import { readMigrations } from "@/lib/db/migrations";
import type { Readiness } from "./schema";

/** A worker says it is alive several times a minute. */
const HEARTBEAT_AGE_MAX_SECONDS = 60;
/** Retries move a mail's due time on, so that mails due for this long mean that nobody works at all. */
const OUTBOX_AGE_MAX_SECONDS = 900;

type Checks = Readiness["checks"];

function secondsBetween(earlier: Date, later: Date): number {
  return Math.max(0, Math.round((later.getTime() - earlier.getTime()) / 1_000));
}

async function checkMigrations(db: Db): Promise<Checks["migrations"]> {
  const applied = await db.$queryRaw<{ name: string }[]>`
    select migration_name as name from "_prisma_migrations"
    where finished_at is not null and rolled_back_at is null`;
  const done = new Set(applied.map(({ name }) => name));
  const pending = readMigrations()
    .map(({ name }) => name)
    .filter((name) => !done.has(name));
  return { ok: pending.length === 0, pending };
}

async function checkWorker(db: Db, now: Date): Promise<Checks["worker"]> {
  const { _max } = await db.workerHeartbeat.aggregate({ _max: { lastSeenAt: true } });
  if (!_max.lastSeenAt) return { ok: false, secondsSinceHeartbeat: null };
  const secondsSinceHeartbeat = secondsBetween(_max.lastSeenAt, now);
  return { ok: secondsSinceHeartbeat < HEARTBEAT_AGE_MAX_SECONDS, secondsSinceHeartbeat };
}

async function checkOutbox(db: Db, now: Date): Promise<Checks["outbox"]> {
  const { _min } = await db.message.aggregate({
    where: { state: "queued", nextAttemptAt: { lte: now } },
    _min: { nextAttemptAt: true },
  });
  const oldestDueSeconds = _min.nextAttemptAt ? secondsBetween(_min.nextAttemptAt, now) : 0;
  return { ok: oldestDueSeconds < OUTBOX_AGE_MAX_SECONDS, oldestDueSeconds };
}

/** The check's result, or its failure value when the database cannot answer it. */
function orElse<T>(check: Promise<T>, failed: T): Promise<T> {
  return check.catch(() => failed);
}

/** Whether this installation can do its work now, and what it lacks. Never throws: what cannot be asked is not in order. */
export async function checkReadiness(db: Db, now: Date): Promise<Readiness> {
  const [database, migrations, worker, outbox] = await Promise.all([
    orElse<Checks["database"]>(
      db.$queryRaw`select 1`.then(() => ({ ok: true })),
      { ok: false },
    ),
    orElse(checkMigrations(db), { ok: false, pending: [] }),
    orElse(checkWorker(db, now), { ok: false, secondsSinceHeartbeat: null }),
    orElse(checkOutbox(db, now), { ok: false, oldestDueSeconds: 0 }),
  ]);
  const checks: Checks = { database, migrations, worker, outbox };
  const isReady = Object.values(checks).every(({ ok }) => ok);
  return { status: isReady ? "ok" : "unavailable", checks };
}
