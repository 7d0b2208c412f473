import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import pg from "pg";
import { createDb, type DbClient } from "@/lib/db/client";
import { applyMigrations } from "@/lib/db/migrations";
import { environmentWith, SETTING_NAMES } from "@/lib/env";
import { buildIfStale, generateIfStale } from "../launcher/build";
import { freePort } from "../launcher/port";
import { joinServer } from "../postgres/server";

const DATABASE = "atelier_bench";
export const SECRET = randomBytes(32).toString("hex");

/** The production build on an empty database that keeps what it says it keeps, as a host would run it. */
export interface Site {
  readonly db: DbClient;
  readonly databaseUrl: string;
  /** Starts one more web instance. */
  web(): Promise<Instance>;
  close(): Promise<void>;
}

export interface Instance {
  readonly port: number;
  /** Resident memory in bytes; undefined where the system does not tell. */
  memory(): number | undefined;
  /** Processor time used so far, in milliseconds; undefined where the system does not tell. */
  cpuMs(): number | undefined;
  stop(): Promise<void>;
}

/** `given`: a server's address with the right to make databases; without one, an embedded server of the benchmark's own. */
export async function openSite(given: string | undefined): Promise<Site> {
  await generateIfStale();
  await buildIfStale();
  const server = given ? undefined : await joinServer({ dataDir: ".data/bench" });
  const adminUrl = given ?? server?.adminUrl("postgres") ?? "";
  await asAdmin(adminUrl, [
    `drop database if exists ${DATABASE} with (force)`,
    `create database ${DATABASE}`,
  ]);
  const url = new URL(adminUrl);
  url.pathname = `/${DATABASE}`;
  await applyMigrations(url.href);
  const db = createDb(url.href, 4);
  return {
    db,
    databaseUrl: url.href,
    web: () => startWeb(url.href),
    async close() {
      await db.$disconnect();
      await asAdmin(adminUrl, [`drop database if exists ${DATABASE} with (force)`]);
      await server?.leave();
    },
  };
}

async function asAdmin(adminUrl: string, statements: readonly string[]): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  for (const statement of statements) await admin.query(statement);
  await admin.end();
}

async function startWeb(databaseUrl: string): Promise<Instance> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/web.ts"], {
    env: environmentWith({
      ...Object.fromEntries(SETTING_NAMES.map((name) => [name, ""])),
      NODE_ENV: "production",
      PORT: String(port),
      HOST: "127.0.0.1",
      BASE_URL: `http://localhost:${port}`,
      DATABASE_URL: databaseUrl,
      SECRET,
      SIGN_UP_LIMIT: "100000",
      // Each connection says where it comes from, as through a proxy.
      TRUST_PROXY: "1",
    }),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await new Promise<void>((resolve, reject) => {
    child.on("message", (message) => message === "ready" && resolve());
    child.once("exit", (code) => reject(new Error(`the web server ended (${code})`)));
  });
  return {
    port,
    memory: () => residentBytes(child),
    cpuMs: () => processorMs(child),
    stop: () => stop(child),
  };
}

function residentBytes({ pid }: ChildProcess): number | undefined {
  try {
    const pages = fs.readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(pages)?.[1]) * 1_024;
  } catch {
    return undefined;
  }
}

/** In a tick, a hundredth of a second, of user and of system time. */
function processorMs({ pid }: ChildProcess): number | undefined {
  try {
    const after = fs.readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(after[11]) + Number(after[12])) * 10;
  } catch {
    return undefined;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}
