import { describe, expect, it } from "vitest";
import { catalogues } from "@/lib/i18n/catalogue";
import { LOCALES, type Locale } from "@/lib/i18n/locales";

type Tree = { readonly [key: string]: string | Tree };

function sentences(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : sentences(value, `${path}${key}.`),
  );
}

const texts = (locale: Locale) => new Map(sentences(catalogues[locale]));
const french = texts("fr");
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

describe("catalogues", () => {
  it.each(others)("%s says everything that French says, and nothing else", (locale) => {
    expect([...texts(locale).keys()].sort()).toEqual([...french.keys()].sort());
  });

  it.each(others)("%s uses the same values in each sentence as French", (locale) => {
    for (const [key, text] of texts(locale))
      expect([key, holes(text)]).toEqual([key, holes(french.get(key) ?? "")]);
  });

  it.each(LOCALES)("%s has no empty sentence, no straight apostrophe and no space at the ends", (locale) => {
    // In ICU a straight apostrophe quotes what follows it.
    const wrong = [...texts(locale)].filter(
      ([, text]) => text === "" || text.trim() !== text || /\w'\w/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it("French keeps its double punctuation on the line of its word", () => {
    const wrong = [...french].filter(([, text]) => / [?!;:»]|« |\w[?!»]|\p{L}:(?!\/\/)\s/u.test(text));
    expect(wrong).toEqual([]);
  });

  it("German is written as in Switzerland", () => {
    expect([...texts("de")].filter(([, text]) => text.includes("ß"))).toEqual([]);
  });
});
