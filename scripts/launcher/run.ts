import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { applySettings } from "@/lib/env";
import { LaunchError } from "./say.mjs";
import { stopSignal } from "./stop-signal";

/** Runs one of our scripts in this process, with the database it needs. Its standard output stays its own. */
export async function run(order: {
  file: string;
  needsDatabase: boolean;
  args: readonly string[];
}): Promise<void> {
  const file = path.resolve(order.file);
  if (!fs.existsSync(file)) throw new LaunchError(`there is no ${order.file}`);
  process.argv = [process.execPath, file, ...order.args];
  const script = () => import(pathToFileURL(file).href);
  if (order.needsDatabase) await withDatabase(script);
  else await script();
}

async function withDatabase(work: () => Promise<unknown>): Promise<void> {
  const [{ loadSettings, ensureSecret }, { generateIfStale }, { openDatabase }] = await Promise.all([
    import("./settings"),
    import("./build"),
    import("./database"),
  ]);
  const settings = loadSettings("production");
  await generateIfStale();
  const stopping = stopSignal(() => process.exit(1));
  const database = await openDatabase(settings);
  try {
    applySettings({ DATABASE_URL: database.url, SECRET: ensureSecret(settings) });
    await Promise.race([work(), new Promise((resolve) => stopping.addEventListener("abort", resolve))]);
  } finally {
    await database.leave();
  }
}
