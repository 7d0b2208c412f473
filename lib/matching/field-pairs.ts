import { fold } from "./fold";
import { labelInside } from "./labels";
import type { FieldClue, SharedTerm, TextProfile } from "./port";

/** Fields told of: a second would only guess. */
const FIELDS_MAX = 1;
/** Clues that say less than this alone are no reason, whatever they add up to. */
const CLUE_WEIGHT_MIN = 0.4;

/**
 * What people say around a field that at least two of them speak of, in their own words, one for each of two: "colis ~
 * Bestellung (e-commerce)". For those who share no word and no concept. The words of the reader's language come first.
 */
export function fieldTerms(profiles: readonly TextProfile[], locale: string): SharedTerm[] {
  const byField = new Map<FieldClue["field"], Map<number, FieldClue>>();
  for (const [person, { clues }] of profiles.entries()) {
    for (const clue of clues) {
      const people = byField.get(clue.field) ?? new Map<number, FieldClue>();
      // The strongest of each person comes first.
      if (clue.weight >= CLUE_WEIGHT_MIN && !people.has(person)) people.set(person, clue);
      byField.set(clue.field, people);
    }
  }
  return [...byField]
    .filter(([, people]) => people.size >= 2)
    .map(([field, people]) => {
      const told = wordsOfTwo([...people.values()], locale);
      const weights = [...people.values()].map(({ weight }) => weight);
      return {
        id: field.id,
        label: `${told.map(({ label }) => label).join(" ~ ")} (${labelInside(field, locale)})`,
        forms: [...new Set([...people.values()].map(({ label }) => label))].sort(),
        weight: Math.round(Math.min(...weights) * (people.size - 1) * 1e4) / 1e4,
      };
    })
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, FIELDS_MAX)
    .map(({ label, forms, weight }) => ({ label, forms, weight }));
}

// The strongest, and the strongest that says it otherwise; those of the reader's language first, then by their letters.
function wordsOfTwo(clues: readonly FieldClue[], locale: string): FieldClue[] {
  const ranked = [...clues].sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : 1));
  const [first] = ranked;
  if (!first) return [];
  const other = ranked.find(({ label }) => fold(label) !== fold(first.label));
  return [first, ...(other ? [other] : [])].sort(
    (a, b) => Number(b.language === locale) - Number(a.language === locale) || (a.label < b.label ? -1 : 1),
  );
}
