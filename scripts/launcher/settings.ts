import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { applySettings, type Env } from "@/lib/env";
import { makeDataDir } from "../postgres/home";
import { inWords, LaunchError } from "./say.mjs";

const ENV_FILE = ".env";

/** The settings of the environment and, where it says nothing, of `.env`. Throws when one is wrong, naming it. */
export function loadSettings(mode: "development" | "production"): Env {
  try {
    if (fs.existsSync(ENV_FILE)) process.loadEnvFile(ENV_FILE);
  } catch (error) {
    throw new LaunchError(inWords(error, `read ${ENV_FILE}`) ?? `${ENV_FILE} cannot be read`);
  }
  return applySettings({ NODE_ENV: mode });
}

/** The signing secret: SECRET, or the one kept in DATA_DIR, made at the first start. */
export function ensureSecret(settings: Env): string {
  if (settings.secret) return settings.secret;
  const file = path.join(makeDataDir(settings.dataDir), "secret");
  try {
    fs.writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!isThere) throw error;
  }
  const secret = readSecret(file);
  if (secret.length < 32)
    throw new LaunchError(`${file} is damaged: restore it, or remove it to make a new one (old links stop)`);
  return secret;
}

function readSecret(file: string): string {
  try {
    return fs.readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new LaunchError(inWords(error, `read ${file}`) ?? `${file} cannot be read`);
  }
}
