import { conceptsOf, type Mention } from "./concepts";
import { isAbove } from "./kinship";
import { type Concept, termOf } from "./lexicon-format";
import { type ConceptNode, indexLexicon, type LexiconIndex } from "./lexicon-index";
import type { Theme } from "./port";
import { type Token, tokensOf } from "./reading";
import { THEMES_AT } from "./vector";
import type { WordVectors } from "./word-vectors";

/** The themes of one workshop, ready to be met in texts. */
export interface ThemeIndex {
  readonly index: LexiconIndex;
  /** Concepts that each theme's words mention, in the order of the themes: met in any language. */
  readonly meant: readonly (readonly ConceptNode[])[];
  /** The label and the synonyms of each as they were written, joined by line feeds. */
  readonly written: readonly string[];
}

/** A theme that a text speaks of. */
export interface ThemeMention extends Mention {
  /** By its own words, not only by what they mean. */
  readonly isNamed: boolean;
}

/** Places in vectors that are kept for themes. */
const THEMES_MAX = 48;
/** Of a theme whose words are not there, but all or half of what they mean. */
const MEANT_CERTAINTY = 0.8;

export function themeIndex(
  themes: readonly (string | Theme)[],
  lexicon: LexiconIndex,
  vectors: WordVectors | undefined,
): ThemeIndex {
  const read = themes
    .map((theme) => (typeof theme === "string" ? { label: theme } : theme))
    .filter(({ label }) => label.trim() !== "")
    .slice(0, THEMES_MAX);
  const concepts = read.map(({ label, synonyms = [] }: Theme): Concept => {
    const terms = [label, ...synonyms]
      .map((term) => termOf(term.trim()))
      .filter(({ words }) => words.length > 0);
    return {
      id: `theme ${label}`,
      broader: undefined,
      related: [],
      labels: { fr: label, de: label, it: label, en: label },
      terms: { fr: terms, de: terms, it: terms, en: terms },
    };
  });
  return {
    index: indexLexicon(concepts, THEMES_AT, true),
    meant: read.map(({ label, synonyms = [] }: Theme) =>
      conceptsOf(tokensOf([label, ...synonyms]), lexicon, vectors).mentions.map(({ node }) => node),
    ),
    written: read.map(({ label, synonyms = [] }: Theme) => [label, ...synonyms].join("\n")),
  };
}

/** The themes that tokens name, or whose concepts they mention; `general` are the lexicon's concepts found there. */
export function themeMentions(
  { index, meant }: ThemeIndex,
  {
    tokens,
    general,
    vectors,
  }: {
    readonly tokens: readonly Token[];
    readonly general: readonly Mention[];
    readonly vectors: WordVectors | undefined;
  },
): ThemeMention[] {
  if (index.nodes.length === 0) return [];
  const named = conceptsOf(tokens, index, vectors).mentions;
  const byNode = new Map(general.map((mention) => [mention.node, mention]));
  return index.nodes.flatMap((node, position): ThemeMention[] => {
    const own = named.find((mention) => mention.node === node);
    const concepts = meant[position] ?? [];
    const met = concepts.flatMap((concept) => {
      const mention = byNode.get(concept) ?? general.find((one) => isAbove(concept, one.node));
      return mention ? [mention] : [];
    });
    const share = met.length / Math.max(1, concepts.length);
    const forms = [...new Set([...(own?.forms ?? []), ...met.flatMap((mention) => mention.forms)])];
    if (own) return [{ ...own, forms, isNamed: true }];
    if (met.length === 0 || share < 0.5) return [];
    const weight = Math.max(...met.map((mention) => mention.weight)) * share * MEANT_CERTAINTY;
    return [{ node, weight, forms, isNamed: false }];
  });
}
