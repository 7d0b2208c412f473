import path from "node:path";
import { installIfStale } from "./install.mjs";
import { inWords, keepStdoutClean, LaunchError } from "./say.mjs";

/**
 * Installs what is missing, makes TypeScript runnable in this process and hands over to it. Expected failures end the
 * process with one line and exit code 1.
 * @param {"start" | "test"} command
 * @param {readonly string[]} args
 */
export async function launch(command, args) {
  if (args.includes("--run")) keepStdoutClean();
  try {
    process.chdir(path.resolve(import.meta.dirname, "../.."));
    await installIfStale(process.cwd());
    const { register } = await import("tsx/esm/api");
    register();
    const { main } = command === "start" ? await import("./start.ts") : await import("./test.ts");
    await main(args);
  } catch (error) {
    const isExpected = error instanceof LaunchError || (error instanceof Error && error.name === "EnvError");
    const words = isExpected ? error.message : inWords(error, "write");
    console.error(words ?? error);
    process.exit(1);
  }
}
