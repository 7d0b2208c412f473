import path from "node:path";
import type { SourceFile } from "./scan";

/** What a noun's folder holds; architecture and style agree on these words. */
const WORDS = ["schema", "rules", "queries", "commands"];
/** Answers as they leave, and the fields that several schemas of a noun share. */
const SHARED_WORDS = ["dto", "fields"];

/** Further words, noun by noun. Before adding one: is it a noun of its own? */
const FURTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  outbox: ["claim", "deliver", "relay"],
  imports: [
    "answers",
    "choices",
    "columns",
    "confirm",
    "file",
    "mails",
    "rows",
    "sessions",
    "table",
    "undo",
    "welcome",
  ],
  handovers: ["take-over"],
  "session-lines": ["choices"],
  jobs: [
    "broadcasts",
    "fill-free-seats",
    "handovers",
    "heartbeat",
    "purge",
    "read-texts",
    "tasks",
    "timed-mails",
    "worker",
  ],
  "people-file": ["columns", "corrections", "decode", "header-words", "table", "values"],
  proofs: ["claim", "prover"],
  publication: ["announcement"],
  questions: ["readings"],
  reasons: ["keeping", "wording"],
  registrations: [
    "by-hand",
    "cancel",
    "come-back",
    "cursor",
    "enter",
    "fresh-look",
    "judge",
    "newcomers",
    "places",
    "greet",
    "reference",
    "seats",
    "session-seats",
    "sheet",
    "sign-up",
    "together",
  ],
  "table-rules": ["wording"],
  workshops: ["calendar", "moves", "slug"],
};

/** Rooms that are no nouns: their files are named by what they hold. */
const OTHER_ROOMS = [
  "allocation",
  "optimiser",
  "embedders",
  "matching",
  "db",
  "i18n",
  "http",
  "mail",
  "auth",
  "demo",
  "signing",
  "threads",
  "paper",
  "spreadsheets",
];
const EMPTY_WORDS = ["utils", "util", "helpers", "helper", "common", "data", "info", "manager", "misc"];
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.(?:ts|tsx|mjs)$/;

/** Files whose names say nothing, are written otherwise, or are no word of their noun; one readable line each. */
export function misnamed(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const name = path.posix.basename(file.path);
    const base = name.replace(/\..*$/, "");
    if (base === "index") return [`${file.path}: no barrels`];
    if (!KEBAB.test(name)) return [`${file.path}: not in kebab-case`];
    if (EMPTY_WORDS.includes(base)) return [`${file.path}: says nothing about what it holds`];
    const noun = /^lib\/([\w-]+)\/[^/]+$/.exec(file.path)?.[1];
    if (!noun || OTHER_ROOMS.includes(noun)) return [];
    const words = [...WORDS, ...SHARED_WORDS, ...(FURTHER_WORDS[noun] ?? [])];
    return words.includes(base) ? [] : [`${file.path}: "${base}" is no word of a noun's folder`];
  });
}
