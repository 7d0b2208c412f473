import type { ConceptNode } from "./lexicon-index";
import { TEXT_LANGUAGES, type TextLanguage } from "./port";
import { stem, stemAnew } from "./stem";
import { type Entry, PHRASE_TYPO_LENGTH_MIN, startOf, TYPO_LENGTH_MIN } from "./term-forms";

// Where the terms of an index are looked up: by the very word, by its stem, by its beginning. Each list keeps the order
// of the files, in which ties are told.

interface Placed extends Entry {
  /** Among all terms of the language. */
  readonly at: number;
}

type Lists = Map<string, Placed[]>;
type ByLanguage<T> = Readonly<Record<TextLanguage, T>>;

/** The phrases of each language that begin in one way and go on in one way. */
type Begun = { [language in TextLanguage]?: Placed[] };

/** Terms of one word in one language. */
interface Singles {
  readonly byWord: Lists;
  readonly byStem: Lists;
  /** By the beginning of a prefix. */
  readonly byPrefix: Lists;
  /** Those in which a slip may be met, by their beginning and by their end; built at the first one. */
  slips?: { readonly byStart: Lists; readonly byEnd: Lists };
}

/** A word of phrases, long enough for a slip, and where it stands in which of them. */
export interface PhraseWord {
  readonly word: string;
  /** Taken at the first look, for most words are never looked at. */
  stem?: string;
  readonly places: { readonly entry: Entry; readonly position: number }[];
}

/** Words of phrases by their beginning and by their end. */
interface PhraseWords {
  readonly byWord: Map<string, PhraseWord>;
  readonly byStart: Map<string, PhraseWord[]>;
  readonly byEnd: Map<string, PhraseWord[]>;
}

export interface TermTables {
  readonly singles: ByLanguage<Singles>;
  /** Terms of several words, by the beginnings of the first and the second: of all languages, since most begin none. */
  readonly phrases: ReadonlyMap<string, ReadonlyMap<string, Begun>>;
  /** Built at the first slip, or with all else where terms are prepared. */
  phraseWords?: ByLanguage<PhraseWords>;
}

/** Letters at the end of a word that a slip in its beginning leaves as they were. */
const END_LETTERS = 4;

export function tablesOf(nodes: readonly ConceptNode[]): TermTables {
  const singles = { fr: empty(), de: empty(), it: empty(), en: empty() };
  const phrases = new Map<string, Map<string, Begun>>();
  for (const language of TEXT_LANGUAGES) {
    const own = singles[language];
    let at = 0;
    for (const node of nodes) {
      for (const term of node.concept.terms[language]) {
        const placed: Placed = { node, term, at: at++ };
        const [first = "", second] = term.words;
        if (second !== undefined) putPhrase(phrases, language, placed);
        else {
          put(own.byWord, first, placed);
          if (term.kind === "prefix") put(own.byPrefix, startOf(first), placed);
          if (term.kind === "stem") put(own.byStem, stemAnew(first, language), placed);
        }
      }
    }
  }
  return { singles, phrases };
}

function empty(): Singles {
  return { byWord: new Map(), byStem: new Map(), byPrefix: new Map() };
}

/** Terms of one word that a word may be: those written like it, and those of which it may be another form. */
export function singleEntries(
  { singles }: TermTables,
  folded: string,
  language: TextLanguage,
): { readonly verbatim: readonly Entry[]; readonly forms: readonly Entry[] } {
  const { byWord, byStem, byPrefix } = singles[language];
  const ofStem = byStem.get(stem(folded, language)) ?? NONE;
  const ofPrefix = byPrefix.get(startOf(folded)) ?? NONE;
  return { verbatim: byWord.get(folded) ?? NONE, forms: inOrder(ofStem, ofPrefix) };
}

/** Terms of several words that may begin with a word and go on with one of `seconds`, by language. */
export function phraseEntries(
  { phrases }: TermTables,
  first: string,
  seconds: readonly string[],
): Begun | undefined {
  const begun = phrases.get(startOf(first));
  if (!begun) return undefined;
  let found: Begun | undefined;
  let starts: string[] | undefined;
  for (const second of seconds) {
    const start = startOf(second);
    const next = begun.get(start);
    if (!next || starts?.includes(start)) continue;
    starts = [...(starts ?? []), start];
    found = found ? together(found, next) : next;
  }
  return found;
}

/** Terms of one word that a slip may have made a word of. */
export function typoEntries(
  { singles }: TermTables,
  folded: string,
  language: TextLanguage,
): readonly Entry[] {
  const own = singles[language];
  own.slips ??= slipsOf(own);
  const { byStart, byEnd } = own.slips;
  return [...(byStart.get(startOf(folded)) ?? NONE), ...(byEnd.get(folded.slice(-END_LETTERS)) ?? NONE)];
}

/** Words of phrases of which a slip may have made a word; none for a word that a phrase has as it is. */
export function phraseWordsNear(
  tables: TermTables,
  folded: string,
  language: TextLanguage,
): readonly PhraseWord[] {
  const { byWord, byStart, byEnd } = preparePhraseWords(tables)[language];
  if (byWord.has(folded)) return [];
  const begun = byStart.get(startOf(folded)) ?? [];
  const ended = byEnd.get(folded.slice(-END_LETTERS)) ?? [];
  return [...new Set([...begun, ...ended])];
}

/** Lists the words of phrases, once. */
export function preparePhraseWords(tables: TermTables): ByLanguage<PhraseWords> {
  tables.phraseWords ??= phraseWordsOf(tables);
  return tables.phraseWords;
}

function phraseWordsOf({ phrases }: TermTables): ByLanguage<PhraseWords> {
  const words = { fr: noWords(), de: noWords(), it: noWords(), en: noWords() };
  for (const begun of phrases.values())
    for (const lists of begun.values())
      for (const language of TEXT_LANGUAGES)
        for (const entry of lists[language] ?? []) putWords(words[language], entry);
  return words;
}

function noWords(): PhraseWords {
  return { byWord: new Map(), byStart: new Map(), byEnd: new Map() };
}

function putWords({ byWord, byStart, byEnd }: PhraseWords, entry: Entry): void {
  for (const [position, word] of entry.term.words.entries()) {
    // The end of a prefix is open: what follows is no slip.
    const isOpen = entry.term.kind === "prefix" && position === entry.term.words.length - 1;
    if (word.length < PHRASE_TYPO_LENGTH_MIN || isOpen) continue;
    const known = byWord.get(word);
    const place = { entry, position };
    if (known) known.places.push(place);
    else {
      const one: PhraseWord = { word, places: [place] };
      byWord.set(word, one);
      put(byStart, startOf(word), one);
      put(byEnd, word.slice(-END_LETTERS), one);
    }
  }
}

const NONE: readonly Placed[] = [];

function slipsOf({ byWord }: Singles): NonNullable<Singles["slips"]> {
  const slips = { byStart: new Map<string, Placed[]>(), byEnd: new Map<string, Placed[]>() };
  const entries = [...byWord.values()].flat().filter(({ term }) => term.kind !== "exact");
  for (const entry of entries.sort((a, b) => a.at - b.at)) {
    const [only = ""] = entry.term.words;
    put(slips.byStart, startOf(only), entry);
    if (only.length >= TYPO_LENGTH_MIN - 1) put(slips.byEnd, only.slice(-END_LETTERS), entry);
  }
  return slips;
}

function together(a: Begun, b: Begun): Begun {
  const both: Begun = {};
  for (const language of TEXT_LANGUAGES) {
    const list = inOrder(a[language] ?? NONE, b[language] ?? NONE);
    if (list.length > 0) both[language] = [...list];
  }
  return both;
}

function inOrder(a: readonly Placed[], b: readonly Placed[]): readonly Placed[] {
  if (b.length === 0) return a;
  return a.length === 0 ? b : [...a, ...b].sort((x, y) => x.at - y.at);
}

function putPhrase(phrases: Map<string, Map<string, Begun>>, language: TextLanguage, entry: Placed): void {
  const [first = "", second = ""] = entry.term.words;
  const begun = phrases.get(startOf(first)) ?? new Map<string, Begun>();
  if (begun.size === 0) phrases.set(startOf(first), begun);
  const lists = begun.get(startOf(second));
  const list = lists?.[language];
  if (list) list.push(entry);
  else if (lists) lists[language] = [entry];
  else begun.set(startOf(second), { [language]: [entry] });
}

function put<T>(lists: Map<string, T[]>, key: string, entry: T): void {
  const known = lists.get(key);
  if (known) known.push(entry);
  else lists.set(key, [entry]);
}
