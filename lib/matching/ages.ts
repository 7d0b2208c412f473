import type { Token } from "./reading";

// "Maman de 82 ans", "meine 82-jährige Mutter": an age says who is meant, though no word does.

/** From here on most people call somebody old. */
const OLD_FROM = 70;
const OLD_TO = 109;
/** The concept of whoever is that old. */
export const OF_OLD_AGE = "elderly";

const AGE = /(?:^|\D)(\d{2,3})-?$/;
const YEARS = new Set(["ans", "anni", "jahre", "jahren", "years", "year"]);
const OF_AGE = new Set(["jahrig", "jahrige", "jahrigen", "jahriger", "jahriges"]);
/** What stands before an age, and seldom before how long something lasts ("il y a 80 ans", "vor 80 Jahren"). */
const BEFORE_AGE = new Set(["de", "di", "mit", "von", "aged"]);
/** Of whom a verb may tell the age: a choir is 80 years old too. */
const PEOPLE = new Set(
  `elle maman mere pere papa mari mamie papi tante oncle voisine mutter vater grossmutter
  grossvater mami oma opa grosi mann nachbarin mamma madre padre nonna nonno marito zia mother father mum mom dad grandma
  grandpa grandmother grandfather husband neighbour she`.split(/\s+/),
);
const HAS = new Set(["a", "ha", "hat", "ist", "is"]);

/** How many tokens from here tell that somebody is old; 0 for anything else. */
export function oldAgeLength(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return 0;
  // The word first: hardly any text has one, and reading what stands before it costs more.
  if (OF_AGE.has(token.word.folded)) return isOld(token) ? 1 : 0;
  const years = tokens[at + 1];
  if (!years || !YEARS.has(years.word.folded) || !isOld(years) || years.text !== token.text) return 0;
  const { folded } = token.word;
  const isTold =
    BEFORE_AGE.has(folded) ||
    tokens[at + 2]?.word.folded === "old" ||
    tokens[at + 2]?.word.folded === "alt" ||
    (HAS.has(folded) && PEOPLE.has(tokens[at - 1]?.word.folded ?? ""));
  return isTold ? 2 : 0;
}

function isOld({ gap }: Token): boolean {
  const age = Number(AGE.exec(gap.trimEnd())?.[1] ?? 0);
  return age >= OLD_FROM && age <= OLD_TO;
}
