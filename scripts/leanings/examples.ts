import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isTextLanguage } from "@/lib/matching/language";
import type { TextLanguage } from "@/lib/matching/port";

/** A text written as an example of what people ask in one field. */
export interface FieldExample {
  readonly field: string;
  readonly language: TextLanguage;
  readonly text: string;
}

/** The examples in a folder, file by file: columns field, language and text; lines that begin with # are remarks. */
export function readExamples(folder: string): FieldExample[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort()
    .flatMap((name) => readFileSync(path.join(folder, name), "utf8").split("\n"))
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .flatMap((line) => {
      const [field = "", language = "", text = ""] = line.split("\t");
      return isTextLanguage(language) && text.trim() ? [{ field, language, text: text.trim() }] : [];
    });
}
