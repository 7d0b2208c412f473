import type { LexiconIndex } from "./lexicon-index";
import { TEXT_LANGUAGES } from "./port";
import type { Token } from "./reading";
import { TYPO_CERTAINTY } from "./spelling";
import { PHRASE_TYPO_LENGTH_MIN } from "./term-forms";
import type { WordVectors } from "./word-vectors";

// "Resaux sociaux", "artifical intelligence": a slip inside a phrase. The rest of the phrase tells what was meant, so a
// shorter word than one that stands alone is mended.

export interface Mended {
  /** The text's words, those with a slip as the phrase has them; `text` stays as typed. */
  readonly tokens: readonly Token[];
  /** How sure a stretch is: 1 where it was typed so. */
  certaintyOf(at: number, length: number): number;
}

/** Mends the slips inside phrases of an index. Linear in the number of words; most are left at their first look. */
export function mendPhrases(
  tokens: readonly Token[],
  index: LexiconIndex,
  vectors: WordVectors | undefined,
): Mended {
  const meant = new Map<number, string>();
  // Only a word list tells that a word is none.
  for (let at = 0; vectors && at < tokens.length; at++) {
    const word = meantAt(tokens, at, index, vectors);
    if (word !== undefined) meant.set(at, word);
  }
  if (meant.size === 0) return { tokens, certaintyOf: () => 1 };
  return {
    tokens: tokens.map((token, at) => {
      const folded = meant.get(at);
      return folded === undefined ? token : { ...token, word: { ...token.word, folded } };
    }),
    certaintyOf(at, length) {
      for (let n = at; n < at + length; n++) if (meant.has(n)) return TYPO_CERTAINTY;
      return 1;
    },
  };
}

function meantAt(
  tokens: readonly Token[],
  at: number,
  index: LexiconIndex,
  vectors: WordVectors,
): string | undefined {
  const token = tokens[at];
  if (!token || token.word.folded.length < PHRASE_TYPO_LENGTH_MIN || token.word.isAcronym) return undefined;
  if (!token.isJoined && !tokens[at + 1]?.isJoined) return undefined;
  const { folded } = token.word;
  for (const language of token.language ? [token.language] : TEXT_LANGUAGES) {
    if (vectors.find(folded, language) || index.matchWord(folded, language)?.isVerbatim) continue;
    const word = index.meantInPhrase(tokens, at, language);
    if (word !== undefined) return word;
  }
  return undefined;
}
