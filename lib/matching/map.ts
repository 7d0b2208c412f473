import { labelAlone } from "./labels";
import type { ConceptNode } from "./lexicon-index";
import type { Reading } from "./search-terms";
import { shareWithin } from "./within";

/** One text of one person that speaks of a theme. */
export interface Quote {
  /** Positions in the given people, and in that person's texts. */
  readonly person: number;
  readonly text: number;
  /** How the text says it, for underlining. */
  readonly forms: readonly string[];
}

/** Something that at least two people ask about. */
export interface AskedTheme {
  /** Stable while the lexicon is. */
  readonly id: string;
  /** In the reader's language, as a heading. */
  readonly label: string;
  /** Positions of the people, ascending, each once. */
  readonly people: readonly number[];
  /** One to three, of different people. */
  readonly quotes: readonly Quote[];
}

export interface AskedMap {
  /** Most people first, then the more specific, then by id. */
  readonly themes: readonly AskedTheme[];
  /** People of whom no text speaks of any of the themes, with their first text, in the given order. */
  readonly apart: readonly Quote[];
  /** People without a text. */
  readonly silentCount: number;
}

const QUOTES_MAX = 3;
const PEOPLE_MIN = 2;
/** Below this a word that everybody writes ("numérique", "équipe") only brushes its concept. */
const WEIGHT_MIN = 0.5;
/** A concept whose fields have less of a text is its scenery: the village, the telephone. */
const WITHIN_SHARE_MIN = 0.15;
/** A field that has so much of a text is what it asks about. */
const FIELD_SHARE_MIN = 0.4;
/** A concept stands beside a narrower one where this share of its people ask about something else of it. */
const OWN_SHARE_MIN = 1 / 3;
/** A theme of the workshop and a concept are one thing where the same words speak of both for this share of people. */
const SAME_SHARE_MIN = 0.6;

interface Mentioned {
  readonly text: number;
  readonly weight: number;
  readonly forms: readonly string[];
  /** The text says the concept itself, not only a narrower one. */
  readonly isDirect: boolean;
}

/** Per person, the text that speaks of it most. */
type Mentions = Map<number, Mentioned>;

/**
 * What people ask, as themes: concepts of the lexicon and themes of the workshop, in the reader's language; then fields,
 * for those of whom no text speaks of any of these. A person counts once per theme, and in several themes where they ask
 * about several things. Pure; linear in the texts.
 */
export function mapQuestions(people: readonly (readonly Reading[])[], locale: string): AskedMap {
  const mentions = gatherMentions(people);
  joinThemes(mentions);
  const shown = new Map(
    [...mentions].filter(([node, persons]) => persons.size >= PEOPLE_MIN && !isToldByOthers(node, mentions)),
  );
  placeByField(people, shown);
  const used = new Set<string>();
  const themes = [...shown]
    .sort(
      ([a, askers], [b, others]) =>
        others.size - askers.size || b.depth - a.depth || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    )
    .map(([node, persons]) => ({
      id: node.id,
      label: labelAlone(node, locale),
      people: [...persons.keys()].sort((a, b) => a - b),
      quotes: quotesOf(persons, used),
    }));
  const placed = new Set(themes.flatMap((theme) => theme.people));
  return {
    themes,
    apart: people.flatMap((texts, person): Quote[] =>
      texts.length > 0 && !placed.has(person) ? [{ person, text: 0, forms: [] }] : [],
    ),
    silentCount: people.filter((texts) => texts.length === 0).length,
  };
}

function gatherMentions(people: readonly (readonly Reading[])[]): Map<ConceptNode, Mentions> {
  const direct = new Map<ConceptNode, Mentions>();
  for (const [person, texts] of people.entries()) {
    for (const [text, { concepts, fields }] of texts.entries()) {
      const shares = new Map(fields.map(({ field, share }) => [field, share]));
      for (const { node, weight, forms } of concepts) {
        if (weight >= WEIGHT_MIN && shareWithin(node, shares) >= WITHIN_SHARE_MIN)
          note(direct, node, person, { text, weight, forms, isDirect: true });
      }
    }
  }
  // What only one person asks is told by the concept above it, where somebody asks about that itself: a bank, a small
  // firm and a building site are no theme "economy".
  const all = new Map(
    [...direct].map(([node, persons]): [ConceptNode, Mentions] => [node, new Map(persons)]),
  );
  for (const [node, persons] of direct) {
    if (!node.broader || !direct.has(node.broader) || persons.size >= PEOPLE_MIN) continue;
    for (const [person, found] of persons) note(all, node.broader, person, { ...found, isDirect: false });
  }
  return all;
}

// Those who are in no theme join others that write about the same on the whole; a field that is called as a theme is that theme.
function placeByField(people: readonly (readonly Reading[])[], shown: Map<ConceptNode, Mentions>): void {
  const placed = new Set([...shown.values()].flatMap((persons) => [...persons.keys()]));
  const called = new Map([...shown.keys()].map((node) => [labelAlone(node, "fr"), node]));
  const byField = new Map<ConceptNode, Mentions>();
  for (const [person, texts] of people.entries()) {
    if (placed.has(person)) continue;
    for (const [text, { fields }] of texts.entries()) {
      const [main] = fields;
      if (!main || main.share < FIELD_SHARE_MIN) continue;
      note(byField, main.field, person, { text, weight: main.share, forms: [], isDirect: false });
    }
  }
  for (const [field, persons] of byField) {
    const theme = called.get(labelAlone(field, "fr"));
    if (theme) for (const [person, found] of persons) shown.get(theme)?.set(person, found);
    else if (persons.size >= PEOPLE_MIN) shown.set(field, persons);
  }
}

function note(
  mentions: Map<ConceptNode, Mentions>,
  node: ConceptNode,
  person: number,
  found: Mentioned,
): void {
  const persons = mentions.get(node) ?? new Map<number, Mentioned>();
  const known = persons.get(person);
  const isBetter =
    !known || (found.isDirect === known.isDirect ? found.weight > known.weight : found.isDirect);
  if (isBetter) persons.set(person, found);
  mentions.set(node, persons);
}

// A theme of the workshop takes in the concept that it repeats, with the people whom only the lexicon understood.
function joinThemes(mentions: Map<ConceptNode, Mentions>): void {
  for (const [theme, own] of mentions) {
    if (!theme.isTheme) continue;
    for (const [node, persons] of mentions) {
      if (node.isTheme || saidAlike(own, persons) < persons.size * SAME_SHARE_MIN) continue;
      for (const [person, found] of persons) if (!own.has(person)) own.set(person, found);
      mentions.delete(node);
    }
  }
}

// Specific before general: a concept whose people nearly all ask about one narrower thing is told by that one. And one
// word can mention two concepts: of two that the very same words mention, one is enough.
function isToldByOthers(node: ConceptNode, mentions: ReadonlyMap<ConceptNode, Mentions>): boolean {
  const persons: Mentions = mentions.get(node) ?? new Map();
  return [...mentions].some(([other, others]) => {
    if (other === node || others.size < PEOPLE_MIN) return false;
    if (other.broader === node) {
      const own = [...persons.keys()].filter((person) => !others.has(person)).length;
      return own < persons.size * OWN_SHARE_MIN;
    }
    if (others.size < persons.size || saidAlike(persons, others) < persons.size) return false;
    if (others.size > persons.size || other.depth > node.depth) return true;
    return other.depth === node.depth && other.id < node.id;
  });
}

/** How many people speak of both with the same words. */
function saidAlike(one: Mentions, other: Mentions): number {
  return [...one].filter(([person, { text, forms }]) => {
    const beside = other.get(person);
    return beside?.text === text && beside.forms.some((form) => forms.includes(form));
  }).length;
}

// Voices that the reader has not met yet, those who name the theme itself, then the surest.
function quotesOf(persons: Mentions, used: Set<string>): Quote[] {
  const ranked = [...persons].sort(
    ([a, one], [b, other]) =>
      Number(used.has(keyOf(a, one))) - Number(used.has(keyOf(b, other))) ||
      Number(other.isDirect) - Number(one.isDirect) ||
      other.weight - one.weight ||
      a - b,
  );
  return ranked.slice(0, QUOTES_MAX).map(([person, found]) => {
    used.add(keyOf(person, found));
    return { person, text: found.text, forms: found.forms };
  });
}

function keyOf(person: number, { text }: Mentioned): string {
  return `${person} ${text}`;
}
