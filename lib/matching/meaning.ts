import { EQUIVALENTS } from "./equivalents";
import { TEXT_LANGUAGES, type TextLanguage } from "./port";
import { stem } from "./stem";
import { STOP_WORDS } from "./stop-words";
import { wordsOf } from "./words";

/** A thing that the languages have their words for. */
interface Meaning {
  /** What the words of all languages are kept under: the stems of its French label. */
  readonly key: string;
  readonly labels: Readonly<Record<TextLanguage, string>>;
}

type Lexicon = Readonly<Record<TextLanguage, Map<string, Meaning | undefined>>>;

const lexicon = (): Lexicon => ({ fr: new Map(), de: new Map(), it: new Map(), en: new Map() });
const byWords = lexicon();
/** Undefined for a stem that two meanings share ("commune", "communication"): the written word must tell. */
const byStems = lexicon();
const byKey = new Map<string, Meaning>();

const frenchKeys = EQUIVALENTS.map(({ fr }) => stemsOf(fr[0] ?? "", "fr"));
for (const [index, row] of EQUIVALENTS.entries()) {
  const labels = { fr: row.fr[0] ?? "", de: row.de[0] ?? "", it: row.it[0] ?? "", en: row.en[0] ?? "" };
  const stems = frenchKeys[index] ?? "";
  const isOwn = frenchKeys.filter((other) => other === stems).length === 1;
  const meaning = { key: isOwn ? stems : `=${foldedOf(labels.fr, "fr")}`, labels };
  byKey.set(meaning.key, meaning);
  for (const language of TEXT_LANGUAGES) {
    for (const words of row[language]) {
      byWords[language].set(foldedOf(words, language), meaning);
      const key = stemsOf(words, language);
      const other = byStems[language].has(key) && byStems[language].get(key) !== meaning;
      byStems[language].set(key, other ? undefined : meaning);
    }
  }
}

/** One content word, or two joined by a space: folded, and as stems. */
export interface Spelling {
  readonly folded: string;
  readonly stems: string;
}

/** The key that all languages share for a word or phrase; its own stems when we know no other. */
export function sharedKey({ folded, stems }: Spelling, language: TextLanguage | undefined): string {
  // A word alone tells no language: whichever of them knows it.
  const candidates = language ? [language] : TEXT_LANGUAGES;
  for (const candidate of candidates) {
    const meaning = byWords[candidate].get(folded) ?? byStems[candidate].get(stems);
    if (meaning) return meaning.key;
  }
  return stems;
}

/** The reader's word for a shared key; undefined for keys that only one language has. */
export function labelFor(key: string, locale: string): string | undefined {
  const labels: Readonly<Record<string, string>> | undefined = byKey.get(key)?.labels;
  return labels?.[locale];
}

// As terms.ts makes keys: the content words, folded or as stems, joined by a space.
function foldedOf(words: string, language: TextLanguage): string {
  return contentOf(words, language).join(" ");
}

function stemsOf(words: string, language: TextLanguage): string {
  return contentOf(words, language)
    .map((folded) => stem(folded, language))
    .join(" ");
}

function contentOf(words: string, language: TextLanguage): string[] {
  return wordsOf(words)
    .map(({ folded }) => folded)
    .filter((folded) => !STOP_WORDS[language].has(folded));
}
