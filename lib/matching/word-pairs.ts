import type { SharedTerm, Term, TextProfile } from "./port";
import { COMMON_WEIGHT } from "./terms";
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
  { locale, said }: { readonly locale: string; readonly said: ReadonlySet<string> },
): SharedTerm[] {
  const left = placed(a, said);
  const right = placed(b, said);
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

// Of nouns that speak of a subject: verbs and adjectives have neighbours in any ("former" lies by "Formular" and
// "bilden"), and a Saturday by an evening is no reason.
function placed({ terms, concepts, clues }: TextProfile, said: ReadonlySet<string>): Placed[] {
  const held = wordsIn(concepts);
  const telling = wordsIn([...concepts, { forms: clues.map(({ label }) => label) }]);
  return terms
    .filter(({ isNoun, folded }) => isNoun && telling.has(folded) && !said.has(folded))
    .filter(({ weight }) => weight > COMMON_WEIGHT)
    .flatMap((term): Placed[] =>
      term.place ? [{ term, isHeld: held.has(term.folded), vector: term.place }] : [],
    )
    .slice(0, WORDS_MAX);
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

/** Of two vectors of length 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += (a[n] ?? 0) * (b[n] ?? 0);
  return sum;
}
