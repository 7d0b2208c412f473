import { z } from "zod";

// The one place that reads process.env. A wrong value stops the start and names itself (see EnvError).

const port = z.coerce.number().int().min(1).max(65535);
const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === "" ? undefined : value));

const schema = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
    PORT: port.default(3000),
    BASE_URL: optionalText.pipe(z.url({ protocol: /^https?$/ }).optional()),
    DATA_DIR: z.string().trim().min(1).default(".data"),
    DATABASE_URL: optionalText.pipe(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
    SMTP_URL: optionalText.pipe(z.url({ protocol: /^smtps?$/ }).optional()),
    MAIL_FROM: z.string().trim().min(3).default("Atelier <atelier@localhost>"),
    ORGANISER_EMAIL: optionalText.pipe(z.email().optional()),
    DEMO: z.enum(["on", "off"]).default("on"),
    SECRET: optionalText.pipe(z.string().min(32).optional()),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  })
  .transform((raw) => ({
    mode: raw.NODE_ENV,
    port: raw.PORT,
    /** Public address without a slash at its end. */
    baseUrl: (raw.BASE_URL ?? `http://localhost:${raw.PORT}`).replace(/\/+$/, ""),
    dataDir: raw.DATA_DIR,
    databaseUrl: raw.DATABASE_URL,
    smtpUrl: raw.SMTP_URL,
    mailFrom: raw.MAIL_FROM,
    organiserEmail: raw.ORGANISER_EMAIL?.toLowerCase(),
    isDemoWanted: raw.DEMO === "on",
    secret: raw.SECRET,
    logLevel: raw.LOG_LEVEL,
    /** Number of proxies whose X-Forwarded-For counts. */
    trustedProxies: raw.TRUST_PROXY,
  }));

export type Env = z.infer<typeof schema>;

export class EnvError extends Error {
  override readonly name = "EnvError";
}

/** Settings from `source`. Throws EnvError with one line per wrong setting; never prints a value. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new EnvError(lines.join("\n"));
}

let cached: Env | undefined;

/** The settings of this process, read once. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}

/** The signing secret. The launcher sets it; a process started without one cannot sign links. */
export function secret(): string {
  const value = env().secret;
  if (!value) throw new EnvError("SECRET: missing (npm start makes one and keeps it in DATA_DIR)");
  return value;
}
