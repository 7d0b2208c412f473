import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inWords, LaunchError } from "../launcher/say.mjs";
import { type Account, canEnter, serverAccount } from "./account";
import { nativeFolder } from "./binaries";

/** Where PostgreSQL's programs and data are, and whom its processes run as. */
export interface ServerHome {
  readonly native: string;
  /** The cluster's folder; may not exist yet, its parent does and the account can enter it. */
  readonly cluster: string;
  readonly account: Account;
}

/** For projects in a folder that the server's own user cannot enter. */
const SHARED_HOME = "/var/lib/atelier";

/**
 * Finds a home for the server of `dataDir` (absolute, existing): inside `dataDir`, or, where we are root and the
 * server's user cannot enter it, in a folder of /var/lib/atelier that `id`, kept in `dataDir`, names.
 */
export function serverHome(dataDir: string, id: string): ServerHome {
  const account = serverAccount();
  const native = nativeFolder();
  const isNear = canEnter(account, dataDir);
  return {
    account,
    native: canEnter(account, path.join(native, "bin")) ? native : copyOf(native),
    cluster: isNear ? path.join(dataDir, "postgres") : path.join(farFolder(dataDir, id), "postgres"),
  };
}

/** Creates DATA_DIR, closed to other users but for what the server's own user must pass through. */
export function makeDataDir(dataDir: string): string {
  const folder = path.resolve(dataDir);
  try {
    fs.mkdirSync(folder, { recursive: true });
    fs.chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
    fs.accessSync(folder, fs.constants.W_OK);
  } catch (error) {
    throw new LaunchError(
      `DATA_DIR: ${inWords(error, `write in ${folder}`) ?? `${folder} is not a folder that can be made`}`,
    );
  }
  return folder;
}

function farFolder(dataDir: string, id: string): string {
  const folder = path.join(SHARED_HOME, id);
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (process.getuid?.() === 0) fs.chmodSync(folder, 0o755); // whatever the umask
  const ownerFile = path.join(folder, "belongs-to");
  const owner = fs.existsSync(ownerFile) ? fs.readFileSync(ownerFile, "utf8") : dataDir;
  // A copy of a data folder names the same data: the first would see what the second does.
  if (owner !== dataDir && fs.existsSync(path.join(owner, "postgres.json"))) {
    throw new LaunchError(
      `${dataDir} is a copy of ${owner}, whose data is in ${folder}: remove ${dataDir}/postgres.json to begin anew`,
    );
  }
  fs.writeFileSync(ownerFile, dataDir);
  return folder;
}

function copyOf(native: string): string {
  const { mtimeMs } = fs.statSync(path.join(native, "bin"));
  const copy = path.join(SHARED_HOME, `programs-${digest(`${fs.realpathSync(native)} ${mtimeMs}`)}`);
  if (fs.existsSync(copy)) return copy;
  fs.mkdirSync(SHARED_HOME, { recursive: true });
  fs.chmodSync(SHARED_HOME, 0o755);
  const unfinished = `${copy}.${process.pid}`;
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(unfinished, 0o755);
  fs.renameSync(unfinished, copy);
  return copy;
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
