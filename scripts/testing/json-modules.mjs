import { register } from "node:module";
import { isMainThread } from "node:worker_threads";

// Node takes a JSON file only from an import that names its type, Next compiles catalogues only for one that does not
// (lib/i18n/catalogue.ts): for Playwright, which leaves JSON to Node, this names the type.

if (isMainThread) register(import.meta.url);

/** @type {import("node:module").LoadHook} */
export function load(url, context, nextLoad) {
  if (!url.endsWith(".json")) return nextLoad(url, context);
  return nextLoad(url, { ...context, importAttributes: { type: "json" } });
}
