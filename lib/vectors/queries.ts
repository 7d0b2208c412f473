import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { log } from "@/lib/log";
import { readLeanings } from "@/lib/matching/leanings";
import { readWordVectors, type WordVectors } from "@/lib/matching/word-vectors";

let loaded: { readonly vectors: WordVectors | undefined } | undefined;

/**
 * What words mean, read from the files beside this one, once per process (6 MB, some milliseconds). Undefined where
 * they are missing or broken: matching then goes on with its lexicon and spelling alone.
 */
export function loadWordVectors(): WordVectors | undefined {
  loaded ??= { vectors: read(path.join(process.cwd(), "lib", "vectors")) };
  return loaded.vectors;
}

function read(folder: string): WordVectors | undefined {
  const [english, bridge, learned] = ["english.bin", "bridge.bin", "leanings.bin"].map((name) => {
    const file = path.join(folder, name);
    if (existsSync(file)) return readFileSync(file);
    log("warn", "word_vectors.missing", { file: name });
    return undefined;
  });
  const leanings = learned && readLeanings(learned);
  const vectors = english && bridge && readWordVectors(english, bridge, leanings);
  if ((learned && !leanings) || (english && bridge && !vectors)) log("warn", "word_vectors.unreadable");
  return vectors;
}
