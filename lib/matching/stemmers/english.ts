import { endingOf, endings, regions, without } from "./endings";

const VOWELS = "aeiouy";
const STARTS = /^(?:gener|commun|arsen)/;
const WHOLE = new Map(
  "skis:ski skies:sky dying:die lying:lie tying:tie idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl sky:sky news:news howe:howe atlas:atlas cosmos:cosmos bias:bias andes:andes"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
const KEPT = new Set("inning outing canning herring earring proceed exceed succeed".split(" "));
const PLURALS = endings({ 1: "sses", 2: "ied ies", 3: "s", 4: "us ss" });
const PASTS = endings({ 1: "eed eedly", 2: "ed edly ing ingly" });
const SECOND = endings({
  1: "tional",
  2: "enci",
  3: "anci",
  4: "abli",
  5: "entli",
  6: "izer ization",
  7: "ational ation ator",
  8: "alism aliti alli",
  9: "fulness fulli",
  10: "ousli ousness",
  11: "iveness iviti",
  12: "biliti bli",
  13: "ogi",
  15: "lessli",
  16: "li",
});
const SECOND_BY = ["", "tion", "ence", "ance", "able", "ent", "ize", "ate", "al", "ful", "ous", "ive", "ble"];
const THIRD = endings({
  1: "tional",
  2: "ational",
  3: "alize",
  4: "icate iciti ical",
  5: "ful ness",
  6: "ative",
});
const THIRD_BY = ["", "tion", "ate", "al", "ic", ""];
const FOURTH = endings({
  1: "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize",
  2: "ion",
});

/** The English stem of a folded word, by the Snowball algorithm "Porter 2" (Porter, Boulton). */
export function englishStem(folded: string): string {
  const whole = WHOLE.get(folded);
  if (whole !== undefined) return whole;
  if (folded.length < 3) return folded;
  const word = folded.includes("y") ? marked(folded) : folded;
  const { one, two } = regions(word, VOWELS, STARTS.exec(word)?.[0].length);
  let stem = withoutPlural(word);
  if (KEPT.has(stem)) return stem;
  stem = withoutPast(stem, one);
  if (/.[^aeiouy][yY]$/.test(stem)) stem = `${without(stem, 1)}i`;
  stem = fifth(fourth(third(second(stem, one), one, two), two), one, two);
  return stem.toLowerCase();
}

// A capital for a "y" that stands for no vowel.
function marked(folded: string): string {
  const letters = [...folded];
  for (const [at, letter] of letters.entries())
    if (letter === "y" && (at === 0 || VOWELS.includes(letters[at - 1] as string))) letters[at] = "Y";
  return letters.join("");
}

function withoutPlural(word: string): string {
  const ending = endingOf(word, PLURALS);
  const stem = without(word, ending.length);
  switch (PLURALS.acts.get(ending)) {
    case 1:
      return `${stem}ss`;
    case 2:
      return stem.length > 1 ? `${stem}i` : `${stem}ie`;
    case 3:
      return hasVowel(without(stem, 1)) ? stem : word;
    default:
      return word;
  }
}

function withoutPast(word: string, one: number): string {
  const ending = endingOf(word, PASTS);
  const stem = without(word, ending.length);
  switch (PASTS.acts.get(ending)) {
    case 1:
      return stem.length >= one ? `${stem}ee` : word;
    case 2:
      if (!hasVowel(stem)) return word;
      if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
      if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(stem)) return without(stem, 1);
      return stem.length === one && isShort(stem) ? `${stem}e` : stem;
    default:
      return word;
  }
}

function second(word: string, one: number): string {
  const ending = endingOf(word, SECOND);
  const at = word.length - ending.length;
  if (ending === "" || at < one) return word;
  const stem = word.slice(0, at);
  const act = SECOND.acts.get(ending) ?? 0;
  if (act === 13) return stem.endsWith("l") ? `${stem}og` : word;
  if (act === 15) return `${stem}less`;
  if (act === 16) return /[cdeghkmnrt]$/.test(stem) ? stem : word;
  return stem + (SECOND_BY[act] ?? "");
}

function third(word: string, one: number, two: number): string {
  const ending = endingOf(word, THIRD);
  const at = word.length - ending.length;
  if (ending === "" || at < one) return word;
  const act = THIRD.acts.get(ending) ?? 0;
  if (act === 6) return at >= two ? word.slice(0, at) : word;
  return word.slice(0, at) + (THIRD_BY[act] ?? "");
}

function fourth(word: string, two: number): string {
  const ending = endingOf(word, FOURTH);
  const at = word.length - ending.length;
  if (ending === "" || at < two) return word;
  if (FOURTH.acts.get(ending) === 2 && !/[st]$/.test(word.slice(0, at))) return word;
  return word.slice(0, at);
}

function fifth(word: string, one: number, two: number): string {
  const stem = without(word, 1);
  if (word.endsWith("e")) return stem.length >= two || (stem.length >= one && !isShort(stem)) ? stem : word;
  return word.endsWith("ll") && stem.length >= two ? stem : word;
}

function hasVowel(text: string): boolean {
  return /[aeiouy]/.test(text);
}

function isShort(text: string): boolean {
  return /[^aeiouy][aeiouy][^aeiouywxY]$/.test(text) || /^[aeiouy][^aeiouy]$/.test(text);
}
