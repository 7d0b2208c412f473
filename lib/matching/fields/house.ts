import { type FieldIndex, indexFields } from "../fields";
import { parseFields } from "../fields-format";
import { houseLexicon } from "../lexicon/house";
import { FIELD_TEXTS } from "./all";

let index: FieldIndex | undefined;

/** The fields of the house, read once. */
export function houseFields(): FieldIndex {
  index ??= indexFields(parseFields(FIELD_TEXTS), houseLexicon());
  return index;
}
