import type { Concept } from "./lexicon-format";
import { LINKERS } from "./linkers";
import type { TextLanguage } from "./port";
import type { Token } from "./reading";
import { remembered } from "./remembered";
import { TYPO_CERTAINTY } from "./spelling";
import {
  type Entry,
  isInPhrase,
  isSlip,
  isSlipInPhrase,
  phraseLength,
  singles,
  TYPO_LENGTH_MIN,
} from "./term-forms";
import {
  type PhraseWord,
  phraseEntries,
  phraseWordsNear,
  preparePhraseWords,
  singleEntries,
  type TermTables,
  tablesOf,
  typoEntries,
} from "./term-tables";

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
  /** The text has the very form of the term, not another one of its words. */
  readonly isVerbatim: boolean;
}

export interface LexiconIndex {
  readonly nodes: readonly ConceptNode[];
  /** The longest term that begins at a token; of terms of one word, those written most alike. */
  matchAt(tokens: readonly Token[], at: number, language: TextLanguage): Match | undefined;
  /** The same for terms of one word. */
  matchAloneAt(tokens: readonly Token[], at: number, language: TextLanguage): Match | undefined;
  /** The same for terms of two words or more, in the first of the languages that has one. */
  matchPhraseAt(tokens: readonly Token[], at: number, languages: readonly TextLanguage[]): Match | undefined;
  /** Concepts of one folded word alone, as part of a compound. */
  matchWord(folded: string, language: TextLanguage): Match | undefined;
  /** Concepts of the word that a folded one is a slip of the keyboard from. */
  matchTypo(folded: string, language: TextLanguage): Match | undefined;
  /** The word of a phrase that the text has around a token, where the token is a slip from it. */
  meantInPhrase(tokens: readonly Token[], at: number, language: TextLanguage): string | undefined;
  /** Reads all terms now, which the first text in each language does otherwise. */
  prepare(): void;
}

const ONLY = { fr: ["fr"], de: ["de"], it: ["it"], en: ["en"] } as const;
/** By the two marks of a word: bit one for all capitals, bit two in a text that is all capitals. */
const WAYS = [
  { isAcronym: false, isShouted: false },
  { isAcronym: true, isShouted: false },
  { isAcronym: false, isShouted: true },
  { isAcronym: true, isShouted: true },
] as const;
/** Words around a slip in which its phrase may lie. */
const PHRASE_REACH = 12;

/** The index of a lexicon: quick to build, for the terms of a language are read when first needed. */
export function indexLexicon(concepts: readonly Concept[], firstIndex = 0, isTheme = false): LexiconIndex {
  const nodes = nodesOf(concepts, firstIndex, isTheme);
  let built: TermTables | undefined;
  const tables = () => {
    built ??= tablesOf(nodes);
    return built;
  };

  // Words come back in every text: what one is alone is looked up once. One table for each way of writing, so that the
  // word itself is the key.
  const aloneIs = WAYS.map((way) =>
    lookups((folded, language): { readonly match: Match | undefined } => {
      const token = { word: { folded, isAcronym: way.isAcronym }, isShouted: way.isShouted };
      const { verbatim, forms } = singleEntries(tables(), folded, language);
      const match = singles(verbatim, token, language);
      return { match: match?.isVerbatim ? match : singles(forms, token, language) };
    }),
  );
  const alone = (folded: string, language: TextLanguage, isAcronym: boolean, isShouted: boolean) =>
    aloneIs[(isAcronym ? 1 : 0) + (isShouted ? 2 : 0)]?.(folded, language).match;

  const typos = lookups((folded, language): { readonly match: Match | undefined } => {
    const near = typoEntries(tables(), folded, language).filter(({ term }) => isSlip(folded, term));
    const found = [...new Set(near.map(({ node }) => node))];
    return {
      match:
        found.length > 0
          ? { nodes: found, length: 1, certainty: TYPO_CERTAINTY, isVerbatim: false }
          : undefined,
    };
  });

  const slipsInPhrases = lookups((folded, language): readonly PhraseWord[] =>
    phraseWordsNear(tables(), folded, language).filter((word) => isSlipInPhrase(folded, word, language)),
  );

  function meantInPhrase(tokens: readonly Token[], at: number, language: TextLanguage): string | undefined {
    const typed = tokens[at];
    if (!typed) return undefined;
    const near = slipsInPhrases(typed.word.folded, language);
    if (near.length === 0) return undefined;
    // A stretch of fixed length, so that a long text costs no more a word than a short one.
    const from = Math.max(0, at - PHRASE_REACH);
    const around = tokens.slice(from, at + PHRASE_REACH + 1);
    return near.find(({ word, places }) => {
      around[at - from] = { ...typed, word: { ...typed.word, folded: word } };
      return places.some(({ entry: { term }, position }) =>
        isInPhrase(term, position, { tokens: around, at: at - from, language }),
      );
    })?.word;
  }

  function matchPhraseAt(
    tokens: readonly Token[],
    at: number,
    languages: readonly TextLanguage[],
  ): Match | undefined {
    if (!tokens[at + 1]?.isJoined) return undefined;
    const begun = phraseEntries(tables(), tokens[at]?.word.folded ?? "", secondWords(tokens, at));
    if (!begun) return undefined;
    for (const language of languages) {
      const entries = begun[language];
      const match = entries && longestPhrase(entries, tokens, at, language);
      if (match) return match;
    }
    return undefined;
  }

  function matchAloneAt(tokens: readonly Token[], at: number, language: TextLanguage): Match | undefined {
    const token = tokens[at];
    return token && alone(token.word.folded, language, token.word.isAcronym, token.isShouted);
  }

  return {
    nodes,
    matchAt: (tokens, at, language) =>
      matchPhraseAt(tokens, at, ONLY[language]) ?? matchAloneAt(tokens, at, language),
    matchAloneAt,
    matchPhraseAt,
    matchWord: (folded, language) => alone(folded, language, false, false),
    matchTypo: (folded, language) =>
      folded.length < TYPO_LENGTH_MIN ? undefined : typos(folded, language).match,
    meantInPhrase,
    prepare: () => void preparePhraseWords(tables()),
  };
}

function longestPhrase(
  entries: readonly Entry[],
  tokens: readonly Token[],
  at: number,
  language: TextLanguage,
): Match | undefined {
  let best: Match | undefined;
  let bestWords = 1;
  for (const { node, term } of entries) {
    const words = term.words.length;
    if (words < bestWords) continue;
    const length = phraseLength(term, tokens, at, language);
    if (length === 0) continue;
    const isMore = words > bestWords || !best;
    const said = tokens.slice(at, at + length);
    const isVerbatim = term.words.every((own) => said.some(({ word }) => word.folded === own));
    best = { nodes: isMore ? [node] : merged(best, node), length, certainty: 1, isVerbatim };
    bestWords = words;
  }
  return best;
}

// Words that may be the second one of a phrase: small words are free, and the first other one decides.
function secondWords(tokens: readonly Token[], at: number): string[] {
  const words: string[] = [];
  for (let next = at + 1; tokens[next]?.isJoined; next++) {
    const folded = tokens[next]?.word.folded ?? "";
    words.push(folded);
    if (!LINKERS.has(folded)) break;
  }
  return words;
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

function merged(match: Match | undefined, node: ConceptNode): readonly ConceptNode[] {
  const nodes = match?.nodes ?? [];
  return nodes.includes(node) ? nodes : [...nodes, node];
}
