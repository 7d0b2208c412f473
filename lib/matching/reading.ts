import { guessLanguage } from "./language";
import type { TextLanguage } from "./port";
import { isShouted, type Word, wordsOf } from "./words";

/** One word of a person's texts with what stands around it. */
export interface Token {
  readonly word: Word;
  /** Of its sentence, else of its text, else of what the person wrote beside it. */
  readonly language: TextLanguage | undefined;
  /** Which of the texts. */
  readonly text: number;
  /** Only blanks, a hyphen or an apostrophe stand between it and the word before. */
  readonly isJoined: boolean;
  /** What stands between it and the word before, cut to five characters: an age is not cut short. */
  readonly gap: string;
  readonly isShouted: boolean;
}

/** Words read of one person's texts. */
const WORDS_MAX = 900;
/** A sentence this long tells its language by itself. */
const SENTENCE_WORDS_MIN = 4;
const JOINT = /^[^\S\n]?['’‑‐«“"-]?[^\S\n]?$/;

/** The words of one person's texts in order. Linear. */
export function tokensOf(texts: readonly string[], language?: TextLanguage): Token[] {
  let wordsLeft = WORDS_MAX;
  const read = texts.map((text) => {
    const words = wordsOf(text).slice(0, wordsLeft);
    wordsLeft -= words.length;
    return { text, words, guess: language ?? guessLanguage(text, words) };
  });
  // Two words tell no language; what the person wrote beside them does.
  const usual = read.find(({ guess }) => guess !== undefined)?.guess;
  return read.flatMap(({ text, words, guess }, index) => {
    const shouts = isShouted(text);
    const languages = language ? undefined : languagesOf(text, words, guess ?? usual);
    return words.map((word, position): Token => {
      const before = words[position - 1];
      const gap = before ? text.slice(before.end, word.start) : "";
      return {
        word,
        language: language ?? languages?.[position],
        text: index,
        isJoined: JOINT.test(gap),
        gap: gap.slice(0, 5),
        isShouted: shouts,
      };
    });
  });
}

// People switch language between two sentences more than inside one.
function languagesOf(
  text: string,
  words: readonly Word[],
  usual: TextLanguage | undefined,
): (TextLanguage | undefined)[] {
  const languages: (TextLanguage | undefined)[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at++) {
    if (at < words.length && !words[at]?.isSentenceStart) continue;
    const sentence = words.slice(from, at);
    const [first, last] = [sentence[0], sentence.at(-1)];
    const own =
      first && last && sentence.length >= SENTENCE_WORDS_MIN && sentence.length < words.length
        ? guessLanguage(text.slice(first.start, last.end), sentence)
        : undefined;
    for (let n = from; n < at; n++) languages.push(own ?? usual);
    from = at;
  }
  return languages;
}

/** A stretch of joined tokens as it was written, with single blanks. */
export function written(tokens: readonly Token[]): string {
  return tokens.map(({ word, gap }, at) => (at === 0 ? "" : gap.replace(/\s+/g, " ")) + word.text).join("");
}
