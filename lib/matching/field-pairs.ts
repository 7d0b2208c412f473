import { labelInside } from "./labels";
import type { ConceptNode } from "./lexicon-index";
import type { SharedTerm, TextProfile } from "./port";

/** Fields told of: a second would only guess. */
const FIELDS_MAX = 1;
/** Somebody whose texts are of a field by less than this writes about something else. */
const SHARE_MIN = 0.4;

/**
 * The field that at least two of the people write about ("commerce en ligne" for a parcel and an order), with their
 * words around it to underline. For those who share no word and no concept.
 */
export function fieldTerms(profiles: readonly TextProfile[], locale: string): SharedTerm[] {
  const speakers = new Map<ConceptNode, { readonly share: number; readonly forms: readonly string[] }[]>();
  for (const { fields, clues } of profiles)
    for (const { field, share } of fields) {
      if (share < SHARE_MIN) continue;
      const forms = clues.filter((clue) => clue.field === field).map(({ label }) => label);
      speakers.set(field, [...(speakers.get(field) ?? []), { share, forms }]);
    }
  return [...speakers]
    .filter(([, people]) => people.length >= 2)
    .map(([field, people]) => {
      const weight = Math.min(...people.map(({ share }) => share)) * (people.length - 1);
      return { field, weight, forms: people.flatMap(({ forms }) => forms) };
    })
    .sort((a, b) => b.weight - a.weight || a.field.index - b.field.index)
    .slice(0, FIELDS_MAX)
    .map(({ field, weight, forms }) => ({
      label: labelInside(field, locale),
      forms: [...new Set(forms)].sort(),
      weight: Math.round(weight * 1e4) / 1e4,
    }));
}
