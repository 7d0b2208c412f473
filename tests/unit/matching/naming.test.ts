import { describe, expect, it } from "vitest";
import { createMatcher } from "@/lib/matching/matcher";
import { groupTerms, nameGroups } from "@/lib/matching/naming";

// All texts are invented.
const matcher = createMatcher();
const group = (...texts: string[]) => texts.map((text) => matcher.profile([text]));

describe("nameGroups", () => {
  it("joins the two strongest shared terms into a phrase of the reader's language", () => {
    const archives = group("Nos archives et nos tableaux", "Trier les tableaux, garder les archives");
    expect(nameGroups([archives], "fr")).toEqual(["Archives et tableaux"]);
    const email = group("Unsere Vereine und das Archiv", "Ein Archiv für alle Vereine");
    expect(nameGroups([email], "de")).toEqual(["Verein und Archiv"]);
    const energy = group("La cantina e la sua energia", "Una cantina senza energia");
    expect(nameGroups([energy], "it")).toEqual(["Cantina ed energia"]);
    const farms = group("Our farms and the archives", "The archives of the farms");
    expect(nameGroups([farms], "en")).toEqual(["Archives and farms"]);
  });

  it("gives no name twice in a plan and leaves a group without its own subject unnamed", () => {
    const same = () => group("La comptabilité nous occupe", "Automatiser la comptabilité");
    const names = nameGroups([same(), same(), group("Les vignes", "Un musée"), []], "fr");
    expect(names).toEqual(["Comptabilité", "", "", ""]);
  });

  it("keeps what names this group alone before what several groups share", () => {
    const names = nameGroups(
      [
        group("La sécurité de la caisse", "La caisse, et sa sécurité"),
        group("La sécurité de la bibliothèque", "Notre bibliothèque et la sécurité"),
      ],
      "fr",
    );
    expect(names[0]).toMatch(/^Caisse/);
    expect(names[1]).toMatch(/^Bibliothèque/);
  });
});

describe("groupTerms", () => {
  it("puts first what most members share", () => {
    const terms = groupTerms(
      group("Les tableaux", "Des tableaux et une caisse", "La caisse", "La caisse"),
      "fr",
    );
    expect(terms.map(({ label }) => label)).toEqual(["caisse", "tableaux"]);
  });
});
