import type { Cell } from "./schema";

// How cells are read: lists, languages, levels. Pure.

/** Lower case without accents, spaces as one: what headers and choices are compared by. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

export function textOf(cell: Cell | undefined): string {
  return (typeof cell === "string" ? cell : (cell ?? []).join(" ")).trim();
}

const YES = /^(?:yes|y|x|1|true|on|oui|o|vrai|ja|wahr|si|sí|vero|✓|✔)$/;
const NO = /^(?:no|n|0|false|off|non|faux|nein|falsch|falso|-|–|✗)$/;

export function isYes(text: string): boolean {
  return YES.test(plain(text));
}

export function isNo(text: string): boolean {
  return NO.test(plain(text));
}

/** The items of a cell: separated by semicolons or lines where there are any, else by commas or bars. */
export function itemsOf(cell: Cell | undefined): string[] {
  if (cell === undefined) return [];
  const separator = typeof cell === "string" && /[;\n]/.test(cell) ? /[;\n]/ : /[,|]/;
  const items = typeof cell === "string" ? cell.split(separator) : cell;
  return [...new Set(items.map((item) => item.trim()).filter((item) => item !== ""))];
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  fr: "fr fra fre french francais franzosisch francese",
  de: "de deu ger german allemand deutsch tedesco schweizerdeutsch",
  it: "it ita italian italien italienisch italiano",
  en: "en eng english anglais englisch inglese",
  es: "es spa spanish espagnol spanisch spagnolo espanol",
  pt: "pt por portuguese portugais portugiesisch portoghese",
  rm: "rm roh romansh romanche ratoromanisch romancio",
  sq: "sq albanian albanais albanisch albanese",
  ar: "ar arabic arabe arabisch arabo",
  nl: "nl dutch neerlandais niederlandisch olandese",
  uk: "uk ukrainian ukrainien ukrainisch ucraino",
  ru: "ru russian russe russisch russo",
};
const CODES = new Map(
  Object.entries(LANGUAGE_NAMES).flatMap(([code, names]) =>
    names.split(" ").map((name) => [name, code] as const),
  ),
);

/** ISO 639-1 codes of the languages a cell names ("Français, Deutsch", "fr/de"), and the items it could not read. */
export function languagesOf(cell: Cell | undefined): { readonly codes: string[]; readonly unread: string[] } {
  const items = itemsOf(cell).flatMap((item) => item.split(/[/+&]|\s(?:et|und|e|and)\s/));
  const codes = new Set<string>();
  const unread: string[] = [];
  for (const item of items) {
    // "Deutsch (Muttersprache)", "fr-CH"
    const name = plain(item)
      .replace(/\(.*\)/, "")
      .replace(/[-_](?:ch|fr|de|it|gb|us|at)$/, "")
      .trim();
    const code = CODES.get(name);
    if (code) codes.add(code);
    else if (name !== "") unread.push(item.trim());
  }
  return { codes: [...codes], unread };
}

// Answers to "how at ease are you?" in the four languages, weakest first; the first that fits decides, so that "not at
// all" is not taken for "at all" and "an expert" comes before "simple".
const LEVEL_WORDS: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:pas du tout|aucun\w*|gar nicht|uberhaupt nicht|keine\w*|per niente|nessun\w*|not at all|none|no (?:\w+ )?experience|never|complete beginner)\b/,
    1,
  ],
  [
    /\b(?:expert\w*|experte\w*|espert\w*|professionne\w*|professional|profi|very|tres|sehr|molto|excellent|maitrise)\b/,
    5,
  ],
  [
    /\b(?:bien|bon|bonne|gut|bene|buono|good|well|avance\w*|advanced|fortgeschritten\w*|avanzat\w*|many|large|complex|experienced|erfahren)\b/,
    4,
  ],
  [
    /\b(?:assez|moyen\w*|ziemlich|mittel\w*|abbastanza|medi[oa]|fairly|quite|average|intermediate|intermediaire|intermedio|own|regular\w*)\b/,
    3,
  ],
  [
    /\b(?:un peu|peu|debutant\w*|base|bases|notions|wenig|anfanger\w*|grundkenntnisse|poco|principiante|a little|little|beginner|basic|simple|some|novice|elementary)\b/,
    2,
  ],
];

/** A level from 1 to 5: a number on that scale ("4", "4/5", "4 - bien"), or words that grade; else undefined. */
export function levelOf(cell: Cell | undefined): number | undefined {
  const text = plain(textOf(cell));
  const number = /^([1-5])(?:[.,]0+)?(?:\s*(?:\/|sur|von|su|of|out of)\s*5)?(?:\s*[-–:.)(=].*)?$/.exec(
    text,
  )?.[1];
  if (number) return Number(number);
  if (/\d/.test(text)) return undefined;
  return LEVEL_WORDS.find(([words]) => words.test(text))?.[1];
}
