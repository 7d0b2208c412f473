import { isCaseOf } from "./kinship";
import { labelInside } from "./labels";
import type { ConceptNode } from "./lexicon-index";
import { TEXT_LANGUAGES, type Term, type TextProfile } from "./port";
import { isOneEdit } from "./spelling";
import { COMMON_WEIGHT } from "./terms";
import { wordsIn } from "./word-pairs";
import type { WordVectors } from "./word-vectors";

/** What searching and counting need of a text's profile: small enough to be kept for thousands of people. */
export type Reading = Pick<TextProfile, "concepts" | "terms" | "fields">;

/** One thing that a query asks for: a concept (any of `nodes`), or a word that no concept holds. */
export interface SearchTerm {
  readonly nodes: readonly ConceptNode[];
  /** Its words; a text that has all of them says it, whatever they mean. */
  readonly words: readonly Term[];
  /** Its share of the query before division by the sum, above 0 to 1. */
  readonly weight: number;
}

/** How a text answers one term. */
export interface TermMatch {
  /** 0 to 1: 1 for the same concept or word. */
  readonly strength: number;
  /** For the reader: the text's concept, or the word; "boutique ~ Webshop" where only their meanings are near. */
  readonly label: string;
  /** As the text says it. */
  readonly forms: readonly string[];
}

/** Each step down the lexicon is a little further from what was asked. */
const NARROWER = 0.9;
const LEVELS_MAX = 3;
/** Beside or above what was asked: too little alone, a help where something else fits too. */
const RELATED = 0.4;
const BROADER = 0.35;
const OTHER_SPELLING = 0.85;
/** From this cosine on, two words that no concept holds speak of one thing often enough to be shown. */
const NEAR_COSINE = 0.62;
const PREFIX_LENGTH_MIN = 5;

/** What a query asks for. Mentions of one stretch of the query are alternatives. */
export function searchTermsOf(query: Reading): SearchTerm[] {
  const singles = query.terms.filter(({ key }) => !key.includes(" "));
  const byForms = new Map<string, { readonly nodes: ConceptNode[]; weight: number; held: Set<string> }>();
  for (const { node, weight, forms } of query.concepts) {
    const key = forms.join("\n").toLowerCase();
    const known = byForms.get(key) ?? { nodes: [], weight: 0, held: wordsIn([{ forms }]) };
    known.nodes.push(node);
    known.weight = Math.max(known.weight, Math.min(1, weight));
    byForms.set(key, known);
  }
  const concepts = [...byForms.values()].map(
    ({ nodes, weight, held }): SearchTerm => ({
      nodes,
      weight,
      words: singles.filter(({ folded }) => held.has(folded)),
    }),
  );
  const heldByAny = new Set([...byForms.values()].flatMap(({ held }) => [...held]));
  const words = singles
    .filter(({ folded }) => !heldByAny.has(folded))
    .map((term): SearchTerm => ({ nodes: [], words: [term], weight: Math.min(1, term.weight) }));
  const telling = words.filter(({ weight }) => weight > COMMON_WEIGHT);
  // "Comment", "équipe": only where the query has nothing better.
  return [...concepts, ...(concepts.length + telling.length > 0 ? telling : words)];
}

/** The best way in which a text answers a term; undefined where it does not. Linear in the text's terms. */
export function matchTerm(
  { nodes, words }: SearchTerm,
  text: Reading,
  { locale, vectors }: { readonly locale: string; readonly vectors: WordVectors | undefined },
): TermMatch | undefined {
  const matches = [conceptMatch(nodes, text, locale), literalMatch({ nodes, words }, text, locale)];
  const [only] = words;
  if (nodes.length === 0 && only) {
    matches.push(spelledMatch(only, text));
    if (vectors && !matches.some(Boolean)) matches.push(nearMatch(only, text, vectors));
  }
  return matches.reduce(
    (best, match) => (match && match.strength > (best?.strength ?? 0) ? match : best),
    undefined,
  );
}

function conceptMatch(nodes: readonly ConceptNode[], text: Reading, locale: string): TermMatch | undefined {
  let best: TermMatch | undefined;
  for (const { node, weight, forms } of text.concepts) {
    for (const asked of nodes) {
      const strength = kinship(asked, node) * Math.min(1, weight);
      if (strength > (best?.strength ?? 0)) best = { strength, label: labelInside(node, locale), forms };
    }
  }
  return best;
}

/** How far a text that speaks of `said` speaks of `asked`: 1 for the same, 0 for strangers. */
export function kinship(asked: ConceptNode, said: ConceptNode): number {
  if (asked === said) return 1;
  let up = said.broader;
  for (let level = 1; up && level <= LEVELS_MAX; level++) {
    if (up === asked) return NARROWER ** level;
    up = up.broader;
  }
  if (isCaseOf(said, asked)) return NARROWER;
  if (asked.related.includes(said) || said.related.includes(asked)) return RELATED;
  return asked.broader === said ? BROADER : 0;
}

function literalMatch(
  { nodes, words }: Pick<SearchTerm, "nodes" | "words">,
  text: Reading,
  locale: string,
): TermMatch | undefined {
  const said = words.map(({ key }) => text.terms.find((term) => term.key === key));
  if (words.length === 0 || said.some((term) => term === undefined)) return undefined;
  const terms = said.flatMap((term) => term ?? []);
  const [node] = nodes;
  return {
    strength: 1,
    label: node ? labelInside(node, locale) : terms.map(({ label }) => label).join(" "),
    forms: terms.flatMap(({ forms }) => forms),
  };
}

// A slip of the keyboard, or the beginning of a longer word ("pension", "Pensionskasse").
function spelledMatch(word: Term, text: Reading): TermMatch | undefined {
  const { folded } = word;
  if (folded.length < PREFIX_LENGTH_MIN) return undefined;
  const near = text.terms.find(
    (term) =>
      !term.key.includes(" ") &&
      (term.folded.startsWith(folded) ||
        (folded.length > PREFIX_LENGTH_MIN && isOneEdit(folded, term.folded))),
  );
  return near && { strength: OTHER_SPELLING, label: near.label, forms: near.forms };
}

function nearMatch(word: Term, text: Reading, vectors: WordVectors): TermMatch | undefined {
  const languages = word.language ? [word.language] : TEXT_LANGUAGES;
  // Alone, a word does not tell its language: all that have the very form, else those that have another of it.
  const having = languages.filter((one) => vectors.has(word.folded, one));
  const asked = (having.length > 0 ? having : languages).flatMap(
    (one) => vectors.find(word.folded, one)?.vector ?? [],
  );
  let best: TermMatch | undefined;
  for (const term of asked.length > 0 ? text.terms : []) {
    if (term.key.includes(" ") || term.weight <= COMMON_WEIGHT || !term.language) continue;
    const said = vectors.find(term.folded, term.language)?.vector;
    if (!said) continue;
    const strength = Math.max(...asked.map((one) => cosine(one, said)));
    if (strength < NEAR_COSINE || strength <= (best?.strength ?? 0)) continue;
    best = { strength, label: `${word.label} ~ ${term.label}`, forms: term.forms };
  }
  return best;
}

function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += (a[n] ?? 0) * (b[n] ?? 0);
  return sum;
}
