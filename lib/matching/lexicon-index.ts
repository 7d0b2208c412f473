import type { Concept, LexiconTerm } from "./lexicon-format";
import { LINKERS } from "./linkers";
import type { TextLanguage } from "./port";
import type { Token } from "./reading";
import { remembered } from "./remembered";
import { commonStart, isOneEdit } from "./spelling";
import { stem } from "./stem";
import { STOP_WORDS } from "./stop-words";

/** A concept among its neighbours. */
export interface ConceptNode {
  readonly id: string;
  /** The place of its weight in vectors; the same in every process that has the same files. */
  readonly index: number;
  /** As the file says it. */
  readonly concept: Concept;
  readonly broader: ConceptNode | undefined;
  readonly related: readonly ConceptNode[];
  /** Concepts between it and the top of its branch. */
  readonly depth: number;
  readonly isTheme: boolean;
}

/** What a stretch of a text says. */
export interface Match {
  readonly nodes: readonly ConceptNode[];
  /** Tokens that it takes, linking words included; 1 or more. */
  readonly length: number;
  /** 1 for the term as written; less the more was guessed. */
  readonly certainty: number;
  /** The text has the very form of the term, not another one of its word; always so for phrases. */
  readonly isVerbatim: boolean;
}

interface Entry {
  readonly node: ConceptNode;
  readonly term: LexiconTerm;
}

type Buckets = Map<string, Entry[]>;

/** A word that terms of several words begin with. */
interface FirstWord {
  readonly first: string;
  readonly entries: readonly Entry[];
}

export interface LexiconIndex {
  readonly nodes: readonly ConceptNode[];
  /** The longest term that begins at a token; of terms of one word, those written most alike. */
  matchAt(tokens: readonly Token[], at: number, language: TextLanguage): Match | undefined;
  /** The same for terms of two words or more. */
  matchPhraseAt(tokens: readonly Token[], at: number, language: TextLanguage): Match | undefined;
  /** Concepts of one folded word alone, as part of a compound. */
  matchWord(folded: string, language: TextLanguage): Match | undefined;
  /** Concepts of the word that a folded one is a slip of the keyboard from. */
  matchTypo(folded: string, language: TextLanguage): Match | undefined;
}

/** Words of one family differ by their endings only; this much longer is another word ("commun", "communication"). */
/** By the two marks of a word: bit one for all capitals, bit two in a text that is all capitals. */
const WAYS = [
  { isAcronym: false, isShouted: false },
  { isAcronym: true, isShouted: false },
  { isAcronym: false, isShouted: true },
  { isAcronym: true, isShouted: true },
] as const;
const ENDING_LENGTH_MAX = 4;
const BUCKET_LETTERS = 3;
const TYPO_LENGTH_MIN = 7;
/** From here on a slip may be in the first letter. */
const TYPO_LONG = 9;
const TYPO_CERTAINTY = 0.8;

/** The index of a lexicon: quick to build, for stems are taken only of what a text may mean. */
export function indexLexicon(concepts: readonly Concept[], firstIndex = 0, isTheme = false): LexiconIndex {
  const nodes = nodesOf(concepts, firstIndex, isTheme);
  const buckets = new Map<TextLanguage, Buckets>();
  const loners = new Map<TextLanguage, Buckets>();
  const endings = new Map<TextLanguage, Buckets>();
  const firstWords = new Map<TextLanguage, ReadonlyMap<string, readonly FirstWord[]>>();

  function bucketsOf(language: TextLanguage): Buckets {
    const known = buckets.get(language);
    if (known) return known;
    const built: Buckets = new Map();
    for (const [position, { terms }] of concepts.entries()) {
      const node = nodes[position];
      for (const term of node ? terms[language] : []) {
        if (node) put(built, (term.words[0] ?? "").slice(0, BUCKET_LETTERS), { node, term });
      }
    }
    buckets.set(language, built);
    return built;
  }
  function aloneIn(language: TextLanguage): Buckets {
    const known = loners.get(language);
    if (known) return known;
    const built: Buckets = new Map();
    for (const [key, entries] of bucketsOf(language))
      built.set(
        key,
        entries.filter(({ term }) => term.words.length === 1),
      );
    loners.set(language, built);
    return built;
  }
  // Many phrases begin with one word, which is compared once.
  function firstWordsIn(language: TextLanguage): ReadonlyMap<string, readonly FirstWord[]> {
    const known = firstWords.get(language);
    if (known) return known;
    const built = new Map(
      [...bucketsOf(language)].map(([key, entries]) => {
        const byFirst = new Map<string, Entry[]>();
        for (const entry of entries)
          if (entry.term.words.length > 1) put(byFirst, entry.term.words[0] ?? "", entry);
        return [key, [...byFirst].map(([first, phrases]) => ({ first, entries: phrases }))] as const;
      }),
    );
    firstWords.set(language, built);
    return built;
  }
  // A slip in the first letters leaves the last ones as they were.
  function endingsOf(language: TextLanguage): Buckets {
    const known = endings.get(language);
    if (known) return known;
    const built: Buckets = new Map();
    for (const entries of bucketsOf(language).values()) {
      for (const entry of entries) {
        const [only, second] = entry.term.words;
        if (only && second === undefined && only.length >= TYPO_LENGTH_MIN - 1)
          put(built, only.slice(-4), entry);
      }
    }
    endings.set(language, built);
    return built;
  }

  // Words come back in every text: what begins with one, and what it is alone, is looked up once.
  const begunBy = lookups((folded, language): readonly Entry[] =>
    (firstWordsIn(language).get(folded.slice(0, BUCKET_LETTERS)) ?? []).flatMap(({ first, entries }) => {
      if (first === folded) return entries;
      return isForm(first, folded, language) ? entries.filter(({ term }) => term.kind !== "exact") : [];
    }),
  );
  // One table for each way of writing, so that the word itself is the key.
  const aloneIs = WAYS.map((way) =>
    lookups((folded, language): { readonly match: Match | undefined } => ({
      match: singles(
        aloneIn(language).get(folded.slice(0, BUCKET_LETTERS)) ?? [],
        {
          word: { folded, isAcronym: way.isAcronym },
          isShouted: way.isShouted,
        },
        language,
      ),
    })),
  );
  const alone = (folded: string, language: TextLanguage, isAcronym: boolean, isShouted: boolean) =>
    aloneIs[(isAcronym ? 1 : 0) + (isShouted ? 2 : 0)]?.(folded, language).match;

  function matchPhraseAt(tokens: readonly Token[], at: number, language: TextLanguage): Match | undefined {
    if (!tokens[at + 1]?.isJoined) return undefined;
    let best: Match | undefined;
    let bestWords = 1;
    for (const { node, term } of begunBy(tokens[at]?.word.folded ?? "", language)) {
      const words = term.words.length;
      if (words < bestWords) continue;
      const length = phraseLength(term, tokens, at, language);
      if (length === 0) continue;
      const isMore = words > bestWords || !best;
      best = { nodes: isMore ? [node] : merged(best, node), length, certainty: 1, isVerbatim: true };
      bestWords = words;
    }
    return best;
  }

  function matchAt(tokens: readonly Token[], at: number, language: TextLanguage): Match | undefined {
    const token = tokens[at];
    if (!token) return undefined;
    const { folded, isAcronym } = token.word;
    return matchPhraseAt(tokens, at, language) ?? alone(folded, language, isAcronym, token.isShouted);
  }

  return {
    nodes,
    matchAt,
    matchPhraseAt,
    matchWord: (folded, language) => alone(folded, language, false, false),
    matchTypo(folded, language) {
      if (folded.length < TYPO_LENGTH_MIN) return undefined;
      const near = [
        ...(bucketsOf(language).get(folded.slice(0, BUCKET_LETTERS)) ?? []),
        ...(endingsOf(language).get(folded.slice(-4)) ?? []),
      ].filter(({ term }) => term.words.length === 1 && term.kind !== "exact" && isSlip(folded, term));
      const found = [...new Set(near.map(({ node }) => node))];
      return found.length > 0
        ? { nodes: found, length: 1, certainty: TYPO_CERTAINTY, isVerbatim: false }
        : undefined;
    },
  };
}

function lookups<V>(
  look: (word: string, language: TextLanguage) => V,
): (word: string, language: TextLanguage) => V {
  const known = {
    fr: remembered((word) => look(word, "fr")),
    de: remembered((word) => look(word, "de")),
    it: remembered((word) => look(word, "it")),
    en: remembered((word) => look(word, "en")),
  };
  return (word, language) => known[language](word);
}

function nodesOf(concepts: readonly Concept[], firstIndex: number, isTheme: boolean): ConceptNode[] {
  type Draft = { -readonly [K in keyof ConceptNode]: ConceptNode[K] } & { related: ConceptNode[] };
  const drafts = concepts.map(
    (concept, position): Draft => ({
      id: concept.id,
      index: firstIndex + position,
      concept,
      broader: undefined,
      related: [],
      depth: 0,
      isTheme,
    }),
  );
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  for (const [position, { broader, related }] of concepts.entries()) {
    const draft = drafts[position];
    if (!draft) continue;
    draft.broader = broader === undefined ? undefined : byId.get(broader);
    draft.related.push(...related.flatMap((id) => byId.get(id) ?? []));
  }
  for (const draft of drafts) {
    // The check refuses rings; a file that was not checked must not hang.
    for (let up = draft.broader; up && draft.depth < 8; up = up.broader) draft.depth += 1;
  }
  return drafts;
}

type Written = {
  readonly word: { readonly folded: string; readonly isAcronym: boolean };
  readonly isShouted: boolean;
};

function singles(bucket: readonly Entry[], token: Written, language: TextLanguage): Match | undefined {
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

function isForm(own: string, folded: string, language: TextLanguage): boolean {
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

// How many tokens the phrase takes from here; 0 where the text says something else.
function phraseLength(
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

function merged(match: Match | undefined, node: ConceptNode): readonly ConceptNode[] {
  const nodes = match?.nodes ?? [];
  return nodes.includes(node) ? nodes : [...nodes, node];
}

function isSlip(folded: string, { words, kind }: LexiconTerm): boolean {
  const [own = ""] = words;
  if (own.length < TYPO_LENGTH_MIN - 1) return false;
  // Of short words another first letter makes another word: "rendent" is not "vendent", "savions" not "avions".
  if (own[0] !== folded[0] && own.length < TYPO_LONG) return false;
  if (kind === "prefix") return own.length >= TYPO_LENGTH_MIN && isOneEdit(folded.slice(0, own.length), own);
  return isOneEdit(folded, own);
}

function put(buckets: Buckets, key: string, entry: Entry): void {
  const known = buckets.get(key);
  if (known) known.push(entry);
  else buckets.set(key, [entry]);
}
