import { expect, test } from "vitest";
import { bindSigns } from "@/lib/text";

test.each([
  ["Qui garde nos données ?", "Qui garde nos données\u00a0?"],
  [
    "Sommet du lac : deux jours ; trois ateliers !",
    "Sommet du lac\u00a0: deux jours\u00a0; trois ateliers\u00a0!",
  ],
  ["« Oui », dit-elle", "«\u00a0Oui\u00a0», dit-elle"],
  ["Wer haftet? What is “it”?", "Wer haftet? What is “it”?"],
])("a sign stays on the line of its word, and every word in its place: %s", (typed, shown) => {
  expect(bindSigns(typed)).toBe(shown);
  expect(bindSigns(typed)).toHaveLength(typed.length);
});
