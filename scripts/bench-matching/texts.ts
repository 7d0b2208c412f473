import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isTextLanguage } from "@/lib/matching/language";
import type { TextLanguage } from "@/lib/matching/port";

/** One labelled text. The same id in two languages is the same text. */
export interface LabelledText {
  readonly id: string;
  readonly topic: string;
  readonly language: TextLanguage;
  readonly text: string;
}

const CODES = { fra: "fr", deu: "de", ita: "it", eng: "en" } as const;

/** News sentences on five topics, in four languages; empty where the folder is missing. */
export function readNews(folder: string): LabelledText[] {
  const texts = Object.entries(CODES).flatMap(([code, language]) => {
    const file = path.join(folder, `${code}.tsv`);
    if (!existsSync(file)) return [];
    return rowsOf(file).map(([id = "", topic = "", text = ""]) => ({ id, topic, language, text }));
  });
  // The two smallest topics are left out: a draw takes as many texts of each.
  const isLarge = (topic: string) =>
    texts.filter((one) => one.topic === topic && one.language === "fr").length >= 36;
  const topics = new Set(texts.map(({ topic }) => topic).filter(isLarge));
  return texts.filter(({ topic }) => topics.has(topic));
}

/** The sets kept in the repository whose columns say topic, language and text, in any order. */
export function readSets(folder: string): { readonly name: string; readonly texts: LabelledText[] }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".tsv"))
    .sort()
    .map((name) => ({
      name: name.replace(/\.tsv$/, ""),
      texts: readSet(path.join(folder, name)),
    }));
}

function readSet(file: string): LabelledText[] {
  const [header = [], ...rows] = rowsOf(file);
  const [id, topic, language, text] = ["id", "topic", "language", "text"].map((name) => header.indexOf(name));
  return rows.flatMap((row) => {
    const code = row[language ?? -1];
    if (!isTextLanguage(code) || !row[text ?? -1]) return [];
    return [
      { id: row[id ?? -1] ?? "", topic: row[topic ?? -1] ?? "", language: code, text: row[text ?? -1] ?? "" },
    ];
  });
}

function rowsOf(file: string): string[][] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}
