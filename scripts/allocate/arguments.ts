import { parseArgs } from "node:util";
import { UsageError } from "./usage-error";

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const flag = { type: "boolean" } as const;
const OPTIONS = {
  ...{ size: text, "min-size": text, "max-size": text, groups: text },
  ...{ map: texts, seed: text, iterations: text, seconds: text, prove: flag },
  ...{ preset: text, weight: texts, alike: texts, mixed: texts, term: texts },
  ...{ together: texts, apart: texts, pin: texts, "any-language": flag, rules: text },
  ...{ facilitators: text, history: texts, rounds: text, rebalance: text, "move-cost": text },
  swaps: texts,
  ...{ out: text, json: flag, locale: text, matrix: text, progress: flag },
  help: { type: "boolean", short: "h" },
} as const;

/** The command line by option and place, nothing understood yet. Throws UsageError in sentences of ours, not Node's. */
export function parseArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: withNegatives(args), allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new UsageError(wordsOf(error));
  }
}

/** A number below 0 after an option is its value, to be refused as such: Node takes it for another option. */
function withNegatives([first, second, ...rest]: readonly string[]): string[] {
  if (first === undefined || first === "--")
    return [first, second, ...rest].filter((one) => one !== undefined);
  const name = first.slice(2);
  const takesValue =
    first.startsWith("--") &&
    Object.entries(OPTIONS).some(([one, { type }]) => one === name && type === "string");
  return takesValue && second !== undefined && /^-[\d.]/.test(second)
    ? [`${first}=${second}`, ...withNegatives(rest)]
    : [first, ...withNegatives(second === undefined ? [] : [second, ...rest])];
}

/** What Node found, as a sentence of ours. */
function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(?:-\w, )?(--?[^' ]+)/.exec(message)?.[1] ?? "An option";
  if (/Unknown option/.test(message)) return `${option} is no option of this command.`;
  if (/ambiguous|argument missing/.test(message))
    return `${option} needs a value. One that begins with a dash is written ${option}=-VALUE.`;
  if (/does not take/.test(message)) return `${option} takes no value.`;
  return message;
}
