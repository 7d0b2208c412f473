import { expect, it } from "vitest";
import { labelInside } from "@/lib/matching/labels";
import { houseLexicon } from "@/lib/matching/lexicon/house";

const labelOf = (id: string, locale: string) => {
  const node = houseLexicon().nodes.find((one) => one.id === id);
  return node && labelInside(node, locale);
};

it.each([
  ["messaging-groups", "fr", "groupes de messagerie"],
  ["spreadsheets", "fr", "tableurs"],
  ["availability", "en", "availability and disconnecting"],
  ["generative-ai", "fr", "IA générative"],
  ["wifi", "fr", "Wi-Fi"],
  ["european-union", "fr", "Union européenne"],
  ["generative-ai", "de", "generative KI"],
  ["messaging-groups", "de", "Gruppenchats"],
])("inside a sentence, %s is called in %s: %s", (id, locale, label) => {
  expect(labelOf(id, locale)).toBe(label);
});
