import { parseArgs } from "node:util";
import { LaunchError } from "./say.mjs";

const USAGE = "usage: npm start | npm run dev | npm run web | npm run worker";
const PARTS = ["web", "worker"] as const;
export type Part = (typeof PARTS)[number];

export type Order =
  | { readonly kind: "serve"; readonly isDev: boolean; readonly parts: readonly Part[] }
  | {
      readonly kind: "run";
      readonly file: string;
      readonly needsDatabase: boolean;
      readonly args: readonly string[];
    };

/** What the command line asks for. Everything after `--` belongs to the script that `--run` names. */
export function readOrder(argv: readonly string[]): Order {
  const end = argv.includes("--") ? argv.indexOf("--") : argv.length;
  const { dev, only, run, database } = parse(argv.slice(0, end));
  if (run !== undefined)
    return { kind: "run", file: run, needsDatabase: database, args: argv.slice(end + 1) };
  const part = PARTS.find((name) => name === only);
  if (only !== undefined && !part) throw new LaunchError(USAGE);
  return { kind: "serve", isDev: dev, parts: part ? [part] : PARTS };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        dev: { type: "boolean", default: false },
        only: { type: "string" },
        run: { type: "string" },
        database: { type: "boolean", default: false },
      },
    }).values;
  } catch {
    throw new LaunchError(USAGE);
  }
}
