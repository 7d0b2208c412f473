import { describe, expect, it } from "vitest";
import type { FilePerson } from "@/lib/people-file/schema";
import { allocatePeople } from "@/scripts/allocate/people";
import { peopleCsv, peopleText } from "@/scripts/allocate/report";
import { usualLanguage } from "@/scripts/allocate/room";

// All people are invented.
const person = (row: number, question: string, languages: string[] = []): FilePerson => ({
  ...{ id: String(row), row, name: row === 1 ? "=Ida" : `Person ${row}`, languages },
  ...{ questions: question ? [question] : [], themes: [] },
});
const people = [
  person(1, "Comment trouver des bénévoles ?"),
  person(2, "Que deviennent nos archives ?"),
  person(3, "Comment garder les bénévoles ?"),
  person(4, "Faut-il trier les archives ?"),
  person(5, ""),
];
const OPTIONS = { seed: 1, prove: false } as const;
const gathering = (list: readonly FilePerson[], size = 3) =>
  ({ people: list, locale: "fr", wishes: { size } }) as const;

describe("allocatePeople", () => {
  const report = allocatePeople(gathering(people), OPTIONS);

  it("places everybody once, in groups no larger than asked, with who asks the same together", () => {
    const groups = report.groups.map(({ members }) => members.map(({ id }) => id));
    expect(groups.flat().sort()).toEqual(["1", "2", "3", "4", "5"]);
    expect(Math.max(...groups.map((group) => group.length))).toBe(3);
    expect(groups.find((group) => group.includes("1"))).toContain("3");
    expect(report.unplaced).toEqual([]);
    expect(report.unmet).toEqual([]);
  });

  it("names groups and tells reasons in the language asked for", () => {
    const [first, second] = report.groups.map(({ name }) => name).sort();
    expect(first).toMatch(/^Archiv/);
    expect(second).toMatch(/^Bénévol/);
    const reasons = report.groups.flatMap(({ members }) => members.flatMap((member) => member.reasons));
    expect(reasons.join(" ")).toMatch(/bénévol/);
  });

  it("gives a bound no lower than the score, and the same groups for the same seed", () => {
    expect(report.bound).toBeGreaterThanOrEqual(report.score);
    const again = allocatePeople(gathering(people), OPTIONS);
    expect(again.groups).toEqual(report.groups);
  });

  it("says which rule could not hold when two people share no language", () => {
    const divided = [person(1, "", ["fr"]), person(2, "", ["de"])];
    const { unmet, groups } = allocatePeople(gathering(divided, 2), OPTIONS);
    expect(unmet.map(({ rule }) => rule)).toEqual(["language"]);
    expect(groups.flatMap(({ members }) => members)).toHaveLength(2);
  });

  it("writes a table that a spreadsheet reads as text, never as a formula", () => {
    const csv = peopleCsv(report);
    expect(csv.startsWith("\ufeffgroup,groupName,id,name")).toBe(true);
    expect(csv).toContain("'=Ida");
    expect(csv.trim().split("\n")).toHaveLength(6);
  });

  it("shows the bound in words when asked to prove", () => {
    expect(peopleText(report, { locale: "fr", prove: true })).toMatch(/Proven: no plan can be above 0\.\d+/);
    expect(peopleText(report, { locale: "fr", prove: false })).not.toMatch(/Proven/);
  });
});

describe("usualLanguage", () => {
  it("is that of most questions, English when none tells", () => {
    expect(usualLanguage(people)).toBe("fr");
    expect(usualLanguage([person(1, "")])).toBe("en");
  });
});
