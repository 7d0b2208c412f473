import { isTextLanguage } from "./language";
import type { ConceptNode } from "./lexicon-index";
import type { TextLanguage } from "./port";

/**
 * A concept's label for a reader, as it stands inside a sentence or a list: "protection des données". Only names and
 * German nouns keep their capital, which the concept's own terms tell. English for languages that we have not.
 */
export function labelInside({ concept, isTheme }: ConceptNode, locale: string): string {
  const language: TextLanguage = isTextLanguage(locale) ? locale : "en";
  const label = concept.labels[language];
  if (isTheme || language === "de") return label;
  const small = label.charAt(0).toLowerCase() + label.slice(1);
  const first = small.split(/[\s’']/)[0] ?? "";
  return concept.terms[language].some(({ text }) => text.startsWith(first)) ? small : label;
}

/** A concept's label for a reader, as it stands alone: "Protection des données". */
export function labelAlone({ concept }: ConceptNode, locale: string): string {
  return concept.labels[isTextLanguage(locale) ? locale : "en"];
}
