import type { SharedTerm, Term, TextProfile } from "./port";
import { COMMON_WEIGHT } from "./terms";
import type { WordVectors } from "./word-vectors";
import { wordsOf } from "./words";

/** Cosine from which two words are near enough to be shown as a reason: "boutique ~ Webshop". */
export const NEAR_COSINE = 0.55;
/** Words looked at of each person, the most telling first. */
const WORDS_MAX = 24;

interface Placed {
  readonly term: Term;
  /** A concept holds it: the lexicon knows better what it is near to. */
  readonly isHeld: boolean;
  readonly vector: Float32Array;
}

/**
 * Pairs of words of two people that are near in meaning, nearest first, each word once. `said` holds folded words that
 * other reasons name already. The word of the reader's language comes first.
 */
export function nearestWords(
  a: TextProfile,
  b: TextProfile,
  {
    vectors,
    locale,
    said,
  }: { readonly vectors: WordVectors; readonly locale: string; readonly said: ReadonlySet<string> },
): SharedTerm[] {
  const left = placed(a, vectors, said);
  const right = placed(b, vectors, said);
  const near = left
    .flatMap((one) => right.map((other) => ({ one, other, cosine: cosine(one.vector, other.vector) })))
    .filter(({ one, other, cosine: value }) => value >= NEAR_COSINE && one.term.key !== other.term.key)
    .filter(({ one, other }) => !(one.isHeld && other.isHeld))
    .map(({ one, other, cosine: value }) => {
      const [first, second] = inReadingOrder(one.term, other.term, locale);
      return { first, second, cosine: value };
    })
    .sort((x, y) => y.cosine - x.cosine || (nameOf(x) < nameOf(y) ? -1 : 1));
  const used = new Set<string>();
  const terms: SharedTerm[] = [];
  for (const pair of near) {
    const { first, second } = pair;
    if (used.has(first.folded) || used.has(second.folded)) continue;
    used.add(first.folded).add(second.folded);
    const weight = Math.round(pair.cosine * Math.min(first.weight, second.weight) * 1e4) / 1e4;
    terms.push({
      label: nameOf(pair),
      forms: [...new Set([...first.forms, ...second.forms])].sort(),
      weight,
    });
  }
  return terms;
}

function placed({ terms, concepts }: TextProfile, vectors: WordVectors, said: ReadonlySet<string>): Placed[] {
  const held = wordsIn(concepts);
  return terms
    .filter(({ key, weight, folded }) => !key.includes(" ") && weight > COMMON_WEIGHT && !said.has(folded))
    .slice(0, WORDS_MAX)
    .flatMap((term): Placed[] => {
      const vector = term.language && vectors.find(term.folded, term.language)?.vector;
      return vector ? [{ term, isHeld: held.has(term.folded), vector }] : [];
    });
}

/** The folded words of everything that people wrote of some concepts or shared terms. */
export function wordsIn(said: readonly { readonly forms: readonly string[] }[]): Set<string> {
  return new Set(
    said.flatMap(({ forms }) => forms).flatMap((form) => wordsOf(form).map(({ folded }) => folded)),
  );
}

function inReadingOrder(one: Term, other: Term, locale: string): readonly [Term, Term] {
  const isFirst =
    (one.language === locale) === (other.language === locale)
      ? one.label < other.label
      : one.language === locale;
  return isFirst ? [one, other] : [other, one];
}

function nameOf({ first, second }: { readonly first: Term; readonly second: Term }): string {
  return `${first.label} ~ ${second.label}`;
}

function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += (a[n] ?? 0) * (b[n] ?? 0);
  return sum;
}
