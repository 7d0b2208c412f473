import { fold } from "@/lib/matching/fold";
import type { Concept } from "@/lib/matching/lexicon-format";
import { commonStart } from "@/lib/matching/spelling";
import { stem } from "@/lib/matching/stem";
import { STOP_WORDS } from "@/lib/matching/stop-words";
import type { WordList } from "./word-lists";

export type BridgedLanguage = "fr" | "de" | "it";
/** English words of one foreign word with how much each counts; folded. */
export type Translations = ReadonlyMap<string, ReadonlyMap<string, number>>;

type Weights = Map<string, Map<string, number>>;

const CODES = { fr: "fra", de: "deu", it: "ita" } as const;
/** Languages between ours and English in the lists whose licence lets us ship what comes of them. */
export const PIVOTS = ["fin", "pol", "ell", "bul", "ind", "nor", "jpn"] as const;
/** The lists, by WikDict's codes. */
export const PAIRS: readonly string[] = [
  "fra-fin fin-fra fra-pol pol-fra fra-ell ell-fra fra-bul fra-jpn",
  "deu-fin fin-deu deu-pol pol-deu deu-ell deu-bul deu-ind",
  "ita-fin fin-ita ita-pol pol-ita ita-ell ell-ita ita-bul ita-ind ita-jpn ita-nor",
  "fin-eng eng-fin pol-eng ell-eng eng-bul eng-ind eng-jpn eng-nor",
  "fra-deu deu-fra fra-ita",
]
  .join(" ")
  .split(" ");

const KEPT_MAX = 4;
/** Translations this much weaker than the best are noise of the chain. */
const KEPT_SHARE_MIN = 0.22;
const LEXICON_WEIGHT = 1.5;
/** Forms of one word differ in length by this at most, as word-vectors.ts finds them. */
const FORM_LENGTHS = 4;

/**
 * English words for those of one language: our lexicon's pairs first, then chains of two dictionaries through a third
 * language, summed over all of them, so that what several chains agree on wins; last, through a neighbour of ours.
 */
export function translationsInto(
  language: BridgedLanguage,
  sources: {
    readonly lists: ReadonlyMap<string, WordList>;
    readonly concepts: readonly Concept[];
    readonly isEnglish: (word: string) => boolean;
  },
): Translations {
  const weights: Weights = new Map();
  for (const pivot of PIVOTS) {
    const toEnglish = edges(sources.lists, pivot, "eng", (word) => word);
    for (const [word, through] of edges(sources.lists, CODES[language], pivot, fold)) {
      for (const [middle, share] of through) {
        for (const [english, part] of toEnglish.get(middle) ?? []) {
          for (const [one, size] of contentWords(english, sources.isEnglish))
            add(weights, word, one, share * part * size);
        }
      }
    }
  }
  const listed = formFinder(weights.keys(), language);
  for (const { terms } of sources.concepts) {
    const english = terms.en.flatMap(({ words, kind }) =>
      words.length === 1 && kind !== "prefix" ? words : [],
    );
    const known = english.filter(sources.isEnglish);
    for (const { words, kind } of terms[language]) {
      const [word] = words;
      if (words.length !== 1 || kind === "prefix" || !word) continue;
      for (const one of known) add(weights, listed(word), one, LEXICON_WEIGHT / known.length);
    }
  }
  return strongest(weights);
}

// The listed word that one is a form of, else the word itself. A plural that only our lexicon has would lie where the
// lexicon alone puts it, far from its singular: better none of its own, since forms are found through their stem.
function formFinder(listed: Iterable<string>, language: BridgedLanguage): (word: string) => string {
  const words = new Set(listed);
  const byStem = new Map<string, string[]>();
  for (const word of words) {
    const key = stem(word, language);
    byStem.set(key, [...(byStem.get(key) ?? []), word]);
  }
  return (word) => {
    if (words.has(word)) return word;
    const near = (byStem.get(stem(word, language)) ?? [])
      .filter((other) => Math.abs(other.length - word.length) <= FORM_LENGTHS)
      .sort((a, b) => commonStart(b, word) - commonStart(a, word) || a.length - b.length || (a < b ? -1 : 1));
    const singular = language === "fr" && word.endsWith("aux") ? `${word.slice(0, -3)}al` : "";
    return near[0] ?? (words.has(singular) ? singular : word);
  };
}

/** Words that no chain reaches, through what a neighbouring language of ours already has. */
export function withNeighbours(
  own: Translations,
  language: BridgedLanguage,
  {
    neighbour,
    theirs,
    lists,
  }: { neighbour: BridgedLanguage; theirs: Translations; lists: ReadonlyMap<string, WordList> },
): Translations {
  const weights: Weights = new Map();
  for (const [word, through] of edges(lists, CODES[language], CODES[neighbour], fold)) {
    if (own.has(word)) continue;
    for (const [middle, share] of through) {
      for (const [english, part] of theirs.get(fold(middle)) ?? []) add(weights, word, english, share * part);
    }
  }
  return new Map([...own, ...strongest(weights)]);
}

// From one language to another through the lists of either direction; the weights of a word's translations sum to 1
// in each direction.
function edges(
  lists: ReadonlyMap<string, WordList>,
  from: string,
  to: string,
  key: (word: string) => string,
): Weights {
  const weights: Weights = new Map();
  for (const [word, translations] of lists.get(`${from}-${to}`) ?? []) {
    if (word.includes(" ")) continue;
    for (const one of translations) add(weights, key(word), one, 1 / translations.length);
  }
  for (const [word, translations] of lists.get(`${to}-${from}`) ?? []) {
    for (const one of translations)
      if (!one.includes(" ")) add(weights, key(one), word, 1 / translations.length);
  }
  return weights;
}

// "Data protection" counts half for each of its words.
function contentWords(english: string, isEnglish: (word: string) => boolean): [string, number][] {
  const words = fold(english)
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1 && !STOP_WORDS.en.has(word) && isEnglish(word));
  return words.length > 3 ? [] : words.map((word) => [word, 1 / words.length ** 1.5]);
}

function strongest(weights: Weights): Translations {
  return new Map(
    [...weights].map(([word, english]) => {
      const ranked = [...english].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KEPT_MAX);
      const best = ranked[0]?.[1] ?? 0;
      return [word, new Map(ranked.filter(([, weight]) => weight >= best * KEPT_SHARE_MIN))];
    }),
  );
}

function add(weights: Weights, word: string, english: string, weight: number): void {
  const row = weights.get(word) ?? new Map<string, number>();
  row.set(english, (row.get(english) ?? 0) + weight);
  weights.set(word, row);
}
