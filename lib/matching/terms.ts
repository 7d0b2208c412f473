import { guessLanguage } from "./language";
import { labelFor, sharedKey } from "./meaning";
import type { Term, TextLanguage } from "./port";
import { stem } from "./stem";
import { BEFORE_NOUNS, COMMON_WORDS, STOP_WORDS } from "./stop-words";
import { type Word, wordsOf } from "./words";

/** Weight of a word that almost everybody writes; a telling one has 1 or more. */
export const COMMON_WEIGHT = 0.25;
/** Words read of one person's texts. */
const WORDS_MAX = 900;
/** Small words that hold a phrase together: "protection des données", "protezione dei dati". */
const LINKERS = new Set(
  "de du des d en l la le les a au aux di del della dello dell dei degli delle of the von vom der fur".split(
    " ",
  ),
);

const stems = (language: TextLanguage): ReadonlySet<string> =>
  new Set(COMMON_WORDS[language].map((word) => stem(word, language)));
const commonStems = { fr: stems("fr"), de: stems("de"), it: stems("it"), en: stems("en") } as const;
const everyStopWord = new Set(Object.values(STOP_WORDS).flatMap((list) => [...list]));
const everyCommonWord = new Set(Object.values(COMMON_WORDS).flat());

interface Mention {
  readonly word: Word;
  readonly index: number;
  readonly key: string;
  readonly weight: number;
  readonly label: string;
  readonly isNoun: boolean;
}

/** What the texts speak of: words and phrases of two, each once, strongest first, ties by key. */
export function termsOf(texts: readonly string[], language?: TextLanguage): Term[] {
  const terms = new Map<string, Term>();
  let wordsLeft = WORDS_MAX;
  const read = texts.map((text) => {
    const words = wordsOf(text).slice(0, wordsLeft);
    wordsLeft -= words.length;
    return { text, words, guess: language ?? guessLanguage(text, words) };
  });
  // Two words tell no language; what the person wrote beside them does.
  const usual = read.find(({ guess }) => guess !== undefined)?.guess;
  for (const { text, words, guess } of read) {
    const spoken = guess ?? usual;
    const mentions = mentionsOf(words, spoken);
    const phrases = phrasesOf(text, words, { mentions, language: spoken });
    // The words of a phrase that the languages know count as its parts, not by themselves.
    const inKnown = new Set(phrases.flatMap(({ isKnown, parts }) => (isKnown ? parts : [])));
    for (const mention of mentions) {
      if (!inKnown.has(mention)) for (const part of meant(mention, spoken)) note(terms, part, spoken);
    }
    for (const phrase of phrases) for (const part of partsOf(phrase, spoken)) note(terms, part, spoken);
  }
  return [...terms.values()].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}

function mentionsOf(words: readonly Word[], language: TextLanguage | undefined): Mention[] {
  const mentions: Mention[] = [];
  for (const [index, word] of words.entries()) {
    if (!carriesMeaning(word, language)) continue;
    const key = stem(word.folded, language);
    mentions.push({
      word,
      index,
      key,
      weight: wordWeight(word, key, language),
      label: labelOf(word, language),
      isNoun: word.isAcronym || standsAsNoun(words, index, language),
    });
  }
  return mentions;
}

// German nouns show themselves. In the others a noun follows an article or the like; in English, where adjectives come
// between, it is the last of the run.
function standsAsNoun(words: readonly Word[], index: number, language: TextLanguage | undefined): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (!word || !language) return false;
  if (language === "de") return !word.isSentenceStart && /^\p{Lu}/u.test(word.text);
  if (!before) return false;
  const next = words[index + 1];
  const isFollowed =
    language === "en" && next !== undefined && next.start - word.end === 1 && carriesMeaning(next, "en");
  const isRun = language === "en" && word.start - before.end === 1 && carriesMeaning(before, "en");
  return !isFollowed && (isRun || BEFORE_NOUNS[language].has(before.folded));
}

function carriesMeaning(word: Word, language: TextLanguage | undefined): boolean {
  // "IT" and "AI" are subjects; "it" and the Italian "ai" are not.
  if (word.isAcronym && word.folded.length <= 3) return true;
  if (word.folded.length < 3) return false;
  return !(language ? STOP_WORDS[language] : everyStopWord).has(word.folded);
}

// Long words are rarer, hence more telling: the part of an inverse document frequency that the word itself shows.
function wordWeight(word: Word, key: string, language: TextLanguage | undefined): number {
  const isCommon = language ? commonStems[language].has(key) : everyCommonWord.has(word.folded);
  if (isCommon) return COMMON_WEIGHT;
  if (word.isAcronym) return 1.3;
  return 0.8 + 0.07 * Math.min(10, Math.max(0, word.folded.length - 3));
}

// The capital of a sentence's first word is not the word's own, save for German nouns, which we cannot tell there.
function labelOf(word: Word, language: TextLanguage | undefined): string {
  if (!word.isSentenceStart || word.isAcronym || language === "de") return word.text;
  return word.text.charAt(0).toLowerCase() + word.text.slice(1);
}

interface Phrase extends Mention {
  readonly parts: readonly [Mention, Mention];
  /** Whether other languages have their words for it. */
  readonly isKnown: boolean;
}

const PART_WEIGHT = 0.6;

// A word under the key that all languages share. Where one of them needs two words ("Datenschutz", "protection des
// données"), it also counts for each of these, so that it meets who speaks of one of them. An acronym hides its words.
function meant(word: Mention, language: TextLanguage | undefined): Mention[] {
  const key = sharedKey({ folded: word.word.folded, stems: word.key }, language);
  const stems = key.includes(" ") && !word.word.isAcronym ? key.split(" ") : [];
  const parts = stems.map((part) => ({ ...word, key: part, weight: word.weight * PART_WEIGHT }));
  return [{ ...word, key }, ...parts];
}

// French and Italian put first what German and English put last ("réseaux sociaux", "soziale Netzwerke").
function partsOf(phrase: Phrase, language: TextLanguage | undefined): Mention[] {
  const stems = phrase.key.split(" ");
  if (!phrase.isKnown || stems.length !== 2) return [phrase];
  const [first, second] = phrase.parts;
  const inOrder = language === "de" || language === "en" ? [second, first] : [first, second];
  return [phrase, ...inOrder.map((part, n) => ({ ...part, key: stems[n] ?? "", weight: PART_WEIGHT }))];
}

function phrasesOf(
  text: string,
  words: readonly Word[],
  {
    mentions,
    language,
  }: { readonly mentions: readonly Mention[]; readonly language: TextLanguage | undefined },
): Phrase[] {
  return mentions.flatMap((first, position): Phrase[] => {
    const second = mentions[position + 1];
    if (!second || first.key === second.key) return [];
    const between = text.slice(first.word.end, second.word.start);
    const linkers = words.slice(first.index + 1, second.index);
    const isOnePhrase =
      /^[\p{L}\s'’-]+$/u.test(between) && linkers.every(({ folded }) => LINKERS.has(folded));
    if (!isOnePhrase) return [];
    const label = first.label + between.replace(/\s+/g, " ") + second.label;
    const weight = (first.weight + second.weight) * 0.6;
    const stems = `${first.key} ${second.key}`;
    const known = sharedKey({ folded: `${first.word.folded} ${second.word.folded}`, stems }, language);
    const phrase = { ...first, label, parts: [first, second] as const };
    if (labelFor(known, "fr")) return [{ ...phrase, key: known, weight: Math.max(1, weight), isKnown: true }];
    if (first.weight === COMMON_WEIGHT || second.weight === COMMON_WEIGHT) return [];
    const keys = phrase.parts.map(({ word, key }) =>
      sharedKey({ folded: word.folded, stems: key }, language),
    );
    // A part that stands for two words already says more than the phrase.
    const isPair = keys.every((key) => !key.includes(" "));
    return isPair ? [{ ...phrase, key: keys.join(" "), weight, isKnown: false }] : [];
  });
}

function note(terms: Map<string, Term>, mention: Mention, language: TextLanguage | undefined): void {
  const known = terms.get(mention.key);
  if (!known) {
    const { key, label, weight, isNoun } = mention;
    terms.set(key, { key, label, forms: [label], language, weight, isNoun });
    return;
  }
  terms.set(mention.key, {
    ...known,
    // Written once with a capital inside a sentence, the word is a name or a noun: keep that form.
    label: mention.isNoun && !known.isNoun ? mention.label : known.label,
    forms: known.forms.includes(mention.label) ? known.forms : [...known.forms, mention.label],
    isNoun: known.isNoun || mention.isNoun,
  });
}
