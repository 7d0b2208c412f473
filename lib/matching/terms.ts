import { isCommon } from "./concepts";
import { LINKERS } from "./linkers";
import { TEXT_LANGUAGES, type Term } from "./port";
import { type Token, written } from "./reading";
import { stem } from "./stem";
import { BEFORE_NOUNS, STOP_WORDS } from "./stop-words";
import type { WordVectors } from "./word-vectors";

/** Weight of a word that almost everybody writes; a telling one has 1 or more. */
export const COMMON_WEIGHT = 0.25;

interface Said {
  readonly token: Token;
  readonly at: number;
  readonly key: string;
  readonly weight: number;
  readonly label: string;
  readonly isNoun: boolean;
}

/** What the texts say word by word: words and phrases of two, each once, strongest first, ties by key. */
export function termsOf(tokens: readonly Token[], vectors: WordVectors | undefined): Term[] {
  const terms = new Map<string, Term>();
  const said = saidBy(tokens);
  const placeOf = ({ token: { word, language } }: Said) =>
    language && vectors?.find(word.folded, language)?.vector;
  for (const one of said) note(terms, one, placeOf);
  for (const phrase of phrasesOf(tokens, said)) note(terms, phrase, () => undefined);
  return [...terms.values()].sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}

function saidBy(tokens: readonly Token[]): Said[] {
  return tokens.flatMap((token, at): Said[] => {
    if (!carriesMeaning(token)) return [];
    const { word, language } = token;
    return [
      {
        token,
        at,
        key: stem(word.folded, language),
        weight: wordWeight(token),
        label: labelOf(token),
        isNoun: word.isAcronym || standsAsNoun(tokens, at),
      },
    ];
  });
}

// German nouns show themselves. In the others a noun follows an article or the like; in English, where adjectives come
// between, it is the last of the run.
function standsAsNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token?.language) return false;
  const { word, language } = token;
  if (language === "de") return !word.isSentenceStart && /^\p{Lu}/u.test(word.text);
  const before = tokens[at - 1];
  if (!before || before.text !== token.text) return false;
  const next = tokens[at + 1];
  const isFollowed = language === "en" && next?.text === token.text && next.isJoined && carriesMeaning(next);
  const isRun = language === "en" && token.isJoined && carriesMeaning(before);
  return !isFollowed && (isRun || BEFORE_NOUNS[language].has(before.word.folded));
}

/** False for small words and for single letters. */
export function carriesMeaning({ word, language }: Token): boolean {
  // "Rien à signaler" is no subject, however it is written.
  if (word.folded === "ras") return false;
  // "IT" and "AI" are subjects; "it" and the Italian "ai" are not.
  if (word.isAcronym && word.folded.length <= 3) return true;
  if (word.folded.length < 3) return false;
  return language
    ? !STOP_WORDS[language].has(word.folded)
    : !TEXT_LANGUAGES.some((one) => STOP_WORDS[one].has(word.folded));
}

// Long words are rarer, hence more telling: the part of an inverse document frequency that the word itself shows.
function wordWeight({ word, language }: Token): number {
  const languages = language ? [language] : TEXT_LANGUAGES;
  if (languages.some((one) => isCommon(word.folded, one))) return COMMON_WEIGHT;
  if (word.isAcronym) return 1.3;
  return 0.8 + 0.07 * Math.min(10, Math.max(0, word.folded.length - 3));
}

// The capital of a sentence's first word is not the word's own, save for German nouns, which we cannot tell there, and
// for names that have another inside ("DeepSeek"). What was shouted is told in a normal voice.
function labelOf(token: Token): string {
  const { word, language } = token;
  if (isLowered(token)) return word.text.toLowerCase();
  if (!word.isSentenceStart || word.isAcronym || language === "de") return word.text;
  if (/\p{Ll}\p{Lu}/u.test(word.text)) return word.text;
  return word.text.charAt(0).toLowerCase() + word.text.slice(1);
}

function isLowered({ isShouted, language }: Token): boolean {
  return isShouted && language !== "de";
}

function phrasesOf(tokens: readonly Token[], all: readonly Said[]): Said[] {
  return all.flatMap((first, position): Said[] => {
    const second = all[position + 1];
    if (!second || first.key === second.key || first.token.text !== second.token.text) return [];
    if (first.weight === COMMON_WEIGHT || second.weight === COMMON_WEIGHT) return [];
    const stretch = tokens.slice(first.at + 1, second.at + 1);
    const isOnePhrase =
      stretch.every(({ isJoined }) => isJoined) &&
      stretch.slice(0, -1).every(({ word }) => LINKERS.has(word.folded));
    if (!isOnePhrase) return [];
    const whole = written(tokens.slice(first.at, second.at + 1));
    const said = isLowered(first.token) ? whole.toLowerCase() : whole;
    const rest = said.slice(first.token.word.text.length);
    return [
      {
        ...first,
        key: `${first.key} ${second.key}`,
        label: first.label + rest,
        weight: (first.weight + second.weight) * 0.6,
      },
    ];
  });
}

function note(terms: Map<string, Term>, said: Said, placeOf: (said: Said) => Term["place"]): void {
  const { key, label, weight, isNoun, token } = said;
  const known = terms.get(key);
  if (!known) {
    const { language, word } = token;
    const place = placeOf(said);
    terms.set(key, { key, label, forms: [label], folded: word.folded, language, weight, isNoun, place });
    return;
  }
  terms.set(key, {
    ...known,
    // Written once with a capital inside a sentence, the word is a name or a noun: keep that form.
    label: isNoun && !known.isNoun ? label : known.label,
    forms: known.forms.includes(label) ? known.forms : [...known.forms, label],
    isNoun: known.isNoun || isNoun,
  });
}
