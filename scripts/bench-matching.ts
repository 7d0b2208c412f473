import path from "node:path";
import { parseArgs } from "node:util";
import { houseLexicon } from "@/lib/matching/lexicon/house";
import { indexLexicon } from "@/lib/matching/lexicon-index";
import { createMatcher } from "@/lib/matching/matcher";
import { loadWordVectors } from "@/lib/vectors/queries";
import { barsOf } from "./bench-matching/bars";
import { measureCoverage } from "./bench-matching/coverage";
import { measureOrder } from "./bench-matching/order";
import { measurePurity } from "./bench-matching/purity";
import { measureSpeed } from "./bench-matching/speed";
import { table } from "./bench-matching/table";
import { type LabelledText, readNews, readSets } from "./bench-matching/texts";

// How well texts find each other, in one language and across four, and what it costs.

const HELP = `Usage: npm run bench:matching -- [--only purity|order|speed|coverage] [--development]
       [--without-meaning] [--without-lexicon] [--json]

  --only PART         one of the four parts
  --development       on the texts that fields and weights are tuned on, never held back
  --without-meaning   without word meanings: what the lexicon and spelling do
  --without-lexicon   without the lexicon: what word meanings and spelling do
  --json              print JSON instead of tables

Purity is the share of pairs at one table of six that are of one topic, with what people ask as the only criterion;
chance is the same at random tables. What must be reached stands at the end, where texts held back were measured; where a
bar is missed, the command ends with 1. Texts: scripts/bench-matching/texts, and ../shared/data/sib200 where it is there.
`;
const MIXES = [["fr"], ["fr", "en", "de"], ["fr", "de", "it", "en"]] as const;
const TRANSLATIONS = [
  ["fr", "de"],
  ["fr", "it"],
  ["fr", "en"],
  ["de", "it"],
] as const;
const PARTS = ["purity", "order", "speed", "coverage"];

/** One of each language, so that all indexes are built. */
const FIRST_TEXTS = [
  "Comment garder nos bénévoles ?",
  "Wie halten wir es mit dem Datenschutz im Verein?",
  "Come raccontare il museo ai ragazzi?",
  "How do we keep our members?",
];

process.exitCode = main();

function main(): number {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      "without-meaning": { type: "boolean", default: false },
      "without-lexicon": { type: "boolean", default: false },
      development: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const { only } = values;
  if (values.help || (only !== undefined && !PARTS.includes(only))) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  const wants = (part: string) => only === undefined || only === part;
  const loading = measureLoading(values["without-meaning"], values["without-lexicon"]);
  const { matcher, vectors } = loading;
  const folder = path.resolve("scripts", "bench-matching", values.development ? "development" : "texts");
  const news = values.development ? [] : readNews(path.resolve("..", "shared", "data", "sib200"));
  const sets = [...readSets(folder), { name: "news", texts: news }].filter(({ texts }) => texts.length > 0);
  const everything = sets.flatMap(({ texts }) => texts);
  const parts = {
    purity: wants("purity")
      ? sets
          .filter(isForTables)
          .flatMap(({ name, texts }) =>
            MIXES.map((languages) => measurePurity(name, { texts, languages, matcher })),
          )
      : [],
    order: wants("order")
      ? sets.flatMap(({ name, texts }) =>
          TRANSLATIONS.map((languages) => measureOrder(name, texts, { languages, matcher })).filter(
            ({ pairs }) => pairs > 1,
          ),
        )
      : [],
    speed: wants("speed") && everything.length > 0 ? measureSpeed(everything, matcher) : [],
    coverage: wants("coverage")
      ? sets.flatMap(({ name, texts }) => measureCoverage(name, texts, { matcher, vectors }))
      : [],
    loading: [loading.figures],
  };
  // Of the engine as it is, on texts held back.
  const isWhole = !values.development && !values["without-meaning"] && !values["without-lexicon"];
  const bars = isWhole ? barsOf(parts) : [];
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ ...parts, bars })}\n`
      : `${Object.entries({ ...parts, bars })
          .filter(([, rows]) => rows.length > 0)
          .map(([part, rows]) => `${part}\n${table(rows)}\n`)
          .join("\n")}`,
  );
  return bars.every(({ met }) => met) ? 0 : 1;
}

// Translations of few texts over many topics fill no tables.
function isForTables({ texts }: { readonly texts: readonly LabelledText[] }): boolean {
  const french = texts.filter(({ language }) => language === "fr");
  return french.length >= 12 * new Set(french.map(({ topic }) => topic)).size;
}

function measureLoading(withoutMeaning: boolean, withoutLexicon: boolean) {
  const memoryBefore = process.memoryUsage();
  const vectorsAt = process.cpuUsage();
  const vectors = withoutMeaning ? undefined : loadWordVectors();
  const vectorsMs = milliseconds(vectorsAt);
  const lexiconAt = process.cpuUsage();
  const lexicon = withoutLexicon ? indexLexicon([]) : houseLexicon();
  // The first matcher of a process reads all terms.
  const matcher = createMatcher({ vectors, lexicon });
  const lexiconMs = milliseconds(lexiconAt);
  const firstAt = process.cpuUsage();
  for (const text of FIRST_TEXTS) matcher.profile([text]);
  const firstMs = milliseconds(firstAt);
  const memory = process.memoryUsage();
  const megabytes =
    (memory.heapUsed + memory.arrayBuffers - memoryBefore.heapUsed - memoryBefore.arrayBuffers) / 1e6;
  return {
    matcher,
    vectors,
    figures: { concepts: lexicon.nodes.length, vectorsMs, lexiconMs, firstTextsMs: firstMs, megabytes },
  };
}

function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e3;
}
