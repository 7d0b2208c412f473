import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { environmentWith } from "@/lib/env";
import { isAlive } from "../launcher/lock.mjs";
import { LaunchError } from "../launcher/say.mjs";
import { program } from "./binaries";
import type { ServerHome } from "./home";

const LOG_BYTES_MAX = 20_000_000;
/** A killed server's last children may hold its shared memory for a moment. */
const START_TRIES = 20;

export interface StartOptions {
  readonly port: number;
  readonly password: string;
  /** For data that may be lost with the machine's power: tests. */
  readonly isThrowaway: boolean;
}

export type StartOutcome = "started" | "port_taken";

/** Starts the server of `home`, making its cluster first where there is none. Throws LaunchError with what to do. */
export async function startCluster(home: ServerHome, options: StartOptions): Promise<StartOutcome> {
  if (!fs.existsSync(path.join(home.cluster, "PG_VERSION"))) await makeCluster(home, options);
  removeStalePid(home);
  const log = logFile(home);
  if (fs.existsSync(log) && fs.statSync(log).size > LOG_BYTES_MAX) fs.truncateSync(log);
  for (let tries = 1; ; tries++) {
    const begin = fs.existsSync(log) ? fs.statSync(log).size : 0;
    const { code } = await run(home, "pg_ctl", [
      ...["-D", home.cluster, "-w", "-t", "60", "-l", log],
      ...["-o", serverOptions(options).join(" "), "start"],
    ]);
    if (code === 0) return "started";
    const said = fs.existsSync(log) ? fs.readFileSync(log, "utf8").slice(begin) : "";
    if (/could not create any TCP\/IP sockets/.test(said)) return "port_taken";
    if (
      !/shared memory block .*still in use|lock file .* already exists/.test(said) ||
      tries === START_TRIES
    ) {
      throw new LaunchError(explain(said, home));
    }
    await delay(250);
  }
}

/** Stops the server, cutting open transactions; committed ones are safe. */
export async function stopCluster(home: ServerHome): Promise<void> {
  const stop = (mode: string) =>
    run(home, "pg_ctl", ["-D", home.cluster, "-m", mode, "-w", "-t", "30", "stop"]);
  const { code } = await stop("fast");
  if (code !== 0 && fs.existsSync(pidFile(home))) await stop("immediate");
}

async function makeCluster(home: ServerHome, { password, isThrowaway }: StartOptions): Promise<void> {
  // Made beside its place and renamed: an interrupted first start leaves nothing that looks finished.
  const unfinished = `${home.cluster}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = `${home.cluster}.password`;
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = home.account;
  if (uid !== undefined && gid !== undefined)
    for (const made of [unfinished, passwordFile]) fs.chownSync(made, uid, gid);
  const { code, output } = await run(home, "initdb", [
    ...["-D", unfinished, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8"],
    // Names sort as people expect, é beside e, on every machine alike.
    ...["--locale=C", "--locale-provider=icu", "--icu-locale=und", "--no-instructions"],
    // The password is 256 random bits: stretching it would only slow each connection down.
    "--set=scram_iterations=1",
    ...(isThrowaway ? ["--no-sync"] : []),
  ]);
  fs.rmSync(passwordFile, { force: true });
  if (code !== 0) throw new LaunchError(explain(output, home));
  fs.renameSync(unfinished, home.cluster);
}

function serverOptions({ port, isThrowaway }: StartOptions): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_checkpoints: "off",
    // A violated constraint's detail would put addresses into the log.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
    ...(isThrowaway
      ? {
          fsync: "off",
          synchronous_commit: "off",
          full_page_writes: "off",
          max_connections: "300",
          max_wal_size: "4GB",
        }
      : {}),
  };
  return [`-p ${port}`, ...Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)];
}

/**
 * After a hard stop postmaster.pid names a process that has ended but is still listed, or, in a container that numbers
 * from 1 again, one that is something else: PostgreSQL would believe itself running and refuse to start.
 */
function removeStalePid(home: ServerHome): void {
  const file = pidFile(home);
  if (!fs.existsSync(file)) return;
  const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return; // PostgreSQL sees that by itself
  const commandFile = `/proc/${pid}/comm`;
  if (fs.existsSync(commandFile) && fs.readFileSync(commandFile, "utf8").trim() !== "postgres")
    fs.rmSync(file);
}

function explain(said: string, home: ServerHome): string {
  const place = path.dirname(home.cluster);
  if (/No space left on device/i.test(said))
    return `PostgreSQL cannot write in ${place}: no space left on the disk`;
  if (/Permission denied|invalid permissions|wrong ownership/i.test(said)) {
    return `PostgreSQL cannot use ${home.cluster}: permission denied; start Atelier as the user who owns it`;
  }
  if (/incompatible with server/.test(said)) {
    return `the data in ${home.cluster} was made by another version of PostgreSQL: restore a backup into an empty DATA_DIR`;
  }
  const reason = said.match(/(?:FATAL|error): .*/g)?.at(-1) ?? said.trim().split("\n").at(-1) ?? "";
  return `PostgreSQL did not start: ${reason || "no reason given"} (log: ${logFile(home)})`;
}

/** Inside the cluster's folder, which the server's user owns. */
function logFile(home: ServerHome): string {
  return path.join(home.cluster, "server.log");
}

function pidFile(home: ServerHome): string {
  return path.join(home.cluster, "postmaster.pid");
}

function run(
  home: ServerHome,
  name: "initdb" | "pg_ctl",
  args: readonly string[],
): Promise<{ code: number | null; output: string }> {
  // The server inherits pg_ctl's streams where they are pipes, and we would wait for it to end: only initdb has them.
  const stdio = name === "initdb" ? "pipe" : "ignore";
  const child = spawn(program(home.native, name), args, {
    ...home.account,
    cwd: path.dirname(home.cluster),
    env: environmentWith({ LC_ALL: "C", TZ: "UTC" }),
    stdio: ["ignore", stdio, stdio],
    windowsHide: true,
  });
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
