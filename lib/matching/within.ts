import { fieldsOfConcept } from "./fields";
import { houseFields } from "./fields/house";
import type { ConceptNode } from "./lexicon-index";

/** How much of what is written each field has: at most 1 together, the rest speaks of none. */
export type FieldShares = ReadonlyMap<ConceptNode, number>;

/**
 * How much of what is written has to do with a node: its own share for a field, that of its fields for a concept. Who
 * asks is often a concept ("our association"), what is asked has the share. Themes of the workshop always count in full,
 * and so do concepts of no field, and everything where no field is known.
 */
export function shareWithin(node: ConceptNode, shares: FieldShares): number {
  const own = shares.get(node);
  if (own !== undefined) return own;
  const fields = node.isTheme ? [] : fieldsOfConcept(node, houseFields());
  return fields.length === 0 || shares.size === 0
    ? 1
    : fields.reduce((sum, field) => sum + (shares.get(field) ?? 0), 0);
}
