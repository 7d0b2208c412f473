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
  const stopping = stopSignal(() => {
    for (const child of children) child.kill();
    process.exit(1);
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
    for (const name of parts) children.push(keepRunning({ name, file: `scripts/${name}.ts`, environment }));
    const running = announce({ settings, databaseUrl: database.url, parts, children, stopping }).then(
      () => stopped,
    );
    await Promise.race([running, stopped, database.keepRunning(stopping), ...children.map(failed)]);
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

interface Announcement {
  readonly settings: Env;
  readonly databaseUrl: string;
  readonly parts: readonly Part[];
  readonly children: readonly Child[];
  readonly stopping: AbortSignal;
}

async function announce({ settings, databaseUrl, parts, children, stopping }: Announcement): Promise<void> {
  const link = parts.includes("web") ? firstOrganiserLink(settings, databaseUrl) : Promise.resolve(null);
  const [url] = await Promise.all([link, ...children.map(({ ready }) => ready)]);
  if (stopping.aborted) return;
  const local = `http://localhost:${settings.port}`;
  const where = settings.baseUrl === local ? local : `${settings.baseUrl} (here: ${local})`;
  say(parts.includes("web") ? `Ready: ${where}` : "Ready: the worker runs");
  if (url) say(`To become the first organiser, open this link (once): ${url}`);
}

async function failed({ hopeless }: Child): Promise<never> {
  await hopeless;
  throw new LaunchError("Stopped for the reason above");
}
