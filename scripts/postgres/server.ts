import fs from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { withLock } from "../launcher/lock.mjs";
import { LaunchError } from "../launcher/say.mjs";
import { startCluster, stopCluster } from "./cluster";
import { makeDataDir, type ServerHome, serverHome } from "./home";
import {
  adminUrl,
  applicationPassword,
  type Memory,
  newMemory,
  recall,
  remember,
  withFreePort,
} from "./memory";

const NAME = "atelier launcher";
const APPLICATION_ROLE = "atelier";
/** Recovery after a crash can take a while on a slow disk. */
const ANSWER_TRIES = 600;
const ANSWER_PAUSE_MS = 100;

/** A running embedded server, ours for as long as we have not left it. */
export interface EmbeddedServer {
  /** False when another process of ours had it running. */
  readonly isStartedHere: boolean;
  /** Address of a database for the role that may do everything. */
  adminUrl(database: string): string;
  /** Makes a database where it is missing; its address for the role that owns it and may do nothing else. */
  ownDatabase(name: string): Promise<string>;
  /** Resolves when the server is gone although nobody of us asked for it. */
  readonly lost: Promise<void>;
  /** Stops the server unless another launcher still uses it. */
  leave(): Promise<void>;
}

/**
 * Joins the embedded server whose data is in `dataDir`, starting it (and making its data) where needed. Everyone who
 * joins holds one connection: it shows at once when the server dies, and the last one to leave stops the server.
 * Throws LaunchError with what to do.
 */
export async function joinServer(options: {
  dataDir: string;
  isThrowaway?: boolean;
}): Promise<EmbeddedServer> {
  const dataDir = makeDataDir(options.dataDir);
  return withLock(lockFile(dataDir), async () => {
    let memory = recall(dataDir) ?? (await newMemory());
    const home = serverHome(dataDir, memory.id);
    const running = await connectToOurs(memory, home);
    if (running) return asMember({ dataDir, home, memory, guard: running, isStartedHere: false });
    for (let tries = 0; tries < 5; tries++) {
      memory = await withFreePort(memory);
      remember(dataDir, memory);
      const outcome = await startCluster(home, { ...memory, isThrowaway: options.isThrowaway ?? false });
      if (outcome === "port_taken") continue;
      const guard = await connectToOurs(memory, home);
      if (guard) return asMember({ dataDir, home, memory, guard, isStartedHere: true });
      await stopCluster(home);
      break;
    }
    throw new LaunchError(
      `PostgreSQL in ${home.cluster} does not let us in: was ${dataDir}/postgres.json lost or replaced?`,
    );
  });
}

interface Membership {
  readonly dataDir: string;
  readonly home: ServerHome;
  readonly memory: Memory;
  readonly guard: pg.Client;
  readonly isStartedHere: boolean;
}

function asMember({ dataDir, home, memory, guard, isStartedHere }: Membership): EmbeddedServer {
  let isLeaving = false;
  const lost = new Promise<void>((resolve) => {
    guard.once("end", () => {
      if (!isLeaving) resolve();
    });
  });
  return {
    isStartedHere,
    lost,
    adminUrl: (database) => adminUrl(memory, database),
    ownDatabase: (name) => ownDatabase(guard, memory, name),
    async leave() {
      isLeaving = true;
      await withLock(lockFile(dataDir), async () => {
        const others = await countOthers(guard);
        await guard.end().catch(() => undefined);
        if (others === 0) await stopCluster(home);
      });
    },
  };
}

async function ownDatabase(guard: pg.Client, memory: Memory, name: string): Promise<string> {
  const password = applicationPassword(memory);
  const has = async (sql: string, value: string) => (await guard.query(sql, [value])).rowCount === 1;
  if (!(await has("select 1 from pg_database where datname = $1", name))) {
    if (!(await has("select 1 from pg_roles where rolname = $1", APPLICATION_ROLE))) {
      await guard.query(`create role ${APPLICATION_ROLE} login password ${guard.escapeLiteral(password)}`);
    }
    await guard.query(`create database ${guard.escapeIdentifier(name)} owner ${APPLICATION_ROLE}`);
  }
  return `postgresql://${APPLICATION_ROLE}:${password}@127.0.0.1:${memory.port}/${name}`;
}

/** Zero, too, when the server no longer answers: whatever is left of it is then to be stopped. */
async function countOthers(guard: pg.Client): Promise<number> {
  const sql =
    "select count(*)::int as n from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()";
  try {
    const { rows } = await guard.query<{ n: number }>(sql, [NAME]);
    return rows[0]?.n ?? 0;
  } catch {
    return 0;
  }
}

/** A connection to the server on that port if it is this data's; undefined when nobody or somebody else is there. */
async function connectToOurs(memory: Memory, home: ServerHome): Promise<pg.Client | undefined> {
  for (let tries = 0; tries < ANSWER_TRIES; tries++) {
    const client = new pg.Client({
      connectionString: adminUrl(memory, "postgres"),
      application_name: NAME,
      connectionTimeoutMillis: 5_000,
    });
    client.on("error", () => undefined); // "end" follows
    try {
      await client.connect();
      const { rows } = await client.query<{ folder: string }>(
        "select current_setting('data_directory') as folder",
      );
      if (rows[0] && isSameFolder(rows[0].folder, home.cluster)) return client;
      await client.end();
      return undefined; // a copy of this folder runs there
    } catch (error) {
      await client.end().catch(() => undefined);
      // 57P03: it is starting, stopping or recovering from a crash.
      if (!(error instanceof pg.DatabaseError && error.code === "57P03")) return undefined;
      await delay(ANSWER_PAUSE_MS);
    }
  }
  return undefined;
}

function isSameFolder(a: string, b: string): boolean {
  return fs.existsSync(a) && fs.existsSync(b) && fs.realpathSync(a) === fs.realpathSync(b);
}

function lockFile(dataDir: string): string {
  return path.join(dataDir, "postgres.lock");
}
