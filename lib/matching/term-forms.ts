import type { LexiconTerm } from "./lexicon-format";
import type { ConceptNode, Match } from "./lexicon-index";
import { LINKERS } from "./linkers";
import type { TextLanguage } from "./port";
import type { Token } from "./reading";
import { commonStart, isOneEdit } from "./spelling";
import { stem, stemAnew } from "./stem";
import { STOP_WORDS } from "./stop-words";

// Whether what a text says is a term of an index, in the same or another form.

export interface Entry {
  readonly node: ConceptNode;
  readonly term: LexiconTerm;
}

/** The letters that every form of a word begins with. */
export function startOf(folded: string): string {
  return folded.slice(0, BUCKET_LETTERS);
}

/** Words of one family differ by their endings only; this much longer is another word ("commun", "communication"). */
const ENDING_LENGTH_MAX = 4;
const BUCKET_LETTERS = 3;
export const TYPO_LENGTH_MIN = 7;
/** Inside a phrase, whose other words tell what was meant. */
export const PHRASE_TYPO_LENGTH_MIN = 5;
/** From here on a slip may be in the first letter. */
const TYPO_LONG = 9;

type Written = {
  readonly word: { readonly folded: string; readonly isAcronym: boolean };
  readonly isShouted: boolean;
};

/** Of terms of one word, those that a word of a text is written most like. */
export function singles(bucket: readonly Entry[], token: Written, language: TextLanguage): Match | undefined {
  let nodes: ConceptNode[] = [];
  let best = 0;
  for (const { node, term } of bucket) {
    const likeness = likenessOf(term, token, language);
    if (likeness === 0 || likeness < best) continue;
    if (likeness > best) nodes = [];
    best = likeness;
    if (!nodes.includes(node)) nodes.push(node);
  }
  return best > 0 ? { nodes, length: 1, certainty: 1, isVerbatim: best === WRITTEN_SO } : undefined;
}

const WRITTEN_SO = 1_000;

// Letters in common at the beginning, or more than any word has for the very word; 0 for another word.
function likenessOf(term: LexiconTerm, token: Written, language: TextLanguage): number {
  const [own = ""] = term.words;
  const { folded } = token.word;
  if (term.isCapitals && !isInCapitals(folded, token)) return 0;
  if (folded === own) return WRITTEN_SO;
  if (term.kind === "exact") return 0;
  if (term.kind === "prefix") return folded.startsWith(own) ? own.length : 0;
  return isForm(own, folded, language) ? commonStart(own, folded) : 0;
}

const VOWEL = /[aeiouy]/g;
const everyStopWord = new Set(Object.values(STOP_WORDS).flatMap((list) => [...list]));

// Nobody reads "rgpd" as a word, so it may be typed small; "it" is one. In a text all in capitals only a word that
// means nothing else counts.
function isInCapitals(folded: string, { word, isShouted }: Written): boolean {
  const vowels = folded.match(VOWEL)?.length ?? 0;
  if (word.isAcronym || (vowels === 0 && folded.length >= 3) || (vowels === 1 && folded.length >= 5))
    return true;
  return isShouted && !everyStopWord.has(folded);
}

// Stemmers join what a short stem derives: "place" and "placement", "parler" and "parlement", "petite" and "pétition".
const DERIVED =
  /(?:ements?|ments?|ations?|itions?|ions?|aires?|eurs?|euses?|istes?|ismes?|ages?|ables?|amento|amenti|imento|imenti|mento|menti|zione|zioni|ioni|ario|ari|tore|tori|ista|isti|ismo|abile|abili|ungen?|heiten?|keiten?|schaften?|ness|ments?)$/;
const DERIVED_STEM_MIN = 6;

/** Whether two folded words are forms of one. */
export function isForm(own: string, folded: string, language: TextLanguage): boolean {
  if (own === folded) return true;
  if (Math.abs(own.length - folded.length) > ENDING_LENGTH_MAX) return false;
  // Stems are beginnings: where two words part earlier than their endings, no stem need be taken.
  const start = commonStart(own, folded);
  if (start < BUCKET_LETTERS || Math.max(own.length, folded.length) - start > ENDING_LENGTH_MAX + 1)
    return false;
  const stemmed = stem(own, language);
  if (stemmed !== stem(folded, language)) return false;
  return stemmed.length >= DERIVED_STEM_MIN || DERIVED.test(own) === DERIVED.test(folded);
}

/** How many tokens the phrase takes from here; 0 where the text says something else. */
export function phraseLength(
  term: LexiconTerm,
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
): number {
  let next = at;
  for (const [position, own] of term.words.entries()) {
    let token = tokens[next];
    while (position > 0 && token && isFree(token, own, language) && next - at < 3 * term.words.length) {
      next += 1;
      token = tokens[next];
    }
    if (!token || (position > 0 && !token.isJoined) || (position > 0 && token.text !== tokens[at]?.text))
      return 0;
    if (!fits(term, position, token.word.folded, language)) return 0;
    next += 1;
  }
  return next - at;
}

function fits(
  { words, kind }: LexiconTerm,
  position: number,
  folded: string,
  language: TextLanguage,
): boolean {
  const own = words[position] ?? "";
  if (kind === "exact") return folded === own;
  if (kind === "prefix" && position === words.length - 1) return folded.startsWith(own);
  return isForm(own, folded, language);
}

function isFree({ word, isJoined }: Token, own: string, language: TextLanguage): boolean {
  return isJoined && LINKERS.has(word.folded) && !isForm(own, word.folded, language);
}

/** Whether the word is a slip of the keyboard from the term. */
export function isSlip(folded: string, { words, kind }: LexiconTerm): boolean {
  const [own = ""] = words;
  if (own.length < TYPO_LENGTH_MIN - 1) return false;
  // Of short words another first letter makes another word: "rendent" is not "vendent", "savions" not "avions".
  if (own[0] !== folded[0] && own.length < TYPO_LONG) return false;
  if (kind === "prefix") return own.length >= TYPO_LENGTH_MIN && isOneEdit(folded.slice(0, own.length), own);
  return isOneEdit(folded, own);
}

/** Whether the word is a slip of the keyboard from one inside a phrase, in that form or another. */
export function isSlipInPhrase(
  folded: string,
  phraseWord: { readonly word: string; stem?: string },
  language: TextLanguage,
): boolean {
  const own = phraseWord.word;
  if (Math.abs(own.length - folded.length) > ENDING_LENGTH_MAX) return false;
  if (own[0] !== folded[0] && own.length < TYPO_LONG) return false;
  if (isOneEdit(folded, own)) return true;
  const typed = stem(folded, language);
  phraseWord.stem ??= stemAnew(own, language);
  // Another last letter is most often another word: "attend", "attention".
  if (phraseWord.stem.at(-1) !== typed.at(-1)) return false;
  return (
    Math.min(phraseWord.stem.length, typed.length) >= PHRASE_TYPO_LENGTH_MIN &&
    isOneEdit(typed, phraseWord.stem)
  );
}

/** Whether a phrase takes the token at `at` as its word at `position`, wherever the phrase begins. */
export function isInPhrase(
  term: LexiconTerm,
  position: number,
  {
    tokens,
    at,
    language,
  }: { readonly tokens: readonly Token[]; readonly at: number; readonly language: TextLanguage },
): boolean {
  // Back over as many words as stand before it in the phrase, and the small words between.
  let start = at;
  for (let before = position; before > 0; start--) {
    const token = tokens[start - 1];
    if (!token || !tokens[start]?.isJoined) return false;
    if (!isFree(token, term.words[before - 1] ?? "", language)) before -= 1;
  }
  return start + phraseLength(term, tokens, start, language) > at;
}
