import { conceptsOf } from "./concepts";
import { houseLexicon } from "./lexicon/house";
import type { LexiconIndex } from "./lexicon-index";
import { MAX_CHARS, type Theme } from "./port";
import { tokensOf } from "./reading";
import { themeIndex, themeMentions } from "./themes";
import type { WordVectors } from "./word-vectors";

export interface SuggestedTheme {
  readonly label: string;
  /** How clearly the text touches it, above 0; comparable within one answer. */
  readonly score: number;
}

const SUGGESTIONS_MAX = 3;

/**
 * Which of the workshop's themes a text touches, clearest first, at most three: because it names one, or because it
 * speaks of what the theme's label means in another language. Cheap enough for each pause in typing; runs anywhere.
 */
export function suggestThemes(
  text: string,
  themes: readonly (string | Theme)[],
  {
    vectors,
    lexicon = houseLexicon(),
  }: { readonly vectors?: WordVectors | undefined; readonly lexicon?: LexiconIndex } = {},
): readonly SuggestedTheme[] {
  const tokens = tokensOf([text.slice(0, MAX_CHARS)]);
  if (tokens.length === 0) return [];
  const { mentions } = conceptsOf(tokens, lexicon, vectors);
  return themeMentions(themeIndex(themes, lexicon, vectors), { tokens, general: mentions, vectors })
    .map(({ node, weight }) => ({ label: node.concept.labels.fr, score: Math.round(weight * 1e4) / 1e4 }))
    .sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1))
    .slice(0, SUGGESTIONS_MAX);
}
