import { describe, expect, it } from "vitest";
import { ENGLISH_SPEAKERS } from "@/lib/demo/attendees/english";
import { FRENCH_SPEAKERS } from "@/lib/demo/attendees/french";
import { GERMAN_SPEAKERS } from "@/lib/demo/attendees/german";
import { ITALIAN_SPEAKERS } from "@/lib/demo/attendees/italian";
import { demoWorkshop } from "@/lib/demo/workshop";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { sentencesOf } from "./sentences";

type Faults = readonly (readonly [fault: string, pattern: RegExp])[];

const EVERYWHERE: Faults = [
  // In ICU a straight apostrophe even quotes what follows it.
  ["straight apostrophe or quote", /['"]/],
  ["three full stops", /\.\.\./],
  ["two spaces", /[ \u00a0]{2}/],
  // Our typeface draws it a tenth of an em wide: a word and its mark would touch.
  ["narrow no-break space", /\u202f/],
  ["hyphen in a range", /\d-\d/],
];

const SWISS_QUOTES: Faults = [
  ["space inside the quotes", /«\s|\s»/],
  ["foreign quotes", /[“”„]/],
  ["space before a mark", /\s[?!;:]/],
];

const FAULTS: Record<Locale, Faults> = {
  fr: [
    // A colon in an address or between digits ("09:30") is none of the sentence's.
    ["mark without its no-break space", /[^\u00a0][?!;»]|[^\u00a0]:(?!\/\/|\d)/],
    ["opening quote without its no-break space", /«[^\u00a0]/],
    ["foreign quotes", /[“”„]/],
  ],
  de: [...SWISS_QUOTES, ["ß", /ß/], ["… against its word", /[\p{L}\d]…/u]],
  it: SWISS_QUOTES,
  en: [
    ["foreign quotes", /[«»„]/],
    ["space before a mark", /\s[?!;:]/],
  ],
};

function faultsOf(locale: Locale, text: string): string[] {
  return [...EVERYWHERE, ...FAULTS[locale]].flatMap(([fault, pattern]) =>
    pattern.test(text) ? [fault] : [],
  );
}

/** All texts in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("typography", () => {
  it.each(LOCALES)("the sentences in %s are set as printers of that language set them", (locale) => {
    const faults = [...sentencesOf(locale)].flatMap(([key, text]) =>
      faultsOf(locale, text).map((fault) => ({ key, text, fault })),
    );
    expect(faults).toEqual([]);
  });

  it("so is the demonstration", () => {
    const people = [...FRENCH_SPEAKERS, ...GERMAN_SPEAKERS, ...ITALIAN_SPEAKERS, ...ENGLISH_SPEAKERS];
    // Themes belong to the workshop, which is in French.
    const written = people.flatMap(({ themes: _, locale, ...person }) =>
      textsIn(person).map((text) => [locale, text] as const),
    );
    const workshop = textsIn(demoWorkshop(new Date("2027-01-10T10:00:00Z"))).map(
      (text) => ["fr", text] as const,
    );
    // The slug and the date-like parts of addresses are for machines.
    const forPeople = [...written, ...workshop].filter(([, text]) => !/^[\w-]+-\d{4}$/.test(text));
    expect(forPeople.filter(([locale, text]) => faultsOf(locale, text).length > 0)).toEqual([]);
  });

  it.each([
    ["fr", "Vraiment?"],
    ["fr", "Vraiment ?"],
    ["fr", "Vraiment\u202f?"],
    ["fr", "« Oui »"],
    ["fr", "l'atelier"],
    ["de", "Veröffentlichen…"],
    ["de", "« Ja »"],
    ["de", "Grüße"],
    ["it", "“Sì”"],
    ["en", "Two  spaces"],
    ["en", "pages 2-3"],
  ] as const)("%s: “%s” is seen as a fault", (locale, text) => {
    expect(faultsOf(locale, text)).not.toEqual([]);
  });
});
