import { expect, test } from "vitest";
import { formatDay } from "@/lib/i18n/format";
import { LOCALES } from "@/lib/i18n/locales";
import { listedSubject } from "@/lib/mail/listed-subject";
import { PLACEHOLDERS } from "@/lib/mail/schema";
import { BROADCAST_PLACEHOLDERS } from "@/lib/mail/templates/broadcast";
import { workshop } from "./samples";

test("a subject in a list names the workshop, its day and place, and says what each reader's own words stand for", () => {
  const day = formatDay(new Date(workshop.startsAt), { locale: "fr", timeZone: workshop.timeZone });
  const line = (subject: string) => listedSubject(subject, { workshop, locale: "fr" });
  expect(line("La salle de {workshop}, le {date}")).toBe(`La salle de ${workshop.title}, le ${day}`);
  expect(line("{ name }, à bientôt")).toBe("[le nom de la personne], à bientôt");
  expect(listedSubject("Hallo {name}", { workshop, locale: "de" })).toMatch(/^Hallo \[.+\]$/);
});

test("no brace is left of any placeholder that an organiser may write, in any language", () => {
  for (const locale of LOCALES)
    for (const name of BROADCAST_PLACEHOLDERS) {
      const line = listedSubject(`{${name}}`, { workshop, locale });
      expect(line, `${locale} ${name}`).not.toMatch(/[{}]/);
      // A block has no place on one line; everything else says something.
      expect(line === "", `${locale} ${name}`).toBe(PLACEHOLDERS[name] === "block");
    }
});
