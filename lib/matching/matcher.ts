import { isTextLanguage } from "./language";
import {
  MAX_CHARS,
  type Matcher,
  type MatcherOptions,
  type SharedTerm,
  TEXT_LANGUAGES,
  type TextProfile,
} from "./port";
import { sharedTerms } from "./shared";
import { termsOf } from "./terms";
import { cosine, vectorOf } from "./vector";

// The cosine of two short texts on one subject is rarely above 0.3, that of unrelated ones rarely above 0.03. This
// curve spreads that range over the scale, so that text weighs against criteria that use all of it. It keeps order.
const SPREAD = 0.6;

/**
 * The matcher that needs nothing but itself: Snowball stems, phrases of two words and pieces of words, with fixed
 * weights. It compares languages by the words they have in common; what it cannot see is a translation that shares
 * no letters ("vie privée", "Privatsphäre").
 */
export function createMatcher(options: MatcherOptions = {}): Matcher {
  const themes = (options.themes ?? []).map((label) => ({ label, readings: readingsOf(label) }));

  function profile(texts: readonly string[], language?: string): TextProfile {
    const read = withinLimit(texts);
    const terms = termsOf(read, isTextLanguage(language) ? language : undefined);
    const keys = new Set(terms.map(({ key }) => key));
    const mentioned = themes.filter(({ readings }) =>
      readings.some((reading) => reading.length > 0 && reading.every((key) => keys.has(key))),
    );
    const concepts = mentioned.map(({ label }) => label);
    return { vector: vectorOf(terms, concepts), concepts, terms, isUsable: terms.length > 0 };
  }

  return {
    profile,
    similarity,
    explain: (a, b, locale): readonly SharedTerm[] => sharedTerms([a, b], locale).slice(0, 5),
  };
}

function similarity(a: TextProfile, b: TextProfile): number {
  if (!a.isUsable || !b.isUsable) return 0;
  return Math.round(cosine(a.vector, b.vector) ** SPREAD * 1e4) / 1e4;
}

// A label is too short to tell its language: it is read in each.
function readingsOf(label: string): readonly (readonly string[])[] {
  return TEXT_LANGUAGES.map((language) =>
    termsOf([label], language)
      .map(({ key }) => key)
      .filter((key) => !key.includes(" ")),
  );
}

function withinLimit(texts: readonly string[]): string[] {
  const read: string[] = [];
  let charsLeft = MAX_CHARS;
  for (const text of texts) {
    if (charsLeft <= 0) break;
    read.push(text.slice(0, charsLeft));
    charsLeft -= text.length;
  }
  return read;
}
