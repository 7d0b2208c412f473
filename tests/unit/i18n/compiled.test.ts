import compile from "icu-minify/compile";
import { _createCache, _createIntlFormatters } from "use-intl/core";
import formatWhole from "use-intl/format-message";
import formatCompiled from "use-intl/format-message/format-only";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { sentencesOf } from "./sentences";

// Pages carry sentences compiled at build time (next.config.js); letters, sheets and lists of the worker carry them
// whole. Both must say the same.

const cache = _createCache();
const formatters = _createIntlFormatters(cache);

type Values = NonNullable<Parameters<typeof formatWhole>[2]>;

function say(locale: Locale, sentence: string, values: Values): readonly [unknown, unknown] {
  const options = { cache, formatters, locale, timeZone: "Europe/Zurich" } as never;
  return [
    formatWhole("key", sentence, values, options),
    formatCompiled("key", compile(sentence), values, options),
  ];
}

const NUMBERS = [0, 1, 2, 5, 1_000, 12_345.5];
const MOMENTS = [new Date(Date.UTC(2027, 2, 28, 0, 30))];
const TEXTS = ["Anaïs d’Été", 7];
const TAGS = [(chunks: unknown) => `<${String(chunks)}>`];

/** What may stand in the places of a sentence, each at least once: all branches of choices, the edges of plurals. */
function valuesFor(sentence: string): Values[] {
  const places = new Map<string, readonly unknown[]>();
  lookThrough(compile(sentence), places);
  const count = Math.max(1, ...[...places.values()].map(({ length }) => length));
  return Array.from({ length: count }, (_, k) => {
    const chosen = [...places].map(([name, all]) => [name, all[k % all.length]]);
    return Object.fromEntries(chosen) as Values;
  });
}

/** A message or a branch of one: a text, the number of a plural (0), or a list of nodes. */
function lookThrough(part: unknown, places: Map<string, readonly unknown[]>): void {
  if (!Array.isArray(part)) return;
  for (const node of part) {
    if (!Array.isArray(node)) continue;
    // [name], [name, kind, options], or a tag: [name, ...nodes].
    const [name, kind, options] = node;
    if (kind === 1) places.set(name, [...Object.keys(options), "unheard of"]);
    else if (kind === 2 || kind === 3 || kind === 4) places.set(name, NUMBERS);
    else if (kind === 5 || kind === 6) places.set(name, MOMENTS);
    else if (node.length > 1) places.set(name, TAGS);
    else if (!places.has(name)) places.set(name, TEXTS);
    if (kind === 1 || kind === 2 || kind === 3)
      for (const branch of Object.values(options)) lookThrough(branch, places);
    else if (typeof kind !== "number" || kind === 0) lookThrough(node.slice(1), places);
  }
}

describe("sentences compiled for the pages", () => {
  test.each(LOCALES)("say in %s what they say whole, whatever stands in their places", (locale) => {
    for (const [key, sentence] of sentencesOf(locale))
      for (const values of valuesFor(sentence)) {
        const [whole, compiled] = say(locale, sentence, values);
        expect([key, compiled]).toEqual([key, whole]);
      }
  });

  test("are tried with each branch, each plural and each tag", () => {
    const sentence =
      "{who, select, they {<b>{name}</b>} other {{count, plural, one {# seat} other {# seats}}}}";
    expect(say("en", sentence, { who: "you", count: 2, name: "Ada", b: TAGS[0] } as Values)).toEqual([
      "2 seats",
      "2 seats",
    ]);
    expect(new Set(valuesFor(sentence).map(({ who }) => who))).toEqual(
      new Set(["they", "other", "unheard of"]),
    );
    expect(new Set(valuesFor(sentence).map(({ count }) => count))).toEqual(new Set(NUMBERS));
  });
});
