import { cluesOf, type Mention } from "./concepts";
import type { ParsedFields } from "./fields-format";
import { labelInside } from "./labels";
import type { Heard, Leanings } from "./leanings";
import type { Concept } from "./lexicon-format";
import { type ConceptNode, indexLexicon, type LexiconIndex } from "./lexicon-index";
import type { FieldClue, FieldShare } from "./port";
import { type Token, written } from "./reading";
import { FIELDS_AT, THEME_FIELDS_AT, THEMES_AT } from "./vector";
import type { WordVectors } from "./word-vectors";

/** Fields, ready to be met in texts: what somebody writes about on the whole. */
export interface FieldIndex {
  /** One node a field; its place is that of the field in vectors. */
  readonly clues: LexiconIndex;
  /** Fields that name a concept, by the concept's id. */
  readonly byConcept: ReadonlyMap<string, readonly ConceptNode[]>;
}

/** What a concept says of its field, beside a clue: one concept often sets the scene for another. */
const CONCEPT_WEIGHT = 0.45;
/** A theme of the workshop is a field of its own, which says more than any other. */
const THEME_WEIGHT = 2;
/** What the commonest clue says beside the rarest. */
const COMMON_CLUE = 0.35;
/** What a clue of several words says beside one: it was written for one situation. */
const PHRASE_CLUE = 1.3;
/** Clues kept of a person, to be told as reasons. */
const CLUES_MAX = 24;
/** Clues from which a text's field is sure. */
const SURE_FROM = 2;

/** A field without a name of its own is called by the first of its concepts. */
export function indexFields({ fields }: ParsedFields, lexicon: LexiconIndex): FieldIndex {
  const named = new Map(lexicon.nodes.map((node) => [node.id, node]));
  const clues = indexLexicon(
    fields.map(({ id, concepts: [first = ""], labels, clues: terms }) => ({
      id,
      broader: undefined,
      related: [],
      labels: labels ?? labelsOf(named.get(first), id),
      terms,
    })),
    FIELDS_AT,
  );
  const byConcept = new Map<string, ConceptNode[]>();
  for (const [position, { concepts }] of fields.entries()) {
    const node = clues.nodes[position];
    for (const id of concepts) if (node) byConcept.set(id, [...(byConcept.get(id) ?? []), node]);
  }
  return { clues, byConcept };
}

// As they stand in a sentence; read when somebody is told of them, since that reads the concept's terms.
function labelsOf(node: ConceptNode | undefined, id: string): Concept["labels"] {
  const labelIn = (locale: string) => (node ? labelInside(node, locale) : id);
  return {
    get fr() {
      return labelIn("fr");
    },
    get de() {
      return labelIn("de");
    },
    get it() {
      return labelIn("it");
    },
    get en() {
      return labelIn("en");
    },
  };
}

/** The fields of a concept: its own, else those of the nearest one above that has some. */
export function fieldsOfConcept(node: ConceptNode, { byConcept }: FieldIndex): readonly ConceptNode[] {
  let up: ConceptNode | undefined = node;
  for (let level = 0; up && level < 8; level++) {
    const own = byConcept.get(up.id);
    if (own) return own;
    up = up.broader;
  }
  return [];
}

/** What a text says of fields. */
export interface Spoken {
  /** How much of each, by its place. Its length says how sure that is: 1 from SURE_FROM clues on, empty for none. */
  readonly said: ReadonlyMap<number, number>;
  /** Strongest first, at most CLUES_MAX. */
  readonly clues: readonly FieldClue[];
}

/** How much a text speaks of each field, and by what. A word of several fields is a clue to each, shared out. */
export function fieldsOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { index, vectors }: { readonly index: FieldIndex; readonly vectors: WordVectors | undefined },
): Spoken {
  const said = new Map<number, number>();
  const clues: FieldClue[] = [];
  const hint = (nodes: readonly ConceptNode[], weight: number, label: string) => {
    const share = weight / Math.sqrt(nodes.length);
    for (const field of nodes) {
      said.set(field.index, (said.get(field.index) ?? 0) + share);
      clues.push({ field, label, weight: share });
    }
  };
  for (const { node, weight, forms } of mentions) {
    if (node.isTheme) said.set(node.index - THEMES_AT + THEME_FIELDS_AT, THEME_WEIGHT * weight);
    else hint(fieldsOfConcept(node, index), CONCEPT_WEIGHT * weight, forms[0] ?? "");
  }
  for (const { nodes, certainty, rarity, at, length } of cluesOf(tokens, index.clues, vectors)) {
    const telling = length > 1 ? PHRASE_CLUE : COMMON_CLUE + (1 - COMMON_CLUE) * rarity;
    hint(nodes, certainty * telling, toldAt(tokens, at, length));
  }
  clues.sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  return { said: sharpened(said), clues: clues.slice(0, CLUES_MAX) };
}

// The capital of a sentence's first word is not its own, save for German nouns and acronyms.
function toldAt(tokens: readonly Token[], at: number, length: number): string {
  const label = written(tokens.slice(at, at + length));
  const first = tokens[at];
  const isOwn = !first?.word.isSentenceStart || first.word.isAcronym || first.language === "de";
  return isOwn ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

// To the power of one and a half: the field that most clues speak for counts more than its share. By root and product,
// which every machine computes alike.
function sharpened(said: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  let squares = 0;
  let most = 0;
  for (const weight of said.values()) {
    most = Math.max(most, weight);
    squares += weight * weight * weight;
  }
  if (squares === 0) return said;
  const scale = Math.sqrt(Math.min(1, most / SURE_FROM) / squares);
  return new Map([...said].map(([place, weight]) => [place, weight * Math.sqrt(weight) * scale]));
}

/** Of a text's fields, what examples taught; clues say the rest. */
const LEARNED_SHARE = 0.6;

/** How texts divide among the fields of an index by what was learned; undefined where nothing was of these fields. */
export function leaningsIn(
  { clues: { nodes } }: FieldIndex,
  leanings: Leanings | undefined,
): (heard: Heard) => ReadonlyMap<number, number> | undefined {
  const places = new Map(nodes.map(({ id, index }) => [id, index]));
  if (!leanings?.fields.some((id) => places.has(id))) return () => undefined;
  return (heard) => {
    const strong = new Map<number, number>();
    for (const [id, share] of leanings.sharesOf(heard)) {
      const place = places.get(id);
      if (place !== undefined) strong.set(place, share);
    }
    return strong;
  };
}

/** Less than this of a text is no part of it. */
const SHARE_MIN = 0.05;

/** How a text divides among the fields of an index, the largest share first. */
export function fieldShares(
  said: ReadonlyMap<number, number>,
  { clues: { nodes } }: FieldIndex,
): readonly FieldShare[] {
  const spoken = nodes.flatMap((field) => {
    const weight = said.get(field.index);
    return weight ? [{ field, weight }] : [];
  });
  const all = spoken.reduce((sum, { weight }) => sum + weight, 0);
  return spoken
    .map(({ field, weight }) => ({ field, share: weight / all }))
    .filter(({ share }) => share >= SHARE_MIN)
    .sort((a, b) => b.share - a.share || a.field.index - b.field.index);
}

/** What clues say and what was learned, together at most of length one. */
export function withLeaning(
  said: ReadonlyMap<number, number>,
  leaning: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const both = new Map<number, number>();
  for (const [place, weight] of said) both.set(place, (1 - LEARNED_SHARE) * weight);
  for (const [place, share] of leaning) both.set(place, (both.get(place) ?? 0) + LEARNED_SHARE * share);
  return both;
}
