import { OF_OLD_AGE, oldAgeLength } from "./ages";
import { splitCompound } from "./compounds";
import type { ConceptNode, LexiconIndex, Match } from "./lexicon-index";
import { mendPhrases } from "./phrase-slips";
import { TEXT_LANGUAGES, type TextLanguage } from "./port";
import { type Token, written } from "./reading";
import { stem } from "./stem";
import { COMMON_WORDS, STOP_WORDS } from "./stop-words";
import type { WordVectors } from "./word-vectors";

/** A concept that a person's texts speak of. */
export interface Mention {
  readonly node: ConceptNode;
  /** How surely and how much, above 0; 1 for one plain mention. */
  readonly weight: number;
  /** As written, for underlining. */
  readonly forms: readonly string[];
}

export interface Found {
  /** Strongest first, ties by id. */
  readonly mentions: readonly Mention[];
  /** Per token, whether a concept takes it. */
  readonly isTaken: readonly boolean[];
}

/** Words that everybody writes at such a day ("numérique", "équipe") say little even where they are a concept. */
const COMMON_CERTAINTY = 0.35;
const OTHER_LANGUAGE_CERTAINTY = 0.85;
const COMPOUND_PART_CERTAINTY = 0.7;
const HALF_COMPOUND_CERTAINTY = 0.5;
const COMPOUND_LENGTH_MIN = 8;
/** A second mention says a third more; a tenth says hardly more than a ninth. */
const REPETITION = 0.35;

const commonStems = new Map(
  TEXT_LANGUAGES.map((language) => [
    language,
    new Set(COMMON_WORDS[language].flatMap((word) => [word, stem(word, language)])),
  ]),
);

/** The concepts of a person's words. Linear in their number. `vectors` tell which words a language has. */
export function conceptsOf(
  tokens: readonly Token[],
  index: LexiconIndex,
  vectors: WordVectors | undefined,
): Found {
  const read = mendPhrases(tokens, index, vectors);
  const found = new Map<ConceptNode, { certainty: number; count: number; forms: Set<string> }>();
  const isTaken = tokens.map(() => false);
  const note = (match: Match, at: number) => {
    const last = tokens[at + match.length - 1];
    const first = tokens[at];
    if (!first || !last) return;
    for (let n = at; n < at + match.length; n++) isTaken[n] = true;
    const form = written(tokens.slice(at, at + match.length));
    const sure = match.certainty * read.certaintyOf(at, match.length);
    for (const node of match.nodes) {
      const known = found.get(node) ?? { certainty: 0, count: 0, forms: new Set<string>() };
      known.certainty = Math.max(known.certainty, sure / Math.sqrt(match.nodes.length));
      known.count += 1;
      known.forms.add(form);
      found.set(node, known);
    }
  };
  for (let at = 0; at < tokens.length; at++) {
    if (isTaken[at]) continue;
    for (const match of matchesAt(read.tokens, at, index, vectors)) note(match, at);
  }
  const mentions = [...found].map(
    ([node, { certainty, count, forms }]): Mention => ({
      node,
      weight: certainty * (1 + REPETITION * Math.log2(count)),
      forms: [...forms],
    }),
  );
  return {
    mentions: mentions.sort((a, b) => b.weight - a.weight || (a.node.id < b.node.id ? -1 : 1)),
    isTaken,
  };
}

/** A stretch of a text that hints at some nodes of an index. */
export interface Clue extends Match {
  /** Position of its first token. */
  readonly at: number;
  /** 0 for the commonest words to 1; phrases are rare. */
  readonly rarity: number;
}

/** Every stretch of the tokens that an index knows, each form once. Linear in their number. */
export function cluesOf(
  typed: readonly Token[],
  index: LexiconIndex,
  vectors: WordVectors | undefined,
): Clue[] {
  const clues = new Map<string, Clue>();
  const { tokens, certaintyOf } = mendPhrases(typed, index, vectors);
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at]?.word.folded ?? "";
    const language = tokens[at]?.language;
    let last = at;
    for (const match of matchesAt(tokens, at, index, vectors)) {
      last = Math.max(last, at + match.length - 1);
      const form = formOf(tokens, at, match.length);
      const known = match.length === 1 && language ? vectors?.find(first, language)?.rarity : undefined;
      // The parts of a compound are two clues of one form.
      const key = `${form} ${match.nodes[0]?.index ?? ""}`;
      if (!clues.has(key))
        clues.set(key, { ...weakened(match, certaintyOf(at, match.length)), at, rarity: known ?? 1 });
    }
    at = last;
  }
  return [...clues.values()];
}

function formOf(tokens: readonly Token[], at: number, length: number): string {
  return length === 1
    ? (tokens[at]?.word.folded ?? "")
    : tokens
        .slice(at, at + length)
        .map(({ word }) => word.folded)
        .join(" ");
}

function matchesAt(
  tokens: readonly Token[],
  at: number,
  index: LexiconIndex,
  vectors: WordVectors | undefined,
): readonly Match[] {
  const token = tokens[at];
  if (!token) return [];
  const { folded } = token.word;
  const language = token.language;
  const age = oldAgeLength(tokens, at);
  const old = age > 0 ? index.nodes.find(({ id }) => id === OF_OLD_AGE) : undefined;
  if (old) return [{ nodes: [old], length: age, certainty: 1, isVerbatim: true }];
  if (!language) return unknownMatches(tokens, at, index, vectors);
  const isSmall = STOP_WORDS[language].has(folded);
  const ownPhrase = index.matchPhraseAt(tokens, at, only(language));
  if (ownPhrase) return [ownPhrase];
  const phrase = isSmall ? undefined : index.matchPhraseAt(tokens, at, otherThan(language));
  // As it is written only, here too: "note les" is no German "Noten lesen".
  if (phrase?.isVerbatim) return [weakened(phrase, OTHER_LANGUAGE_CERTAINTY)];
  // "Comment" has the stem of "commentaires", and "sur" the letters of "sûr".
  if (isSmall && !token.word.isAcronym) return [];
  const own = index.matchAloneAt(tokens, at, language);
  if (own) return [isCommon(folded, language) ? weakened(own, COMMON_CERTAINTY) : own];
  if (!token.word.isAcronym && folded.length < 3) return [];
  if (language === "de") {
    const parts = compoundMatches(folded, index, vectors);
    if (parts.length > 0) return parts;
  }
  if (isCommon(folded, language)) return [];
  // Only a word list tells that a word is none of the language, hence borrowed or mistyped.
  if (vectors) {
    if (vectors.has(folded, language) && !token.word.isAcronym) return [];
    // A form of an own word neither: "sonne" is no German sun in French, "coutent" no slip of "couvent".
    const isOwn = vectors.find(folded, language) !== undefined;
    const borrowed =
      isOwn && !token.word.isAcronym ? undefined : borrowedMatch(tokens, at, language, { index, vectors });
    const strange = borrowed ?? (isOwn ? undefined : index.matchTypo(folded, language));
    if (strange) return [strange];
  }
  return language === "de" ? halfMatches(folded, index) : [];
}

// A word that the sentence's language does not have, from one that has it: "podcast", "Datenschutz". Only its very
// form: the endings of two languages together would make "devis" of the Italian "devi".
function borrowedMatch(
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
  { index, vectors }: { readonly index: LexiconIndex; readonly vectors: WordVectors },
): Match | undefined {
  const folded = tokens[at]?.word.folded ?? "";
  if (folded.length < 4) return undefined;
  for (const other of otherThan(language)) {
    if (STOP_WORDS[other].has(folded)) continue;
    const match = index.matchAloneAt(tokens, at, other);
    if (match?.isVerbatim && !isCommon(folded, other)) return weakened(match, OTHER_LANGUAGE_CERTAINTY);
    if (other !== "de" || !vectors.has(folded, "de") || isCommon(folded, other)) continue;
    const [part] = compoundMatches(folded, index, vectors);
    if (part) return weakened(part, OTHER_LANGUAGE_CERTAINTY);
  }
  return undefined;
}

// Whichever language knows it; where several do, all that they mean, each less surely.
function unknownMatches(
  tokens: readonly Token[],
  at: number,
  index: LexiconIndex,
  vectors: WordVectors | undefined,
): readonly Match[] {
  const token = tokens[at];
  if (!token) return [];
  const { folded } = token.word;
  const isSmall =
    TEXT_LANGUAGES.some((language) => STOP_WORDS[language].has(folded)) && !token.word.isAcronym;
  const all = TEXT_LANGUAGES.flatMap((language) => index.matchAt(tokens, at, language) ?? []);
  const verbatim = all.filter(({ isVerbatim }) => isVerbatim);
  const matches = verbatim.length > 0 ? verbatim : all;
  const longest = matches.reduce((most, { length }) => Math.max(most, length), 0);
  if (longest === 0) {
    if (isSmall || folded.length < 3) return [];
    const parts = compoundMatches(folded, index, vectors);
    if (parts.length > 0) return parts;
    if (!vectors || TEXT_LANGUAGES.some((language) => vectors.find(folded, language))) return [];
    return TEXT_LANGUAGES.flatMap((language) => index.matchTypo(folded, language) ?? []).slice(0, 1);
  }
  if (longest === 1 && isSmall) return [];
  const nodes = new Set(matches.flatMap((match) => (match.length === longest ? match.nodes : [])));
  const isEverybodys = longest === 1 && TEXT_LANGUAGES.some((language) => isCommon(folded, language));
  const certainty = isEverybodys ? COMMON_CERTAINTY : 1;
  return [{ nodes: [...nodes], length: longest, certainty, isVerbatim: true }];
}

// What the two parts of a German compound mean, where both are words.
function compoundMatches(folded: string, index: LexiconIndex, vectors: WordVectors | undefined): Match[] {
  if (folded.length < COMPOUND_LENGTH_MIN) return [];
  const isWord = (part: string) => part.length >= 4 && (vectors?.has(part, "de") ?? false);
  const split = splitCompound(folded, (part) => isWord(part) || index.matchWord(part, "de") !== undefined);
  if (!split) return [];
  return [split.left, split.right].flatMap((part) => partMatches(part, index, COMPOUND_PART_CERTAINTY));
}

// The longest part that is a concept, where no list knows the other.
function halfMatches(folded: string, index: LexiconIndex): Match[] {
  const known = halvesOf(folded).find((part) => index.matchWord(part, "de") !== undefined);
  return known ? partMatches(known, index, HALF_COMPOUND_CERTAINTY) : [];
}

function partMatches(part: string, index: LexiconIndex, certainty: number): Match[] {
  const match = index.matchWord(part, "de");
  return match ? [weakened(match, isCommon(part, "de") ? COMMON_CERTAINTY : certainty)] : [];
}

// Its beginnings and ends of six letters or more, the longest first, what follows or precedes four at least.
function halvesOf(folded: string): string[] {
  const lengths = Array.from({ length: Math.max(0, folded.length - 9) }, (_, n) => folded.length - 4 - n);
  return lengths.flatMap((length) => [folded.slice(-length), folded.slice(0, length)]);
}

function weakened(match: Match, by: number): Match {
  return { ...match, certainty: match.certainty * by };
}

const others = new Map(
  TEXT_LANGUAGES.map((language) => [
    language,
    (["en", "fr", "de", "it"] as const).filter((other) => other !== language),
  ]),
);

const onlyOne = { fr: ["fr"], de: ["de"], it: ["it"], en: ["en"] } as const;

function only(language: TextLanguage): readonly TextLanguage[] {
  return onlyOne[language];
}

function otherThan(language: TextLanguage): readonly TextLanguage[] {
  return others.get(language) ?? [];
}

/** Whether almost everybody writes the word at such a day. */
export function isCommon(folded: string, language: TextLanguage): boolean {
  const stems = commonStems.get(language);
  return stems?.has(folded) || stems?.has(stem(folded, language)) || false;
}
