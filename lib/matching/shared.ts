import { skeleton } from "./fold";
import { labelFor } from "./meaning";
import type { SharedTerm, Term, TextProfile } from "./port";
import { COMMON_WEIGHT } from "./terms";
import { gramsOf } from "./vector";

/** A term with everybody who wrote it, in whatever form or language. */
export interface Gathered {
  readonly label: string;
  readonly forms: readonly string[];
  /** Of one mention; the same whoever else wrote it. */
  readonly weight: number;
  /** Positions in the given profiles, ascending, at least two. */
  readonly people: readonly number[];
  readonly isNoun: boolean;
  /** Stems of its words, for telling whether two terms say the same. */
  readonly stems: readonly string[];
}

/** Terms read of each person; the strongest come first, so that what is cut is what tells least. */
const TERMS_MAX = 80;
/** Equal first letters (in skeleton spelling) and overlap of pieces that make two words of two languages one. */
const COGNATE_START = 5;
const COGNATE_OVERLAP_MIN = 0.5;

/** What at least two of the people wrote, strongest first: weight times how many others share it. Ties by label. */
export function sharedTerms(profiles: readonly TextProfile[], locale: string): SharedTerm[] {
  return gather(profiles, locale).map(({ label, forms, weight, people }) => ({
    label,
    forms,
    weight: Math.round(weight * (people.length - 1) * 1e4) / 1e4,
  }));
}

/** As sharedTerms, with who wrote what. A word that only repeats a shared phrase is left out. */
export function gather(profiles: readonly TextProfile[], locale: string): Gathered[] {
  const mentions = new Map<string, { readonly term: Term; readonly person: number }[]>();
  const canonical = cognates(profiles);
  for (const [person, profile] of profiles.entries()) {
    for (const term of profile.terms.slice(0, TERMS_MAX)) {
      if (term.weight <= COMMON_WEIGHT) continue;
      const key = canonical.get(term.key) ?? term.key;
      mentions.set(key, [...(mentions.get(key) ?? []), { term, person }]);
    }
  }
  const gathered = [...mentions].flatMap(([key, list]): Gathered[] => {
    const people = [...new Set(list.map(({ person }) => person))];
    if (people.length < 2) return [];
    const terms = list.map(({ term }) => term);
    const forms = [...new Set(terms.flatMap((term) => term.forms))].sort();
    const weight = Math.max(...terms.map((term) => term.weight));
    const isNoun = terms.some((term) => term.isNoun);
    const label = labelFor(key, locale) ?? bestLabel(terms, locale);
    return [{ label, forms, weight, people, isNoun, stems: key.split(" ") }];
  });
  return gathered
    .filter((term) => !isSaidBy(term, gathered))
    .sort((a, b) => strength(b) - strength(a) || (a.label < b.label ? -1 : 1));
}

function strength({ weight, people }: Gathered): number {
  return weight * (people.length - 1);
}

function isSaidBy(term: Gathered, all: readonly Gathered[]): boolean {
  const [only, ...others] = term.stems;
  if (only === undefined || others.length > 0) return false;
  return all.some(
    (phrase) =>
      phrase.stems.length > 1 && phrase.stems.includes(only) && phrase.people.length >= term.people.length,
  );
}

// Two words do not tell a language; they may well be the reader's.
function isReadable({ language }: Term, locale: string): number {
  return language === locale ? 2 : language === undefined ? 1 : 0;
}

// Of what was typed: the reader's language first, then what most wrote, then a form that stood as a noun, then the order of the letters.
function bestLabel(terms: readonly Term[], locale: string): string {
  const votes = (label: string) => terms.filter((term) => term.label === label).length;
  const ranked = [...terms].sort(
    (a, b) =>
      isReadable(b, locale) - isReadable(a, locale) ||
      Number(b.isNoun) - Number(a.isNoun) ||
      votes(b.label) - votes(a.label) ||
      (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  );
  return ranked[0]?.label ?? "";
}

// Stems of different languages that are one learned word ("kommunikation", "communication"): each is mapped to the
// first of its family in the order of the letters.
function cognates(profiles: readonly TextProfile[]): ReadonlyMap<string, string> {
  const byStart = new Map<string, Map<string, Term>>();
  for (const profile of profiles) {
    for (const term of profile.terms.slice(0, TERMS_MAX)) {
      if (term.key.includes(" ") || term.weight <= COMMON_WEIGHT) continue;
      const spelling = skeleton(term.key);
      if (spelling.length < COGNATE_START) continue;
      const start = spelling.slice(0, COGNATE_START);
      byStart.set(start, (byStart.get(start) ?? new Map<string, Term>()).set(term.key, term));
    }
  }
  const canonical = new Map<string, string>();
  for (const family of byStart.values()) {
    const terms = [...family.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const [position, term] of terms.entries()) {
      const first = terms
        .slice(0, position)
        .find(
          (other) => other.language !== term.language && overlap(other.key, term.key) >= COGNATE_OVERLAP_MIN,
        );
      if (first) canonical.set(term.key, canonical.get(first.key) ?? first.key);
    }
  }
  return canonical;
}

// Dice (1945) over the pieces of the two words.
function overlap(a: string, b: string): number {
  const left = gramsOf(a);
  const right = gramsOf(b);
  const both = left.filter((gram) => right.includes(gram)).length;
  return (2 * both) / Math.max(1, left.length + right.length);
}
