import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** Ports to choose from: above the registered favourites, below what systems hand out for outgoing connections. */
const PORT_MIN = 20_000;
const PORT_MAX = 29_999;

/** What a data folder remembers of its embedded server, in postgres.json, readable by its owner only. */
export interface Memory {
  /** Names the data where it has to lie outside of this folder. */
  readonly id: string;
  readonly port: number;
  /** Of the role `postgres`; the application's own is derived from it. */
  readonly password: string;
}

export function recall(dataDir: string): Memory | undefined {
  const file = memoryFile(dataDir);
  if (!fs.existsSync(file)) return undefined;
  const { id, port, password } = JSON.parse(fs.readFileSync(file, "utf8"));
  return typeof id === "string" && Number.isInteger(port) && typeof password === "string"
    ? { id, port, password }
    : undefined;
}

export function remember(dataDir: string, memory: Memory): void {
  fs.writeFileSync(memoryFile(dataDir), JSON.stringify(memory), { mode: 0o600 });
}

export async function newMemory(): Promise<Memory> {
  const id = randomBytes(8).toString("hex");
  return withFreePort({ id, port: 0, password: randomBytes(32).toString("base64url") });
}

/** With the port of last time, so that whoever uses it finds the server again, unless somebody took it. */
export async function withFreePort(memory: Memory): Promise<Memory> {
  // The last processes of a killed server may hold it for a moment.
  for (let tries = 0; memory.port > 0 && tries < 20; tries++) {
    if (await isFree(memory.port)) return memory;
    await delay(100);
  }
  for (;;) {
    const port = PORT_MIN + Math.floor(Math.random() * (PORT_MAX - PORT_MIN + 1));
    if (await isFree(port)) return { ...memory, port };
  }
}

export function adminUrl({ port, password }: Memory, database: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** Of the role that owns the application's database and can do nothing else. */
export function applicationPassword({ password }: Memory): string {
  return createHash("sha256").update(`application|${password}`).digest("base64url");
}

function memoryFile(dataDir: string): string {
  return path.join(dataDir, "postgres.json");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
