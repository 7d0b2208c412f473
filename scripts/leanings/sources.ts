import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { FIELD_TEXTS } from "@/lib/matching/fields/all";
import { DOMAINS } from "@/lib/matching/lexicon/all";
import { LINKERS } from "@/lib/matching/linkers";
import { TEXT_LANGUAGES } from "@/lib/matching/port";
import { COMMON_WORDS, STOP_WORDS } from "@/lib/matching/stop-words";
import type { FieldExample } from "./examples";

/** One digest of all the data that leanings are learned from: another when any of it has changed. */
export function digestOfSources(examples: readonly FieldExample[]): string {
  const words = TEXT_LANGUAGES.flatMap((language) => [...STOP_WORDS[language], ...COMMON_WORDS[language]]);
  const hash = createHash("sha256");
  hash.update(JSON.stringify([DOMAINS, FIELD_TEXTS, words, [...LINKERS], examples]));
  for (const name of ["english.bin", "bridge.bin"])
    hash.update(readFileSync(path.resolve("lib", "vectors", name)));
  return hash.digest("hex");
}
