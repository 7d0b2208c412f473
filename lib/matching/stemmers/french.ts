import { endingOf, endings, isAt, past, regions, without } from "./endings";

const VOWELS = "aeiouy";
const STARTS = /^(?:par|col|tap)/;
const STANDARD = endings({
  1: "ance iqUe isme able iste eux ances iqUes ismes ables istes",
  2: "atrice ateur ation atrices ateurs ations",
  3: "logie logies",
  4: "usion ution usions utions",
  5: "ence ences",
  6: "ement ements",
  8: "if ive ifs ives",
  9: "eaux",
  10: "aux",
  11: "euse euses",
  12: "issement issements",
  13: "amment",
  14: "emment",
  15: "ment ments",
});
const AFTER_EMENT = endings({ 1: "iv", 2: "eus", 3: "abl iqU" });
const I_VERBS = endings({
  1: "ira ie isse issante i irai ir iras ies isses issantes is irais issais irions issions irons issons issants it irait issait issant iraIent issaIent irent issent iront iriez issiez irez issez",
});
const VERBS = endings({
  1: "ions",
  2: "era erai er eras erais erions erons erait eraIent eront ez iez eriez erez",
  3: "a asse ante ai as asses antes ais assions ants ait ant aIent assent assiez",
});
const RESIDUAL = endings({ 1: "ion", 2: "ier Ier", 3: "e" });
const DOUBLED = /(?:enn|onn|ett|ell|eill)$/;

/** The French stem of a folded word, by the Snowball algorithm (Porter). */
export function frenchStem(folded: string): string {
  const word = marked(folded);
  const verbal = verbalFrom(word);
  const { one, two } = regions(word, VOWELS);
  const said = standard(word, verbal, one, two);
  let stem = said.word;
  let isCut = said.isCut;
  if (!isCut) {
    const asVerb = iVerb(stem, verbal) ?? verb(stem, verbal, two);
    isCut = asVerb !== undefined;
    stem = asVerb ?? stem;
  }
  if (!isCut) stem = residual(stem, verbal, two);
  else if (stem.endsWith("Y")) stem = `${without(stem, 1)}i`;
  if (DOUBLED.test(stem)) stem = without(stem, 1);
  return stem.toLowerCase();
}

// Capitals for a "u", "i" or "y" that stands for no vowel.
function marked(folded: string): string {
  if (!/[uiy]/.test(folded)) return folded;
  const letters = [...folded];
  for (let at = 0; at < letters.length; at++) {
    if (isAt(letters, at, VOWELS)) {
      const next = letters[at + 1];
      if ((next === "u" || next === "i") && isAt(letters, at + 2, VOWELS))
        letters[at + 1] = next.toUpperCase();
      else if (next === "y") letters[at + 1] = "Y";
      if (letters[at] === "y" && isAt(letters, at + 1, VOWELS)) letters[at] = "Y";
    } else if (letters[at] === "q" && letters[at + 1] === "u") letters[at + 1] = "U";
  }
  return letters.join("");
}

function verbalFrom(word: string): number {
  if (word.length > 2 && VOWELS.includes(word[0] as string) && VOWELS.includes(word[1] as string)) return 3;
  if (STARTS.test(word)) return 3;
  return past(word, 1, VOWELS, true);
}

interface Cut {
  readonly word: string;
  readonly isCut: boolean;
}

function standard(word: string, verbal: number, one: number, two: number): Cut {
  const ending = endingOf(word, STANDARD);
  const at = word.length - ending.length;
  const stay: Cut = { word, isCut: false };
  const stem = word.slice(0, at);
  switch (STANDARD.acts.get(ending)) {
    case 1:
      return at >= two ? cut(stem) : stay;
    case 2:
      return at >= two ? cut(withoutIc(stem, two)) : stay;
    case 3:
      return at >= two ? cut(`${stem}log`) : stay;
    case 4:
      return at >= two ? cut(`${stem}u`) : stay;
    case 5:
      return at >= two ? cut(`${stem}ent`) : stay;
    case 6:
      return at >= verbal ? cut(afterEment(stem, one, two)) : stay;
    case 8: {
      if (at < two) return stay;
      if (!stem.endsWith("at") || at - 2 < two) return cut(stem);
      return cut(withoutIc(without(stem, 2), two));
    }
    case 9:
      return cut(`${stem}eau`);
    case 10:
      return at >= one ? cut(`${stem}al`) : stay;
    case 11:
      return at >= two ? cut(stem) : at >= one ? cut(`${stem}eux`) : stay;
    case 12:
      return at >= one && at > 0 && !VOWELS.includes(stem[at - 1] as string) ? cut(stem) : stay;
    case 13:
      return at >= verbal ? { word: `${stem}ant`, isCut: false } : stay;
    case 14:
      return at >= verbal ? { word: `${stem}ent`, isCut: false } : stay;
    case 15:
      return at - 1 >= verbal && VOWELS.includes(stem[at - 1] as string)
        ? { word: stem, isCut: false }
        : stay;
    default:
      return stay;
  }
}

function cut(word: string): Cut {
  return { word, isCut: true };
}

function withoutIc(stem: string, two: number): string {
  if (!stem.endsWith("ic")) return stem;
  return stem.length - 2 >= two ? without(stem, 2) : `${without(stem, 2)}iqU`;
}

function afterEment(stem: string, one: number, two: number): string {
  const ending = endingOf(stem, AFTER_EMENT);
  const at = stem.length - ending.length;
  switch (AFTER_EMENT.acts.get(ending)) {
    case 1: {
      if (at < two) return stem;
      const rest = stem.slice(0, at);
      return rest.endsWith("at") && at - 2 >= two ? without(rest, 2) : rest;
    }
    case 2:
      return at >= two ? stem.slice(0, at) : at >= one ? `${stem.slice(0, at)}eux` : stem;
    case 3:
      return at >= two ? stem.slice(0, at) : stem;
    default:
      return stem;
  }
}

function iVerb(word: string, verbal: number): string | undefined {
  const ending = endingOf(word, I_VERBS, verbal);
  const at = word.length - ending.length;
  if (ending === "" || at <= verbal || VOWELS.includes(word[at - 1] as string)) return undefined;
  return word.slice(0, at);
}

function verb(word: string, verbal: number, two: number): string | undefined {
  const ending = endingOf(word, VERBS, verbal);
  const at = word.length - ending.length;
  switch (VERBS.acts.get(ending)) {
    case 1:
      return at >= two ? word.slice(0, at) : undefined;
    case 2:
      return word.slice(0, at);
    case 3:
      return word.slice(0, at > verbal && word[at - 1] === "e" ? at - 1 : at);
    default:
      return undefined;
  }
}

function residual(word: string, verbal: number, two: number): string {
  const stem = /[^aious]s$/.test(word) ? without(word, 1) : word;
  const ending = endingOf(stem, RESIDUAL, Math.min(verbal, stem.length));
  const at = stem.length - ending.length;
  switch (RESIDUAL.acts.get(ending)) {
    case 1:
      return at >= two && at > verbal && /[st]/.test(stem[at - 1] as string) ? stem.slice(0, at) : stem;
    case 2:
      return `${stem.slice(0, at)}i`;
    case 3:
      return stem.slice(0, at);
    default:
      return stem;
  }
}
