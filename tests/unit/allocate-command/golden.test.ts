import { describe, expect, test } from "vitest";
import type { FilePerson } from "@/lib/people-file/schema";
import { allocatePeople } from "@/scripts/allocate/people";
import type { Gathering } from "@/scripts/allocate/room";

// Small workshops with real sentences in four languages, and groups that a person would form too. All invented.

interface Guest {
  readonly asks?: string;
  readonly brings?: string;
  readonly from?: string;
  readonly speaks?: readonly string[];
}

function gathering(
  guests: Readonly<Record<string, Guest>>,
  wishes: Gathering["wishes"],
  locale: Gathering["locale"],
): Gathering {
  const people = Object.entries(guests).map(([name, guest], index): FilePerson => {
    const { asks, brings, from, speaks = [] } = guest;
    return {
      ...{ id: name, row: index + 1, name, languages: speaks, questions: asks ? [asks] : [], themes: [] },
      ...(from && { organisation: from }),
      ...(brings && { project: { title: brings, description: "" } }),
    };
  });
  return { people, locale, wishes };
}

const propose = (...args: Parameters<typeof gathering>) =>
  allocatePeople(gathering(...args), { seed: 1, prove: false });
const tables = ({ groups }: ReturnType<typeof propose>) =>
  groups
    .map(({ members }) =>
      members
        .map(({ id }) => id)
        .sort()
        .join(" "),
    )
    .sort();
const reasonsOf = ({ groups }: ReturnType<typeof propose>, id: string) =>
  groups.flatMap(({ members }) => members.find((one) => one.id === id)?.reasons ?? []).join(" ");

describe("groups that a person would form too", () => {
  test("a French day on archives, volunteers and energy: one table each, named and explained by its subject", () => {
    const plan = propose(
      {
        Anaïs: { asks: "Comment trier les archives de notre commune ?" },
        Basile: { asks: "Comment trouver des bénévoles pour notre association ?" },
        Chloé: { asks: "Comment réduire la consommation d’énergie du bâtiment ?" },
        Denis: { asks: "Que faire des vieilles archives sur papier ?" },
        Élise: { asks: "Comment garder les bénévoles plus d’un an ?" },
        Fabien: { asks: "Qui aide à économiser l’énergie dans une école ?" },
        Gaëlle: { asks: "Faut-il numériser toutes nos archives ?" },
        Hugo: { asks: "Comment remercier les bénévoles ?" },
        Inès: { asks: "Quelles mesures d’énergie sont vraiment utiles ?" },
      },
      { size: 3 },
      "fr",
    );
    expect(tables(plan)).toEqual(["Anaïs Denis Gaëlle", "Basile Hugo Élise", "Chloé Fabien Inès"]);
    expect(plan.groups.map(({ name }) => name.toLowerCase()).join()).toMatch(/archiv/);
    expect(reasonsOf(plan, "Denis")).toMatch(/archiv/);
    expect(reasonsOf(plan, "Hugo")).toMatch(/bénévol/);
    expect(reasonsOf(plan, "Inès")).toMatch(/énerg/);
  });

  test("a German day: colleagues of one house with one question are parted when people should mix", () => {
    const guests = {
      Anna: { asks: "Wie finden wir Freiwillige für den Verein?", from: "Stadt Thun" },
      Beat: { asks: "Wie finden wir neue Freiwillige?", from: "Stadt Thun" },
      Carla: { asks: "Wie danken wir den Freiwilligen?", from: "Verein Aare" },
      Dario: { asks: "Wie halten wir Freiwillige länger?", from: "Spitex Bern" },
    };
    const mixed = propose(guests, { size: 2, weights: { questions: 0.1, organisations: 0.9 } }, "de");
    expect(tables(mixed)).not.toContain("Anna Beat");
    expect(reasonsOf(mixed, "Anna")).not.toMatch(/Beat/);
    const close = propose(guests, { size: 2, constraints: { together: [["Anna", "Beat"]] } }, "de");
    expect(tables(close)).toContain("Anna Beat");
    expect(close.unmet).toEqual([]);
  });

  test("an Italian day: who asks sits with whose project answers", () => {
    const plan = propose(
      {
        Aldo: { asks: "Come possiamo digitalizzare l’archivio del comune?" },
        Bice: { brings: "Digitalizzare l’archivio del comune con i volontari" },
        Carlo: { asks: "Come insegnare la programmazione nella scuola elementare?" },
        Diana: { brings: "Corso di programmazione nella scuola elementare" },
      },
      { size: 2 },
      "it",
    );
    expect(tables(plan)).toEqual(["Aldo Bice", "Carlo Diana"]);
    expect(reasonsOf(plan, "Aldo")).toMatch(/Bice/);
    expect(reasonsOf(plan, "Diana")).toMatch(/Carlo/);
  });

  test("an English day where nobody wrote anything: mixed by organisation, and no reason is made up", () => {
    const plan = propose(
      {
        Ann: { from: "Library" },
        Ben: { from: "Library" },
        Cat: { from: "Museum" },
        Dan: { from: "Museum" },
      },
      { size: 2 },
      "en",
    );
    expect(tables(plan)).not.toContain("Ann Ben");
    for (const id of ["Ann", "Ben", "Cat", "Dan"])
      expect(reasonsOf(plan, id)).not.toMatch(/question|project/i);
  });

  test("a day in two languages: each table can talk, and the subject decides among those who can", () => {
    const plan = propose(
      {
        Anaïs: { asks: "Comment trier les archives ?", speaks: ["fr"] },
        Basile: { asks: "Comment trouver des bénévoles ?", speaks: ["fr"] },
        Carla: { asks: "Wie ordnen wir unser Archiv?", speaks: ["de"] },
        Dirk: { asks: "Wie finden wir Freiwillige?", speaks: ["de"] },
        Emma: { asks: "Faut-il garder toutes les archives ?", speaks: ["fr", "de"] },
        Franz: { asks: "Wie danken wir den Freiwilligen?", speaks: ["fr", "de"] },
      },
      { size: 3 },
      "fr",
    );
    expect(plan.unmet).toEqual([]);
    for (const { members } of plan.groups) {
      const ids = members.map(({ id }) => id);
      expect(ids.includes("Anaïs") && ids.includes("Carla")).toBe(false);
      expect(ids.includes("Basile") && ids.includes("Dirk")).toBe(false);
    }
  });
});
