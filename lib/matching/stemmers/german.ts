import { endingOf, endings, isAt, regions, without } from "./endings";

const VOWELS = "aeiouy";
const FIRST = endings({ 1: "em ern er", 2: "e en es", 3: "s" });
const SECOND = endings({ 1: "en er est", 2: "st" });
const THIRD = endings({ 1: "end ung", 2: "ig ik isch", 3: "lich heit", 4: "keit" });
const BEFORE_S = "bdfghklmnrt";
const BEFORE_ST = "bdfghklmnt";

/** The German stem of a folded word, by the Snowball algorithm (Porter). */
export function germanStem(folded: string): string {
  const word = marked(folded);
  if (word.length < 3) return folded;
  const { one: first, two } = regions(word, VOWELS);
  const one = Math.max(first, 3);
  return third(second(firstCut(word, one), one), one, two).toLowerCase();
}

// Capitals for a "u" or "y" between vowels.
function marked(folded: string): string {
  if (!/[aeiouy][uy][aeiouy]/.test(folded)) return folded;
  const letters = [...folded];
  for (let at = 0; at < letters.length; at++) {
    const next = letters[at + 1];
    if ((next === "u" || next === "y") && isAt(letters, at, VOWELS) && isAt(letters, at + 2, VOWELS))
      letters[at + 1] = next.toUpperCase();
  }
  return letters.join("");
}

function firstCut(word: string, one: number): string {
  const ending = endingOf(word, FIRST);
  const at = word.length - ending.length;
  if (ending === "" || at < one) return word;
  const stem = word.slice(0, at);
  switch (FIRST.acts.get(ending)) {
    case 2:
      return stem.endsWith("niss") ? without(stem, 1) : stem;
    case 3:
      return BEFORE_S.includes(word[at - 1] as string) ? stem : word;
    default:
      return stem;
  }
}

function second(word: string, one: number): string {
  const ending = endingOf(word, SECOND);
  const at = word.length - ending.length;
  if (ending === "" || at < one) return word;
  if (SECOND.acts.get(ending) === 2 && (at < 4 || !BEFORE_ST.includes(word[at - 1] as string))) return word;
  return word.slice(0, at);
}

function third(word: string, one: number, two: number): string {
  const ending = endingOf(word, THIRD);
  const at = word.length - ending.length;
  if (ending === "" || at < two) return word;
  const stem = word.slice(0, at);
  switch (THIRD.acts.get(ending)) {
    case 1:
      return stem.endsWith("ig") && !stem.endsWith("eig") && at - 2 >= two ? without(stem, 2) : stem;
    case 2:
      return stem.endsWith("e") ? word : stem;
    case 3:
      return /e[rn]$/.test(stem) && at - 2 >= one ? without(stem, 2) : stem;
    default: {
      const [inner] = /(?:lich|ig)$/.exec(stem) ?? [""];
      return inner !== "" && at - inner.length >= two ? without(stem, inner.length) : stem;
    }
  }
}
