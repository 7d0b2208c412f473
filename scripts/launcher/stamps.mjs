import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * A fingerprint of the contents of files and folders (recursively), in a fixed order. Missing ones count as empty.
 * @param {string} root
 * @param {readonly string[]} inputs paths inside `root`
 * @param {readonly string[]} [except] paths inside `root` to leave out
 */
export function fingerprint(root, inputs, except = []) {
  const hash = createHash("sha256");
  /** @param {string} relative */
  const add = (relative) => {
    if (except.includes(relative)) return;
    const full = path.join(root, relative);
    const stat = fs.statSync(full, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of fs.readdirSync(full).sort()) add(`${relative}/${name}`);
    else hash.update(`${relative}\0${stat.size}\0`).update(fs.readFileSync(full));
  };
  for (const input of inputs) add(input);
  return hash.digest("hex");
}

/**
 * Does `work` unless `stampFile`, which lives inside the work's result and disappears with it, has this value.
 * @param {string} stampFile
 * @param {string} value
 * @param {() => Promise<void>} work
 */
export async function unlessStamped(stampFile, value, work) {
  if (isStamped(stampFile, value)) return;
  await work();
  fs.writeFileSync(stampFile, value);
}

/**
 * @param {string} stampFile
 * @param {string} value
 */
export function isStamped(stampFile, value) {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === value;
}
