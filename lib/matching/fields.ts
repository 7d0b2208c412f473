import { cluesOf, type Mention } from "./concepts";
import type { ParsedFields } from "./fields-format";
import { type ConceptNode, indexLexicon, type LexiconIndex } from "./lexicon-index";
import type { Token } from "./reading";
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
const COMMON_CLUE = 0.5;
/** Clues from which a text's field is sure. */
const SURE_FROM = 2;

export function indexFields({ fields }: ParsedFields): FieldIndex {
  const clues = indexLexicon(
    fields.map(({ id, clues: terms }) => ({
      id,
      broader: undefined,
      related: [],
      labels: { fr: id, de: id, it: id, en: id },
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

/**
 * How much a text speaks of each field, by the field's place. A word of several fields is a clue to each, shared out.
 * The length of the answer says how sure it is: 1 from SURE_FROM clues on, less for fewer, empty for none.
 */
export function fieldsOf(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  { index, vectors }: { readonly index: FieldIndex; readonly vectors: WordVectors | undefined },
): ReadonlyMap<number, number> {
  const said = new Map<number, number>();
  const hint = (nodes: readonly ConceptNode[], weight: number) => {
    const share = weight / Math.sqrt(nodes.length);
    for (const node of nodes) said.set(node.index, (said.get(node.index) ?? 0) + share);
  };
  for (const { node, weight } of mentions) {
    if (node.isTheme) said.set(node.index - THEMES_AT + THEME_FIELDS_AT, THEME_WEIGHT * weight);
    else hint(fieldsOfConcept(node, index), CONCEPT_WEIGHT * weight);
  }
  for (const { nodes, certainty, rarity } of cluesOf(tokens, index.clues, vectors))
    hint(nodes, certainty * (COMMON_CLUE + (1 - COMMON_CLUE) * rarity));
  return sharpened(said);
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
