import fs from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const BEAT_MS = 2_000;
/** A holder that has not touched its lock for this long is gone, even where another process now has its number. */
const SILENT_MS = 15_000;

/**
 * Runs `work` while no other process holds the lock at `file`. A lock whose holder died is taken over.
 * `onWait` is called once when somebody else holds it. Works between users that can both write the folder.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {() => void} [onWait]
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let waits = 0; !take(file); waits++) {
    if (waits === 0) onWait?.();
    discardIfAbandoned(file);
    await delay(50);
  }
  const beat = setInterval(() => fs.utimes(file, new Date(), new Date(), () => undefined), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} file */
function discardIfAbandoned(file) {
  if (!isAbandoned(file)) return;
  // Renaming first lets only one of several waiters win; a lock taken anew in between is put back.
  const aside = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (!isAbandoned(aside)) fs.linkSync(aside, file);
  } catch {
    // Another waiter was faster.
  }
  fs.rmSync(aside, { force: true });
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    if (Date.now() - fs.statSync(file).mtimeMs > SILENT_MS) return true;
    const holder = Number(fs.readFileSync(file, "utf8"));
    return Number.isInteger(holder) && holder > 0 && !isAlive(holder);
  } catch {
    return false;
  }
}

/**
 * Whether a process with this number does anything still. One that has ended and that nobody has taken note of yet,
 * as happens in containers without an init, does not.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  try {
    return !/\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true; // no Linux
  }
}
