import { fieldTerms } from "./field-pairs";
import { fold, skeleton } from "./fold";
import { isAbove } from "./kinship";
import { labelInside } from "./labels";
import type { ConceptNode } from "./lexicon-index";
import type { SharedTerm, Term, TextProfile } from "./port";
import { COMMON_WEIGHT } from "./terms";
import { gramsOf } from "./vector";
import { cosine, nearestWords, wordsIn } from "./word-pairs";

/** Something that several people speak of: a concept, or a word in whatever form or language. */
export interface Gathered {
  readonly label: string;
  readonly forms: readonly string[];
  /** Of one mention; the same whoever else wrote it. */
  readonly weight: number;
  /** Positions in the given profiles, ascending, at least two. */
  readonly people: readonly number[];
  readonly node: ConceptNode | undefined;
  /** Nobody says the concept itself, only narrower ones. */
  readonly isImplied: boolean;
  /** A word that stood as a noun, or any concept: fit for a name. */
  readonly isNoun: boolean;
  /** Stems of a word or phrase, for telling whether two say the same; empty for concepts. */
  readonly stems: readonly string[];
}

/** Terms read of each person; the strongest come first, so that what is cut is what tells least. */
const TERMS_MAX = 80;
/** What a concept says of the one above it. */
const BROADER_WEIGHT = 0.5;
const LEVELS_MAX = 1;
/** Concepts come before words. */
const CONCEPT_WEIGHT = 2;
const PAIR_TERMS_MAX = 5;
const WORD_PAIRS_MAX = 2;
/**
 * Equal first letters (in skeleton spelling) and overlap of pieces that make two words of two languages one, where they
 * mean the same too: "become" is no "bekommen", "internal" no "internet". Of a word that no list has, the spelling must say it all.
 */
const COGNATE_START = 5;
const COGNATE_OVERLAP_MIN = 0.5;
const COGNATE_COSINE_MIN = 0.6;

/**
 * What two people share, at most five: concepts, then words near in meaning, then equal words; where there is none of
 * these, what they say around one field.
 */
export function pairTerms(a: TextProfile, b: TextProfile, locale: string): SharedTerm[] {
  const shared = gather([a, b], locale).filter(({ isImplied }) => !isImplied);
  const concepts = shared.filter(({ node }) => node).map(asShared);
  const words = shared.filter(({ node }) => !node).map(asShared);
  const said = wordsIn([...concepts, ...words]);
  const pairs = nearestWords(a, b, { locale, said }).slice(0, WORD_PAIRS_MAX);
  const named = [...concepts, ...pairs, ...words].slice(0, PAIR_TERMS_MAX);
  return named.length > 0 ? named : fieldTerms([a, b], locale);
}

/** What at least two of the people speak of, strongest first: weight times how many others share it. Ties by label. */
export function sharedTerms(profiles: readonly TextProfile[], locale: string): SharedTerm[] {
  const named = gather(profiles, locale).filter(({ isImplied }) => !isImplied);
  return named.length > 0 ? named.map(asShared) : fieldTerms(profiles, locale);
}

function asShared({ label, forms, weight, people }: Gathered): SharedTerm {
  return { label, forms, weight: Math.round(weight * (people.length - 1) * 1e4) / 1e4 };
}

/** As sharedTerms, with who speaks of what, and concepts that people share only through narrower ones. */
export function gather(profiles: readonly TextProfile[], locale: string): Gathered[] {
  const concepts = gatherConcepts(profiles, locale);
  const words = gatherWords(profiles, locale);
  return [...concepts, ...words].sort((a, b) => strength(b) - strength(a) || (a.label < b.label ? -1 : 1));
}

interface Spoken {
  readonly weights: Map<number, number>;
  readonly forms: Set<string>;
  isDirect: boolean;
}

function gatherConcepts(profiles: readonly TextProfile[], locale: string): Gathered[] {
  const spoken = new Map<ConceptNode, Spoken>();
  for (const [person, { concepts }] of profiles.entries()) {
    for (const { node, weight, forms } of concepts) {
      let up: ConceptNode | undefined = node;
      for (let level = 0; up && level <= LEVELS_MAX; level++) {
        const known: Spoken = spoken.get(up) ?? { weights: new Map(), forms: new Set(), isDirect: false };
        const share = weight * BROADER_WEIGHT ** level;
        known.weights.set(person, Math.max(known.weights.get(person) ?? 0, share));
        for (const form of forms) known.forms.add(form);
        if (level === 0) known.isDirect = true;
        spoken.set(up, known);
        up = up.broader;
      }
    }
  }
  const all = [...spoken].flatMap(([node, { weights, forms, isDirect }]): Gathered[] => {
    if (weights.size < 2) return [];
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    return [
      {
        label: labelInside(node, locale),
        forms: [...forms].sort(),
        weight: CONCEPT_WEIGHT * (total / weights.size),
        people: [...weights.keys()].sort((a, b) => a - b),
        node,
        isImplied: !isDirect,
        isNoun: true,
        stems: [],
      },
    ];
  });
  return all.filter((one) => !all.some((other) => saysMore(other, one)));
}

// The narrower of two that the same people share, and a theme of the workshop before the concept that it repeats.
function saysMore(other: Gathered, one: Gathered): boolean {
  if (other === one || !other.node || !one.node) return false;
  const isForAll = one.people.every((person) => other.people.includes(person));
  if (!isForAll) return false;
  if (isAbove(one.node, other.node)) return true;
  // A theme that is called as a concept is told once: by the concept where it is of as many, since that has the reader's words.
  if (isCalledAs(one.node, other.node)) return one.node.isTheme || one.people.length < other.people.length;
  const isRepeated = one.forms.every((form) => other.forms.includes(form));
  return other.node.isTheme && !one.node.isTheme && isRepeated;
}

function isCalledAs(one: ConceptNode, other: ConceptNode): boolean {
  if (one.isTheme === other.isTheme) return false;
  const [theme, node] = one.isTheme ? [one, other] : [other, one];
  const name = fold(theme.concept.labels.fr);
  return Object.values(node.concept.labels).some((label) => fold(label) === name);
}

// A word that a concept holds is compared as that concept: "commune" and "communication" have one stem.
function gatherWords(profiles: readonly TextProfile[], locale: string): Gathered[] {
  const mentions = new Map<string, { readonly term: Term; readonly person: number }[]>();
  const canonical = cognates(profiles);
  for (const [person, profile] of profiles.entries()) {
    const held = wordsIn(profile.concepts);
    for (const term of profile.terms.slice(0, TERMS_MAX)) {
      if (term.weight <= COMMON_WEIGHT || held.has(term.folded)) continue;
      const key = canonical.get(term.key) ?? term.key;
      mentions.set(key, [...(mentions.get(key) ?? []), { term, person }]);
    }
  }
  const gathered = [...mentions].flatMap(([key, list]): Gathered[] => {
    const people = [...new Set(list.map(({ person }) => person))];
    if (people.length < 2) return [];
    const terms = list.map(({ term }) => term);
    return [
      {
        label: bestLabel(terms, locale),
        forms: [...new Set(terms.flatMap((term) => term.forms))].sort(),
        weight: Math.max(...terms.map((term) => term.weight)),
        people,
        node: undefined,
        isImplied: false,
        isNoun: terms.some((term) => term.isNoun),
        stems: key.split(" "),
      },
    ];
  });
  return gathered.filter((term) => !isSaidBy(term, gathered));
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
        .find((other) => other.language !== term.language && areCognates(other, term));
      if (first) canonical.set(term.key, canonical.get(first.key) ?? first.key);
    }
  }
  return canonical;
}

function areCognates(a: Term, b: Term): boolean {
  return a.place && b.place
    ? overlap(a.key, b.key) >= COGNATE_OVERLAP_MIN && cosine(a.place, b.place) >= COGNATE_COSINE_MIN
    : skeleton(a.key) === skeleton(b.key);
}

// Dice (1945) over the pieces of the two words.
function overlap(a: string, b: string): number {
  const left = gramsOf(a);
  const right = gramsOf(b);
  const both = left.filter((gram) => right.includes(gram)).length;
  return (2 * both) / Math.max(1, left.length + right.length);
}
