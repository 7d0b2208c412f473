import { readFileSync } from "node:fs";
import path from "node:path";
import { log } from "@/lib/log";
import { readWordVectors, type WordVectors } from "@/lib/matching/word-vectors";

let loaded: { readonly vectors: WordVectors | undefined } | undefined;

/**
 * What words mean, read from the files beside this one, once per process (5 MB, some milliseconds). Undefined where
 * they are missing or broken: matching then goes on with its lexicon and spelling alone.
 */
export function loadWordVectors(): WordVectors | undefined {
  loaded ??= { vectors: read(path.join(process.cwd(), "lib", "vectors")) };
  return loaded.vectors;
}

function read(folder: string): WordVectors | undefined {
  try {
    const [english, bridge] = ["english.bin", "bridge.bin"].map((name) =>
      readFileSync(path.join(folder, name)),
    );
    const vectors = english && bridge && readWordVectors(english, bridge);
    if (!vectors) log("warn", "word_vectors.unreadable");
    return vectors;
  } catch {
    log("warn", "word_vectors.missing");
    return undefined;
  }
}
