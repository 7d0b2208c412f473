import type { SharedTerm } from "./port";
import { type Word, wordsOf } from "./words";

/** A stretch of a text in UTF-16 offsets, end excluded, as String.slice takes them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text says one of the terms: spans in order that neither overlap nor touch within a word. Case and accents do
 * not matter, save for short acronyms ("IT" is not "it"). Needs no dictionary, so it runs in the browser too.
 */
export function wordsToUnderline(text: string, terms: readonly Pick<SharedTerm, "forms">[]): readonly Span[] {
  const formsByFirstWord = new Map<string, (readonly Word[])[]>();
  for (const form of new Set(terms.flatMap(({ forms }) => forms))) {
    const words = wordsOf(form);
    const first = words[0];
    if (first) formsByFirstWord.set(first.folded, [...(formsByFirstWord.get(first.folded) ?? []), words]);
  }
  const words = wordsOf(text);
  const spans: Span[] = [];
  for (const [index, word] of words.entries()) {
    const fitting = (formsByFirstWord.get(word.folded) ?? []).filter((form) =>
      form.every((part, offset) => isSame(part, words[index + offset])),
    );
    const last = words[index + Math.max(0, ...fitting.map((form) => form.length)) - 1];
    const previous = spans.at(-1);
    if (fitting.length === 0 || !last) continue;
    if (previous && word.start < previous.end) {
      spans[spans.length - 1] = { start: previous.start, end: Math.max(previous.end, last.end) };
    } else spans.push({ start: word.start, end: last.end });
  }
  return spans;
}

function isSame(part: Word, word: Word | undefined): boolean {
  if (!word || part.folded !== word.folded) return false;
  return !part.isAcronym || part.folded.length > 3 || word.isAcronym;
}
