import { isTextLanguage } from "./language";
import type { ConceptNode } from "./lexicon-index";
import type { TextLanguage } from "./port";

/**
 * A concept's label for a reader, as it stands inside a sentence or a list: "protection des données". Only names and
 * German nouns keep their capital, which the concept's own terms tell ("künstliche Intelligenz", "Union européenne").
 * English for languages that we have not.
 */
export function labelInside({ concept, isTheme }: ConceptNode, locale: string): string {
  const language: TextLanguage = isTextLanguage(locale) ? locale : "en";
  const label = concept.labels[language];
  if (isTheme) return label;
  const small = label.charAt(0).toLowerCase() + label.slice(1);
  const terms = concept.terms[language].map(({ text }) => text);
  // Of a German term that begins small, the first word is no noun.
  if (language === "de") return terms.some((text) => text.startsWith(`${firstWord(small)} `)) ? small : label;
  const name = firstWord(label);
  // "IA", "Wi-Fi"; "Groupes de messagerie" is no name, whether or not a term begins with its plural.
  const isName = /^.+\p{Lu}/u.test(name) || terms.some((text) => text.startsWith(name));
  return isName && !terms.some((text) => text.startsWith(firstWord(small))) ? label : small;
}

function firstWord(label: string): string {
  return label.split(/[\s’']/)[0] ?? "";
}

/** A concept's label for a reader, as it stands alone: "Protection des données". Themes stay as they were written. */
export function labelAlone({ concept, isTheme }: ConceptNode, locale: string): string {
  const label = concept.labels[isTextLanguage(locale) ? locale : "en"];
  return isTheme ? label : capitalised(label);
}

/** As a heading begins. */
export function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
