import type { SharedTerm } from "./port";
import { matchTerm, type Reading, type SearchTerm, searchTermsOf } from "./search-terms";
import type { WordVectors } from "./word-vectors";

/** A text that speaks of what was asked. */
export interface Hit {
  /** Position in the given texts. */
  readonly text: number;
  /** Above 0 to 1, in steps of 0.0001. */
  readonly score: number;
  /** What matches, strongest first: labels for the reader, forms to underline. */
  readonly terms: readonly SharedTerm[];
}

export interface SearchOptions {
  /** The reader's language, for labels. The query and the texts may be in any. */
  readonly locale: string;
  /** What words mean: without it, words that no concept holds are found by their spelling only. */
  readonly vectors?: WordVectors | undefined;
}

/** A text must hold this share of a short query, and of one with many terms (a sentence pasted whole). */
const SCORE_MIN = 0.45;
const LONG_SCORE_MIN = 0.3;
const LONG_TERMS_MIN = 4;
/** Beside somebody who asks about all of it, who asks about a small part is beside the point. */
const SHARE_OF_BEST_MIN = 0.5;

/**
 * Who speaks of what a query asks: the texts that hold enough of it, best first, then the shorter ones, then in the
 * order given; empty for a query without one comparable word. Compares meanings, so a French query finds German texts. Pure and
 * deterministic; linear in the number of texts and of their words.
 */
export function searchTexts(query: Reading, texts: readonly Reading[], options: SearchOptions): Hit[] {
  const asked = searchTermsOf(query);
  const hits = texts.flatMap((text, position) => hitOf(asked, text, position, options) ?? []);
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  const lengthOf = ({ text }: Hit) => texts[text]?.terms.length ?? 0;
  return hits
    .filter(({ score }) => score >= best * SHARE_OF_BEST_MIN)
    .sort((a, b) => b.score - a.score || lengthOf(a) - lengthOf(b) || a.text - b.text);
}

/** How far one text holds what is asked: undefined below the cut-off. */
function hitOf(
  asked: readonly SearchTerm[],
  text: Reading,
  position: number,
  { locale, vectors }: SearchOptions,
): Hit | undefined {
  const matches = asked.flatMap((term) => {
    const match = matchTerm(term, text, { locale, vectors });
    return match ? [{ ...match, share: term.weight * match.strength }] : [];
  });
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  if (matches.length === 0 || total === 0) return undefined;
  const score = rounded(matches.reduce((sum, { share }) => sum + share, 0) / total);
  if (score < (asked.length < LONG_TERMS_MIN ? SCORE_MIN : LONG_SCORE_MIN)) return undefined;
  return { text: position, score, terms: termsOf(matches) };
}

// Two terms of the query can meet in one concept of the text: it is named once.
function termsOf(
  matches: readonly { readonly label: string; readonly forms: readonly string[]; readonly share: number }[],
): SharedTerm[] {
  const byLabel = new Map<string, { forms: Set<string>; weight: number }>();
  for (const { label, forms, share } of matches) {
    const known = byLabel.get(label) ?? { forms: new Set<string>(), weight: 0 };
    for (const form of forms) known.forms.add(form);
    known.weight += share;
    byLabel.set(label, known);
  }
  return [...byLabel]
    .map(([label, { forms, weight }]) => ({ label, forms: [...forms].sort(), weight: rounded(weight) }))
    .sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
