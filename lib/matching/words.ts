import { fold } from "./fold";
import { remembered } from "./remembered";

/** One word of a text; `start` and `end` are UTF-16 offsets into it, end excluded. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly isSentenceStart: boolean;
  /** All capitals in a text that is not: "IA", "RGPD". Two letters suffice for such a word to count. */
  readonly isAcronym: boolean;
}

// Latin letters only: other scripts have no word here and leave the text unusable. A single letter joined by a hyphen
// stays with its word ("e-commerce"); every other hyphen and apostrophe separates. A word longer than 40 letters is
// cut: no language of ours has one that a person would share with another.
// Figures before letters belong to them ("3D", "5G").
const WORD = /(?:\p{Script=Latin}[-‐‑]|\p{N}{1,3})?\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]{0,39}/gu;
// What pasted pages and addresses are written with. Bounded and without overlaps, so linear.
const MARKUP = /<\/?[a-z][^<>]{0,300}>|&(?:amp|nbsp|lt|gt|quot|apos|#\d{1,6});|https?:\/\/|www\./giu;
const SENTENCE_END = /[.!?…:\n•]["»”)\s]*$/u;

const foldedWord = remembered((written) => fold(written.replace(/^(.)[-‐‑]/u, "$1")));

/** The Latin words of a text in order; linear in its length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const shouts = isShouted(text);
  let previousEnd = 0;
  // As long as it was, so that offsets stay.
  const bare = text.replace(MARKUP, ({ length }) => " ".repeat(length));
  for (const match of bare.matchAll(WORD)) {
    const written = match[0];
    const between = text.slice(previousEnd, match.index);
    words.push({
      text: written,
      folded: foldedWord(written),
      start: match.index,
      end: match.index + written.length,
      isSentenceStart: words.length === 0 || SENTENCE_END.test(between.slice(-12)),
      isAcronym: !shouts && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(written),
    });
    previousEnd = match.index + written.length;
  }
  return words;
}

/** "SÉCURITÉ DES DONNÉES" is a title in capitals, "RGPD et LPD" is not. */
export function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  // Hardly any text has so many: its small letters need no count.
  return capitals > 12 && capitals > (text.match(/\p{Ll}/gu)?.length ?? 0);
}
