import { isAbove } from "./kinship";
import type { Matcher, SharedTerm, Term, TextProfile } from "./port";
import { sharedTerms } from "./shared";
import { COMMON_WEIGHT } from "./terms";

/** Somebody whose texts can be asked for. */
export interface Searched {
  readonly id: string;
  readonly profile: TextProfile;
}

export interface SearchHit {
  readonly id: string;
  /** Above 0; comparable within one answer. */
  readonly score: number;
  /** What matches, strongest first, at most five; the forms are those to underline in the person's texts. */
  readonly terms: readonly SharedTerm[];
}

const TERMS_MAX = 5;
/** Letters from which the beginning of a word finds it while somebody is still typing. */
const BEGINNING_MIN = 3;
const BEGINNING_WEIGHT = 0.8;
/** Nearness alone, with nothing that can be named, is no answer. */
const NEARNESS_SHARE = 0.5;

/**
 * "Who asks about…": people whose texts speak of what the query says, in whatever language, best first, ties by id.
 * Each hit names what matches; people of whom nothing can be named are left out. Linear in the people.
 */
export function findPeople(
  query: string,
  people: readonly Searched[],
  { matcher, locale }: { readonly matcher: Matcher; readonly locale: string },
): readonly SearchHit[] {
  const asked = matcher.profile([query]);
  if (!asked.isUsable) return [];
  const hits = people.flatMap(({ id, profile }): SearchHit[] => {
    const terms = termsFor(asked, profile, { matcher, locale });
    if (terms.length === 0) return [];
    const named = terms.reduce((sum, { weight }) => sum + weight, 0);
    const score = named + NEARNESS_SHARE * matcher.similarity(asked, profile);
    return [{ id, score: Math.round(score * 1e4) / 1e4, terms }];
  });
  return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function termsFor(
  asked: TextProfile,
  profile: TextProfile,
  { matcher, locale }: { readonly matcher: Matcher; readonly locale: string },
): readonly SharedTerm[] {
  // Who asks about data also wants to see who asks about data protection, not the reverse of two that meet above.
  const named = sharedTerms([asked, profile], locale, (node) =>
    asked.concepts.some((mention) => mention.node === node || isAbove(mention.node, node)),
  );
  // What the lexicon understands needs no guess by nearness or by the first letters.
  const isGuess = named.length === 0 && asked.concepts.length === 0;
  const near = isGuess ? matcher.explain(asked, profile, locale) : [];
  const begun = isGuess && near.length === 0 ? begunWords(asked, profile) : [];
  return [...named, ...near, ...begun]
    .slice(0, TERMS_MAX)
    .map((term) => ({ ...term, forms: ownForms(term, profile) }));
}

// What somebody is still typing: "compta" finds "comptabilité".
function begunWords(asked: TextProfile, { terms }: TextProfile): SharedTerm[] {
  const beginnings = asked.terms
    .map(({ folded }) => folded)
    .filter((folded) => folded.length >= BEGINNING_MIN);
  const isBegun = ({ folded, key }: Term) =>
    !key.includes(" ") && beginnings.some((beginning) => folded.startsWith(beginning));
  return terms
    .filter((term) => term.weight > COMMON_WEIGHT && isBegun(term))
    .map(({ label, forms, weight }) => ({
      label,
      forms,
      weight: Math.round(weight * BEGINNING_WEIGHT * 1e4) / 1e4,
    }));
}

function ownForms({ forms }: SharedTerm, { concepts, terms }: TextProfile): string[] {
  const written = new Set([...concepts, ...terms].flatMap((one) => one.forms));
  return forms.filter((form) => written.has(form));
}
