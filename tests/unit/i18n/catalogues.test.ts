import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { sentencesOf } from "./sentences";

const french = sentencesOf("fr");
const others = LOCALES.filter((locale) => locale !== "fr");

/** The arguments and tags of an ICU sentence; what stands inside plural branches counts too. */
function holes(text: string): string[] {
  const named = [...text.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)].map(([, name = ""]) => name);
  const tags = [...text.matchAll(/<(\w+)>/g)].map(([, name = ""]) => `<${name}>`);
  // A plural branch such as {Complet} looks like an argument; French and the others name different words there.
  const branches = new Set(
    [...text.matchAll(/(?:=\d+|one|other|zero|two|few|many)\s*\{(\w+)\}/g)].map(([, word]) => word),
  );
  return [...new Set([...named.filter((name) => !branches.has(name)), ...tags])].sort();
}

/** Words that another one stands for: what a person reads has one name per thing. */
const OTHER_WORDS: Record<Locale, RegExp> = {
  fr: /(?<!e-)\bmails?\b|règles de la maison|organisateur|participant|jeton/i,
  // "Atelier" names the product; a workshop is one of many.
  de: /Ateliers|[Dd](?:as|em|ieses) Atelier|Hausregel|Veranstalt|stornier|Anmeldelink/,
  it: /\batelier\b|regole della casa|senza un conto/,
  en: /\batelier\b|(?<![Ee]-)\b[Mm]ails?\b(?! server)/,
};

describe("catalogues", () => {
  it.each(others)("%s says everything that French says, and nothing else", (locale) => {
    expect([...sentencesOf(locale).keys()].sort()).toEqual([...french.keys()].sort());
  });

  it.each(others)("%s uses the same values in each sentence as French", (locale) => {
    for (const [key, text] of sentencesOf(locale))
      expect([key, holes(text)]).toEqual([key, holes(french.get(key) ?? "")]);
  });

  it.each(LOCALES)("%s has no empty sentence and no space at the ends", (locale) => {
    expect([...sentencesOf(locale)].filter(([, text]) => text === "" || text.trim() !== text)).toEqual([]);
  });

  it.each(LOCALES)("%s has one word per thing", (locale) => {
    expect([...sentencesOf(locale)].filter(([, text]) => OTHER_WORDS[locale].test(text))).toEqual([]);
  });
});
