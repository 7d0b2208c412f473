// Plain JavaScript like everything the launcher loads before packages are installed.

/** A reason to stop that a person can act on: shown as one line, without a stack. */
export class LaunchError extends Error {
  /** @override */
  name = "LaunchError";
}

/** @type {NodeJS.WritableStream} */
let output = process.stdout;

/** From now on lines go to standard error, for commands whose standard output belongs to their result. */
export function keepStdoutClean() {
  output = process.stderr;
}

/**
 * One line for the person at the terminal, with the seconds since the launcher began.
 * @param {string} text
 */
export function say(text) {
  const seconds = (performance.now() / 1000).toFixed(1).padStart(5);
  output.write(`[${seconds} s] ${text}\n`);
}

/**
 * What a system error means in words, or undefined for one that we have no better words for.
 * @param {unknown} error
 * @param {string} what what was tried, such as "write /srv/atelier/.data"
 */
export function inWords(error, what) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (["EACCES", "EPERM", "EROFS"].includes(code)) return `cannot ${what}: permission denied (${code})`;
  if (["ENOSPC", "EDQUOT"].includes(code)) return `cannot ${what}: no space left on the disk (${code})`;
  return undefined;
}
