import type { Concept } from "./lexicon-format";
import { LINKERS } from "./linkers";
import { TEXT_LANGUAGES, type TextLanguage } from "./port";
import type { Token } from "./reading";
import { remembered } from "./remembered";
import {
  BUCKET_LETTERS,
  type Entry,
  isForm,
  isSlip,
  phraseLength,
  singles,
  TYPO_LENGTH_MIN,
} from "./term-forms";

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
  /** The same for terms of two words or more, in the first of the languages that has one. */
  matchPhraseAt(tokens: readonly Token[], at: number, languages: readonly TextLanguage[]): Match | undefined;
  /** Concepts of one folded word alone, as part of a compound. */
  matchWord(folded: string, language: TextLanguage): Match | undefined;
  /** Concepts of the word that a folded one is a slip of the keyboard from. */
  matchTypo(folded: string, language: TextLanguage): Match | undefined;
}

const ONLY = { fr: ["fr"], de: ["de"], it: ["it"], en: ["en"] } as const;
/** By the two marks of a word: bit one for all capitals, bit two in a text that is all capitals. */
const WAYS = [
  { isAcronym: false, isShouted: false },
  { isAcronym: true, isShouted: false },
  { isAcronym: false, isShouted: true },
  { isAcronym: true, isShouted: true },
] as const;
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

  // Most words begin no phrase in any language.
  const phraseLanguages = remembered((folded): readonly TextLanguage[] =>
    TEXT_LANGUAGES.filter((language) => begunBy(folded, language).length > 0),
  );

  function matchPhraseAt(
    tokens: readonly Token[],
    at: number,
    languages: readonly TextLanguage[],
  ): Match | undefined {
    if (!tokens[at + 1]?.isJoined) return undefined;
    const having = phraseLanguages(tokens[at]?.word.folded ?? "");
    if (having.length === 0) return undefined;
    for (const language of languages) {
      const match = having.includes(language) ? phraseAt(tokens, at, language) : undefined;
      if (match) return match;
    }
    return undefined;
  }

  function phraseAt(tokens: readonly Token[], at: number, language: TextLanguage): Match | undefined {
    let best: Match | undefined;
    let bestWords = 1;
    const entries = begunBy(tokens[at]?.word.folded ?? "", language);
    const seconds = entries.length > 0 ? secondWords(tokens, at) : [];
    for (const { node, term } of entries) {
      const words = term.words.length;
      if (words < bestWords || !seconds.some((folded) => beginsLike(term.words[1] ?? "", folded))) continue;
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
    return matchPhraseAt(tokens, at, ONLY[language]) ?? alone(folded, language, isAcronym, token.isShouted);
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

// Words that may be the second one of a phrase: hundreds of phrases begin with "sans", and few go on as a text does.
function secondWords(tokens: readonly Token[], at: number): string[] {
  const words: string[] = [];
  for (let next = at + 1; tokens[next]?.isJoined; next++) {
    const folded = tokens[next]?.word.folded ?? "";
    words.push(folded);
    if (!LINKERS.has(folded)) break;
  }
  return words;
}

// Forms of one word have its first letters.
function beginsLike(own: string, folded: string): boolean {
  if (own === folded) return true;
  for (let n = 0; n < BUCKET_LETTERS; n++) if (own.charCodeAt(n) !== folded.charCodeAt(n)) return false;
  return true;
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

function put(buckets: Buckets, key: string, entry: Entry): void {
  const known = buckets.get(key);
  if (known) known.push(entry);
  else buckets.set(key, [entry]);
}
