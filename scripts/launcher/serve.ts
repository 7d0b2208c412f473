import type { Env } from "@/lib/env";
import type { Part } from "./arguments";
import { buildIfStale, generateIfStale } from "./build";
import { type Child, keepRunning } from "./children";
import { type Database, openDatabase } from "./database";
import { firstOrganiserLink, loadDemoIfEmpty } from "./first-steps";
import { assertPortFree } from "./port";
import { LaunchError, say } from "./say.mjs";
import { ensureSecret, loadSettings } from "./settings";
import { stopSignal } from "./stop-signal";

interface Order {
  readonly isDev: boolean;
  readonly parts: readonly Part[];
}

/** Prepares everything, runs the parts asked for until told to stop, and leaves no process behind. */
export async function serve({ isDev, parts }: Order): Promise<void> {
  const children: Child[] = [];
  let database: Database | undefined;
  let isForced = false;
  const stopping = stopSignal(() => {
    // Asked twice: nobody gets to finish, but PostgreSQL still stops in order. Asked again: at once.
    if (isForced) process.exit(1);
    isForced = true;
    for (const child of children) child.kill();
  });
  const stopped = new Promise<void>((resolve) => stopping.addEventListener("abort", () => resolve()));
  try {
    const settings = loadSettings(isDev ? "development" : "production");
    const hasWeb = parts.includes("web");
    if (hasWeb) await assertPortFree(settings.port, settings.host);
    await generateIfStale(stopping);
    const built = hasWeb && !isDev ? buildIfStale(stopping) : undefined;
    built?.catch(() => undefined); // awaited below; the database comes first
    database = await openDatabase(settings);
    const environment = childEnvironment(settings, database.url);
    await loadDemoIfEmpty(settings, database.url);
    await built;
    if (stopping.aborted) return;
    const guarded = database.keepRunning(stopping);
    guarded.catch(() => undefined); // awaited below
    // One after the other, the web first: on a small machine they would slow each other down.
    for (const name of parts) {
      const child = keepRunning({ name, file: `scripts/${name}.ts`, environment });
      children.push(child);
      await Promise.race([child.ready, failed(child), stopped]);
      if (!stopping.aborted) await announce(name, settings, database.url);
    }
    await Promise.race([stopped, guarded, ...children.map(failed)]);
  } catch (error) {
    // What was cut short by our own stopping is no failure.
    if (!stopping.aborted) throw error;
  } finally {
    if (stopping.aborted) say("Stopping …");
    await Promise.all(children.map((child) => child.stop()));
    await database?.leave();
    if (stopping.aborted) say("Stopped");
  }
}

function childEnvironment(settings: Env, databaseUrl: string): Record<string, string> {
  const secret = ensureSecret(settings);
  return {
    NODE_ENV: settings.mode,
    DATABASE_URL: databaseUrl,
    SECRET: secret,
    NEXT_TELEMETRY_DISABLED: "1",
    NEXTAUTH_URL: settings.baseUrl,
    NEXTAUTH_SECRET: secret,
  };
}

async function announce(part: Part, settings: Env, databaseUrl: string): Promise<void> {
  if (part === "worker") return say("Ready: the worker runs");
  const local = `http://localhost:${settings.port}`;
  say(`Ready: ${settings.baseUrl === local ? local : `${settings.baseUrl} (here: ${local})`}`);
  const link = await firstOrganiserLink(settings, databaseUrl);
  if (link) say(`To become the first organiser, open this link (once): ${link}`);
}

async function failed({ hopeless }: Child): Promise<never> {
  await hopeless;
  throw new LaunchError("Stopped for the reason above");
}
