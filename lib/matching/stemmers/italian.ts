import { endingOf, endings, isAt, past, regions, without } from "./endings";

const VOWELS = "aeiou";
const PRONOUNS = endings({
  1: "ci gli la le li lo mi ne si ti vi sene gliela gliele glieli glielo gliene mela mele meli melo mene tela tele teli telo tene cela cele celi celo cene vela vele veli velo vene",
});
const BEFORE_PRONOUN = endings({ 1: "ando endo", 2: "ar er ir" });
const STANDARD = endings({
  1: "anza anze ico ici ica ice iche ichi ismo ismi abile abili ibile ibili ista iste isti oso osi osa ose mente atrice atrici ante anti",
  2: "azione azioni atore atori",
  3: "logia logie",
  4: "uzione uzioni usione usioni",
  5: "enza enze",
  6: "amento amenti imento imenti",
  7: "amente",
  9: "ivo ivi iva ive",
});
const AFTER_AMENTE = endings({ 1: "iv", 2: "os ic abil" });
const VERBS = endings({
  1: "isca enda ata ita uta ava eva iva erebbe irebbe isce ende are ere ire asse ate avate evate ivate ete erete irete ite ereste ireste ute erai irai isci endi erei irei assi ati iti eresti iresti uti avi evi ivi isco ando endo Yamo iamo avamo evamo ivamo eremo iremo assimo ammo emmo eremmo iremmo immo ano iscano avano evano ivano eranno iranno ono iscono arono erono irono erebbero irebbero assero essero issero ato ito uto avo evo ivo ar ir",
});

/** The Italian stem of a folded word, by the Snowball algorithm (Porter). */
export function italianStem(folded: string): string {
  const word = marked(folded);
  const verbal = verbalFrom(word);
  const { one, two } = regions(word, VOWELS);
  const bare = withoutPronoun(word, verbal);
  const stem = standard(bare, verbal, one, two) ?? withoutVerbEnding(bare, verbal);
  return withoutVowel(stem, verbal).toLowerCase();
}

// Capitals for a "u" or "i" that stands for no vowel.
function marked(folded: string): string {
  if (!/qu|[aeiou][ui][aeiou]/.test(folded)) return folded;
  const letters = [...folded.replaceAll("qu", "qU")];
  for (let at = 0; at < letters.length; at++) {
    const next = letters[at + 1];
    if ((next === "u" || next === "i") && isAt(letters, at, VOWELS) && isAt(letters, at + 2, VOWELS))
      letters[at + 1] = next.toUpperCase();
  }
  return letters.join("");
}

function verbalFrom(word: string): number {
  if (word.length < 2) return word.length;
  if (!isAt(word, 1, VOWELS)) return past(word, 2, VOWELS, true);
  return isAt(word, 0, VOWELS) ? past(word, 2, VOWELS, false) : Math.min(3, word.length);
}

function withoutPronoun(word: string, verbal: number): string {
  const pronoun = endingOf(word, PRONOUNS);
  if (pronoun === "") return word;
  const stem = without(word, pronoun.length);
  const ending = endingOf(stem, BEFORE_PRONOUN);
  if (ending === "" || stem.length - ending.length < verbal) return word;
  return BEFORE_PRONOUN.acts.get(ending) === 1 ? stem : `${stem}e`;
}

function standard(word: string, verbal: number, one: number, two: number): string | undefined {
  const ending = endingOf(word, STANDARD);
  const at = word.length - ending.length;
  const stem = word.slice(0, at);
  switch (STANDARD.acts.get(ending)) {
    case 1:
      return at >= two ? stem : undefined;
    case 2:
      return at >= two ? withoutIn(stem, "ic", two) : undefined;
    case 3:
      return at >= two ? `${stem}log` : undefined;
    case 4:
      return at >= two ? `${stem}u` : undefined;
    case 5:
      return at >= two ? `${stem}ente` : undefined;
    case 6:
      return at >= verbal ? stem : undefined;
    case 7: {
      if (at < one) return undefined;
      const inner = endingOf(stem, AFTER_AMENTE);
      if (inner === "" || at - inner.length < two) return stem;
      const rest = without(stem, inner.length);
      return inner === "iv" ? withoutIn(rest, "at", two) : rest;
    }
    case 9: {
      if (at < two) return undefined;
      const rest = withoutIn(stem, "at", two);
      return rest === stem ? stem : withoutIn(rest, "ic", two);
    }
    default:
      return undefined;
  }
}

function withoutIn(stem: string, ending: string, from: number): string {
  return stem.endsWith(ending) && stem.length - ending.length >= from ? without(stem, ending.length) : stem;
}

function withoutVerbEnding(word: string, verbal: number): string {
  return without(word, endingOf(word, VERBS, verbal).length);
}

function withoutVowel(word: string, verbal: number): string {
  let stem = word;
  if (/[aeio]$/.test(stem) && stem.length - 1 >= verbal) {
    stem = without(stem, 1);
    stem = withoutIn(stem, "i", verbal);
  }
  return /[cg]h$/.test(stem) && stem.length - 2 >= verbal ? without(stem, 1) : stem;
}
