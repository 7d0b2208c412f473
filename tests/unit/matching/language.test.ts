import { expect, it } from "vitest";
import { guessLanguage } from "@/lib/matching/language";
import { wordsOf } from "@/lib/matching/words";

it.each([
  ["fr", "Comment convaincre une équipe qui n’en voit pas l’utilité ?"],
  ["fr", "L’école de mon quartier, c’est du papier."],
  ["de", "Wie bringen wir das unseren Mitgliedern bei?"],
  ["de", "Künstliche Intelligenz für Gemeinden"],
  ["it", "Come possiamo convincere chi non ne vede l’utilità?"],
  ["en", "How do we convince those who don’t see the point?"],
  ["de", "Ich schicke es per Mail."],
  // "Per" is German too.
  [undefined, "Bewerbung per Video??"],
  [undefined, "Instagram"],
  [undefined, ""],
])("guesses %s for “%s”", (language, text) => {
  expect(guessLanguage(text, wordsOf(text))).toBe(language);
});
