import { env } from "@/lib/env";

const LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
type Level = Exclude<(typeof LEVELS)[number], "silent">;

/** Ids, counts and codes only: never a name, an address, an answer or a token. */
export type LogFields = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;

/** Writes one event as one line of JSON on standard output, if LOG_LEVEL lets it through. */
export function log(level: Level, event: string, fields: LogFields = {}): void {
  if (LEVELS.indexOf(level) < LEVELS.indexOf(env().logLevel)) return;
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
}

/**
 * What may be logged of an unexpected error. Messages of database errors quote the values they choke on, which can be
 * somebody's answers: of those only the code is kept. Stack frames are code positions and always safe.
 */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const quotesValues = error.name.startsWith("PrismaClient") || error.name === "error" || code !== undefined;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    errorCode: code,
    message: quotesValues ? undefined : error.message.slice(0, 300),
    stack: frames.slice(0, 8).map((line) => line.trim()),
  };
}
