import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Translations by headword, as one dictionary lists them; words in the case they are written in. */
export type WordList = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a WikDict dictionary as Debian packs it (dictd: a text of entries and an index of where each begins). The line
 * after the head and numbered lines hold translations; all others are definitions, which are left out.
 */
export function readWordList(folder: string, pair: string): WordList {
  const text = gunzipSync(readFileSync(`${folder}/freedict-${pair}.dict.dz`));
  const index = readFileSync(`${folder}/freedict-${pair}.index`, "utf8");
  const list = new Map<string, readonly string[]>();
  for (const line of index.split("\n")) {
    const [, at, length] = line.split("\t");
    if (at === undefined || length === undefined || line.startsWith("00database")) continue;
    const start = fromBase64(at);
    const [head = "", ...lines] = text.toString("utf8", start, start + fromBase64(length)).split("\n");
    const word = head.split(/ [/<]/)[0]?.trim() ?? "";
    const translations = translationsOf(lines);
    if (word && translations.length > 0)
      list.set(word, [...new Set([...(list.get(word) ?? []), ...translations])]);
  }
  return list;
}

function translationsOf(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    const isAlone = at === 1 && lines[0] === "1.";
    const [, numbered] = /^\d+\. (.+)$/.exec(line) ?? [];
    const list = numbered ?? (at === 0 || isAlone ? line : "");
    return list
      .replace(/ ?\d+\.$/, "")
      .split(/[,;]/)
      .map((part) => part.replace(/\(.*?\)|\[.*?\]/g, "").trim())
      .filter((part) => part !== "" && !/^\d+\.?$/.test(part));
  });
}

// dictd writes numbers in base 64 with the alphabet of MIME, most significant digit first.
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function fromBase64(digits: string): number {
  return [...digits].reduce((value, digit) => value * 64 + DIGITS.indexOf(digit), 0);
}
