import { TEXT_LANGUAGES, type TextLanguage } from "./port";
import { STOP_WORDS } from "./stop-words";
import type { Word } from "./words";

// Letters that one language alone, among ours, uses often.
const SIGNS: Readonly<Record<TextLanguage, RegExp>> = {
  fr: /[çœéêëîïôûâ]|(?:^|[^\p{L}])(?:qu|j|n|c|s)['’]/giu,
  de: /[äöüß]/giu,
  it: /[ìò]|(?:^|[^\p{L}])(?:dell|nell|sull|all|dall|un)['’]/giu,
  en: /['’](?:s|t|re|ve|ll|m)(?:$|[^\p{L}])/giu,
};

export function isTextLanguage(value: unknown): value is TextLanguage {
  return TEXT_LANGUAGES.some((language) => language === value);
}

/**
 * The most likely language of a text, by its stop words and letters; undefined when nothing tells or two tie, which
 * is usual below three words.
 */
export function guessLanguage(text: string, words: readonly Word[]): TextLanguage | undefined {
  let best: TextLanguage | undefined;
  let bestScore = 0;
  let isTied = false;
  for (const language of TEXT_LANGUAGES) {
    const stops = words.reduce((count, word) => count + (STOP_WORDS[language].has(word.folded) ? 1 : 0), 0);
    const signs = text.match(SIGNS[language])?.length ?? 0;
    const score = stops + 0.75 * signs;
    if (score > bestScore) {
      best = language;
      bestScore = score;
      isTied = false;
    } else if (score > 0 && score === bestScore) isTied = true;
  }
  return isTied ? undefined : best;
}
