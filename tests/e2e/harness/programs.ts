import { spawn } from "node:child_process";
import net from "node:net";
import { setTimeout as delay } from "node:timers/promises";

const READY_WITHIN_MS = 60_000;

export interface Program {
  stop(): Promise<void>;
}

/** One of our own processes, its output on ours. */
export function startProgram(file: string, environment: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, ["--import", "tsx", file], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    async stop() {
      child.kill("SIGTERM");
      await Promise.race([ended, delay(15_000).then(() => child.kill("SIGKILL"))]);
    },
  };
}

/** Resolves once the address answers 200; throws with its last answer when it takes too long. */
export async function untilReady(url: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  let last = "no answer";
  while (performance.now() < deadline) {
    try {
      const response = await fetch(url);
      if (response.ok) return;
      last = `${response.status} ${await response.text()}`;
    } catch (error) {
      last = String(error);
    }
    await delay(100);
  }
  throw new Error(`${url} is not ready: ${last}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
