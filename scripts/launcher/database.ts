import pg from "pg";
import { applyMigrations, MigrationError } from "@/lib/db/migrations";
import type { Env } from "@/lib/env";
import { joinServer } from "../postgres/server";
import { LaunchError, say } from "./say.mjs";

const DATABASE = "atelier";

export interface Database {
  readonly url: string;
  /** Starts the embedded server again whenever it dies. Resolves when `stopping` is aborted. */
  keepRunning(stopping: AbortSignal): Promise<void>;
  /** Stops the embedded server unless somebody else uses it. */
  leave(): Promise<void>;
}

/** A database that is up to date: the one at DATABASE_URL, or our own in the embedded server. */
export async function openDatabase({ databaseUrl, dataDir }: Env): Promise<Database> {
  if (databaseUrl) {
    await migrate(databaseUrl);
    return { url: databaseUrl, keepRunning: aborted, leave: async () => undefined };
  }
  let server = await joinServer({ dataDir });
  say(server.isStartedHere ? "PostgreSQL started" : "PostgreSQL is running already");
  try {
    const url = await server.ownDatabase(DATABASE);
    await migrate(url);
    return {
      url,
      leave: () => server.leave(),
      async keepRunning(stopping) {
        const stopped = aborted(stopping);
        for (;;) {
          await Promise.race([server.lost, stopped]);
          if (stopping.aborted) return;
          say("PostgreSQL ended unexpectedly, starting it again …");
          server = await joinServer({ dataDir });
          if ((await server.ownDatabase(DATABASE)) !== url) {
            throw new LaunchError("PostgreSQL's port was taken by another program meanwhile: start again");
          }
          say("PostgreSQL is back");
        }
      },
    };
  } catch (error) {
    await server.leave();
    throw error;
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

async function migrate(url: string): Promise<void> {
  try {
    const names = await applyMigrations(url);
    if (names.length > 0) say(`Database brought up to date: ${names.join(", ")}`);
  } catch (error) {
    throw new LaunchError(explain(error));
  }
}

function explain(error: unknown): string {
  if (error instanceof MigrationError) return `${error.message}`;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Record<string, string> = {
    "28P01": "the server refuses the user or password",
    "28000": "the server refuses the user",
    "3D000": "the server has no database of that name: create it first",
    "42501": "the user may not create tables in that database",
    "53300": "the server has no connection left",
    ECONNREFUSED: "nothing answers at that address",
    ENOTFOUND: "the server's name is unknown",
    ETIMEDOUT: "the server does not answer",
  };
  const reason =
    reasons[code] ??
    (error instanceof pg.DatabaseError ? `the server says ${code}` : "the server cannot be reached");
  return `DATABASE_URL: ${reason}${code ? ` (${code})` : ""}`;
}
