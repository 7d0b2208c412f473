import { z } from "zod";

// The one place that reads process.env. A wrong value stops the start and names itself (see EnvError).

const flag = ["on", "off"] as const;
const logLevel = ["debug", "info", "warn", "error", "silent"] as const;
const MAILBOX = /^(?:[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

const settings = z.object({
  NODE_ENV: z
    .enum(["development", "production", "test"], "must be development, production or test")
    .default("production"),
  PORT: wholeNumber(1, 65_535, "must be a port number from 1 to 65535").default(3000),
  HOST: z.string().max(253, "must be an address or name of this machine").optional(),
  BASE_URL: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://atelier.example.org" })
    .refine(isOrigin, "must be an address without path, such as https://atelier.example.org")
    .optional(),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "must be like postgresql://user:password@host:5432/database",
    })
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must be like smtp://user:password@host:587 or smtps://…" })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(MAILBOX, "must be like Atelier <atelier@example.org>")
    .default("Atelier <atelier@localhost>"),
  ORGANISER_EMAIL: z.email("must be an e-mail address").toLowerCase().optional(),
  DEMO: z.enum(flag, "must be on or off").default("on"),
  SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  LOG_LEVEL: z.enum(logLevel, `must be one of ${logLevel.join(", ")}`).default("info"),
  SIGN_UP_LIMIT: wholeNumber(1, 100_000, "must be a number of sign-ups per minute, 1 to 100000").default(600),
  TRUST_PROXY: wholeNumber(0, 10, "must be the number of proxies, 0 to 10").default(0),
  EMBEDDINGS_URL: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://models.example.org/v1" })
    .optional(),
  EMBEDDINGS_MODEL: z
    .string()
    .max(100, "must be a model's name of at most 100 characters")
    .default("multilingual-e5-small"),
  EMBEDDINGS_KEY: z.string().optional(),
  EMBEDDINGS_DIR: z.string().optional(),
});

/** The names of all settings, as the environment holds them. */
export const SETTING_NAMES: readonly string[] = Object.keys(settings.shape);

const schema = settings.transform((raw) => ({
  mode: raw.NODE_ENV,
  port: raw.PORT,
  /** The address to listen on; all of this machine's when undefined. */
  host: raw.HOST,
  /** Public address without a slash at its end. */
  baseUrl: raw.BASE_URL ? new URL(raw.BASE_URL).origin : `http://localhost:${raw.PORT}`,
  dataDir: raw.DATA_DIR,
  databaseUrl: raw.DATABASE_URL,
  smtpUrl: raw.SMTP_URL,
  mailFrom: raw.MAIL_FROM,
  organiserEmail: raw.ORGANISER_EMAIL,
  isDemoWanted: raw.DEMO === "on",
  secret: raw.SECRET,
  logLevel: raw.LOG_LEVEL,
  /** Sign-ups accepted per minute from one network (an address behind which a whole room may sit). */
  signUpsPerMinuteMax: raw.SIGN_UP_LIMIT,
  /** Number of proxies whose X-Forwarded-For counts. */
  trustedProxies: raw.TRUST_PROXY,
  /** An OpenAI-compatible server of sentence vectors, its model and key. */
  embeddingsUrl: raw.EMBEDDINGS_URL,
  embeddingsModel: raw.EMBEDDINGS_MODEL,
  embeddingsKey: raw.EMBEDDINGS_KEY,
  /** Folder of a sentence model on this machine. */
  embeddingsDir: raw.EMBEDDINGS_DIR,
}));

export type Env = z.infer<typeof schema>;

/** Settings by the names that people know, as the environment holds them. */
export type Settings = Partial<Record<keyof z.input<typeof schema>, string>>;

export class EnvError extends Error {
  override readonly name = "EnvError";
}

/** Settings from `source`; blank ones count as unset. Throws EnvError with one line per wrong setting, never with a value. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const trimmed = Object.entries(source).map(([name, value]) => [name, value?.trim() || undefined]);
  const parsed = schema.safeParse(Object.fromEntries(trimmed));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new EnvError([...new Set(lines)].join("\n"));
}

let cached: Env | undefined;

/** The settings of this process, read once. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}

/** Changes settings of this process, for a launcher that has just found them out. */
export function applySettings(settings: Settings): Env {
  Object.assign(process.env, settings);
  cached = undefined;
  return env();
}

/** The environment for a process that we start: our own, with `changes`; undefined takes a variable away. */
export function environmentWith(
  changes: Readonly<Record<string, string | undefined>> = {},
): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** The signing secret. The launcher sets it; a process started without one cannot sign links. */
export function secret(): string {
  const value = env().secret;
  if (!value) throw new EnvError("SECRET: missing (npm start makes one and keeps it in DATA_DIR)");
  return value;
}

function wholeNumber(min: number, max: number, message: string) {
  return z
    .string()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .refine((value) => value >= min && value <= max, message);
}

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return true; // already told
  const { pathname, search, hash, username } = new URL(value);
  return pathname === "/" && search === "" && hash === "" && username === "";
}
