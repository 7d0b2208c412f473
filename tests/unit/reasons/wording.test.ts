import { describe, expect, test } from "vitest";
import { translator } from "@/lib/i18n/catalogue";
import { wordReasons } from "@/lib/reasons/wording";

describe("reasons as sentences", () => {
  const themes = (locale: "fr" | "de", ...shared: string[]) =>
    wordReasons([{ kind: "sharedThemes", otherIds: ["a"], themes: shared }], {
      say: translator(locale, "groups"),
      locale,
      voice: "they",
      nameOf: () => "Ida",
    })[0];

  test("name several subjects as a list, with its “and” once", () => {
    expect(themes("fr", "Cloud", "Durabilité")).toMatch(/: Cloud et Durabilité\.$/);
    expect(themes("de", "Cloud", "Tools")).toBe("Gemeinsame Themen mit Ida: Cloud und Tools.");
  });

  test("put a dot between subjects of which one is a list itself", () => {
    expect(themes("fr", "Formation et inclusion", "Durabilité")).toContain(
      "Formation et inclusion · Durabilité.",
    );
    expect(themes("de", "Texte und Bilder", "Schulen")).toContain("Texte und Bilder · Schulen.");
    expect(themes("fr", "Formation et inclusion")).toContain(": Formation et inclusion.");
  });
});
