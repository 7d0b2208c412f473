import { describe, expect, test } from "vitest";
import { concernedBy, publishedGroupOf } from "@/lib/publication/rules";
import type { PublishedSeat } from "@/lib/publication/schema";

const groups = (...tables: string[][]) =>
  tables.map((registrationIds, index) => ({ position: index + 1, registrationIds }));

describe("whom a publication concerns", () => {
  test("everybody, the first time", () => {
    expect(concernedBy([], groups(["a", "b"], ["c", "d"]))).toEqual(["a", "b", "c", "d"]);
  });

  test("nobody, when nothing changed but the order", () => {
    expect(concernedBy(groups(["a", "b"], ["c"]), groups(["b", "a"], ["c"]))).toEqual([]);
  });

  test("both tables of a swap and no other", () => {
    const before = groups(["a", "b"], ["c", "d"], ["e", "f"]);
    expect(concernedBy(before, groups(["a", "c"], ["b", "d"], ["e", "f"]))).toEqual(["a", "c", "b", "d"]);
  });

  test("those who stay at a table that somebody left, not the one who left", () => {
    expect(concernedBy(groups(["a", "b", "c"]), groups(["a", "b"]))).toEqual(["a", "b"]);
  });

  test("a whole group that changes table", () => {
    expect(concernedBy(groups(["a"], ["b"]), groups(["b"], ["a"]))).toEqual(["b", "a"]);
  });
});

describe("a group as its member sees it", () => {
  const seat = (id: string, overrides: Partial<PublishedSeat> = {}): PublishedSeat => ({
    id,
    name: `Name of ${id}`,
    organisation: null,
    questions: [`Question of ${id}`],
    projectTitle: `Project of ${id}`,
    projectShared: true,
    showToGroup: true,
    answers: {},
    group: { id: "g1", position: 3, name: "Cloud" },
    reasons: [{ kind: "sharedTerms", otherIds: ["b", "c"], terms: [{ label: "cloud", forms: ["cloud"] }] }],
    ...overrides,
  });

  test("names only those who agreed, in the list and inside the reasons", () => {
    const view = publishedGroupOf([seat("a"), seat("b", { showToGroup: false }), seat("c")], "a", "fr");
    expect(view).toMatchObject({ table: 3, name: "Cloud", unnamedMates: 1 });
    expect(view?.mates.map(({ name }) => name)).toEqual(["Name of c"]);
    expect(view?.reasons.join()).toContain("Name of c");
    expect(JSON.stringify(view)).not.toMatch(/of b/);
  });

  test("keeps a project that its owner does not want to share", () => {
    const view = publishedGroupOf([seat("a"), seat("b", { projectShared: false })], "a", "en");
    expect(JSON.stringify(view)).not.toContain("Project of b");
  });

  test("shows nobody of another table, and nothing to a stranger", () => {
    const elsewhere = seat("z", { group: { id: "g2", position: 4, name: "" } });
    expect(publishedGroupOf([seat("a"), elsewhere], "a", "de")?.mates).toEqual([]);
    expect(publishedGroupOf([seat("a")], "nobody", "de")).toBeNull();
  });
});
