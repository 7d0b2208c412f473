import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";
import { inWords, LaunchError, say } from "./say.mjs";

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */

/**
 * Installs packages unless what is installed is what package-lock.json asks for. Throws LaunchError with what to do.
 * @param {string} root
 */
export async function installIfStale(root) {
  if (isInstalled(root)) return;
  const lock = path.join(root, ".data", "install.lock");
  try {
    await withLock(
      lock,
      () => install(root),
      () => say("Another start installs packages, waiting …"),
    );
  } catch (error) {
    const words = inWords(error, `write in ${root}`);
    throw words ? new LaunchError(words) : error;
  }
}

/** @param {string} root */
async function install(root) {
  if (isInstalled(root)) return; // whoever held the lock did it
  say("Installing packages …");
  const { code, output } = await npmCi(root);
  if (code !== 0) throw new LaunchError(explainFailure(output));
  say("Packages installed");
}

/** @param {string} root */
export function isInstalled(root) {
  const wanted = lockedPackages(path.join(root, "package-lock.json"));
  // npm writes this file last: it is missing after an interrupted install.
  const hidden = path.join(root, "node_modules", ".package-lock.json");
  if (!fs.existsSync(hidden)) return false;
  const present = lockedPackages(hidden);
  // Packages of another platform are optional and absent; esbuild's tells whether node_modules came from elsewhere.
  const isOurPlatform = fs.existsSync(
    path.join(root, "node_modules", "@esbuild", `${process.platform}-${process.arch}`),
  );
  return (
    isOurPlatform &&
    Object.entries(wanted).every(([where, { version, integrity, optional, devOptional }]) => {
      if (where === "") return true;
      const installed = present[where];
      if (!installed) return Boolean(optional || devOptional);
      return installed.version === version && installed.integrity === integrity;
    })
  );
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function lockedPackages(file) {
  try {
    const { packages } = JSON.parse(fs.readFileSync(file, "utf8"));
    if (packages && typeof packages === "object") return packages;
  } catch (error) {
    const words = inWords(error, `read ${file}`);
    if (words) throw new LaunchError(words);
  }
  if (path.basename(file) === ".package-lock.json") return {};
  throw new LaunchError(
    `${path.basename(file)} is missing or broken: get it back with \`git checkout -- package-lock.json\``,
  );
}

/**
 * @param {string} root
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function npmCi(root) {
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  // Started by npm, we know its own script and need neither a PATH nor, on Windows, a shell.
  const npm = process.env.npm_execpath;
  const [command, prefix] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const child = spawn(command, [...prefix, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    shell: command === "npm" && process.platform === "win32",
  });
  // npm alone would not hear of a signal meant for us.
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    child.kill(signal);
    child.once("close", () => process.exit(1));
  };
  process.once("SIGINT", pass).once("SIGTERM", pass);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** @param {string} output */
function explainFailure(output) {
  if (/ENOSPC|EDQUOT/.test(output)) return "packages could not be installed: no space left on the disk";
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return "packages could not be installed: permission denied in node_modules or in npm's cache (see `npm config get cache`)";
  }
  if (/EUSAGE|can only install packages when|EINTEGRITY|EJSONPARSE/.test(output)) {
    return "package-lock.json does not fit package.json: get both back with `git checkout -- package.json package-lock.json`";
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(output)) {
    return "packages could not be installed: the package registry does not answer; check the network and start again";
  }
  if (/spawn npm ENOENT/.test(output)) return "npm was not found: install Node.js together with npm";
  const lines = output
    .trim()
    .split("\n")
    .filter((line) => !/complete log of this run|debug-\d\.log/.test(line));
  return `packages could not be installed:\n${lines.slice(-8).join("\n")}`;
}
