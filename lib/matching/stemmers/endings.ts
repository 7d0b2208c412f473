/** Endings with what to do about each, and the length of the longest. */
export interface Endings {
  readonly longest: number;
  readonly acts: ReadonlyMap<string, number>;
}

/** From lists such as { 1: "able isme", 2: "ation" }. */
export function endings(lists: Readonly<Record<number, string>>): Endings {
  const acts = new Map(
    Object.entries(lists).flatMap(([act, list]) => list.split(" ").map((ending) => [ending, Number(act)])),
  );
  return { longest: Math.max(...[...acts.keys()].map(({ length }) => length)), acts };
}

/** The longest of the endings that the word has without reaching before `from`; "" for none. */
export function endingOf(word: string, { longest, acts }: Endings, from = 0): string {
  for (let length = Math.min(longest, word.length - from); length > 0; length--) {
    const ending = word.slice(word.length - length);
    if (acts.has(ending)) return ending;
  }
  return "";
}

/** The position after the first letter from `at` on that is a vowel, or is none; the word's length where there is none. */
export function past(word: string, at: number, vowels: string, wantsVowel: boolean): number {
  for (let n = at; n < word.length; n++) if (vowels.includes(word[n] as string) === wantsVowel) return n + 1;
  return word.length;
}

/** Where the word goes on after its first vowels with what follows them, once and twice (Porter's R1 and R2). */
export function regions(
  word: string,
  vowels: string,
  from = 0,
): { readonly one: number; readonly two: number } {
  const one = from > 0 ? from : afterSyllable(word, 0, vowels);
  return { one, two: afterSyllable(word, one, vowels) };
}

function afterSyllable(word: string, at: number, vowels: string): number {
  return past(word, past(word, at, vowels, true), vowels, false);
}

/** The word without its last letters. */
export function without(word: string, count: number): string {
  return word.slice(0, word.length - count);
}

/** Whether there is a vowel at a place. */
export function isAt(letters: ArrayLike<string>, at: number, vowels: string): boolean {
  return at < letters.length && vowels.includes(letters[at] as string);
}
