import { describe, expect, test } from "vitest";
import type { ImportedAnswers, ImportRow } from "@/lib/imports/rows";
import {
  countOutcomes,
  decide,
  type Existing,
  reportOf,
  rowsToLookAt,
  themeNames,
} from "@/lib/imports/rules";
import { plain } from "@/lib/people-file/values";

const answers = (overrides: Partial<ImportedAnswers> = {}): ImportedAnswers => ({
  name: "Anna",
  email: "anna@example.org",
  locale: "fr",
  organisation: null,
  role: null,
  languages: ["fr"],
  level: null,
  questions: [],
  projectTitle: null,
  projectDescription: null,
  projectShared: false,
  themes: [],
  accessNeeds: null,
  foodNeeds: null,
  showToGroup: false,
  photosAllowed: false,
  newsWanted: false,
  ...overrides,
});
const row = (number: number, overrides: Partial<ImportedAnswers> = {}): ImportRow => {
  const given = answers({ email: `p${number}@example.org`, ...overrides });
  return {
    row: number,
    emailKey: given.email,
    answers: given,
    said: new Set(["name", "email", ...(Object.keys(overrides) as (keyof ImportedAnswers)[])]),
    notes: [],
    own: {},
    unread: [],
    chosen: [],
    waited: null,
  };
};
const known = (overrides: Partial<Existing> = {}) =>
  new Map([
    [
      "p1@example.org",
      { ...answers(), id: "known", isCancelled: false, isSeated: true, own: {}, chosen: [], ...overrides },
    ],
  ]);
const room = { existing: new Map<string, Existing>(), freeSeats: 2, hasLine: true };

describe("seats", () => {
  test("go to the first rows; the rest waits in the order of the file, or is refused without a line", () => {
    const rows = [1, 2, 3, 4].map((number) => row(number));
    const places = decide(rows, room, { duplicates: "skip" }).map((decision) => reportOf(decision).outcome);
    expect(places).toEqual(["seat", "seat", "line", "line"]);
    const without = decide(rows, { ...room, hasLine: false }, { duplicates: "skip" }).map((one) =>
      reportOf(one),
    );
    expect(without.map(({ problem }) => problem)).toEqual([
      undefined,
      undefined,
      "workshop_full",
      "workshop_full",
    ]);
    expect(countOutcomes(without)).toMatchObject({ seat: 2, failed: 2 });
  });

  test("a row with a problem and a duplicate take none", () => {
    const rows = [row(1), { ...row(2), problem: "invalid_email" as const }, row(3), row(4)];
    const decisions = decide(rows, { ...room, existing: known() }, { duplicates: "skip" });
    expect(decisions.map((one) => reportOf(one).outcome)).toEqual(["skipped", "failed", "seat", "seat"]);
  });
});

describe("somebody who is registered already", () => {
  const changes = (duplicates: "skip" | "fill" | "update", current: Partial<Existing>) => {
    const rows = [row(1, { organisation: "Neu AG", questions: ["Neu?"], level: 4 })];
    const [decision] = decide(rows, { ...room, existing: known(current) }, { duplicates });
    return decision?.kind === "change" ? decision.changes : decision?.kind;
  };
  const current = { organisation: "Alt AG", questions: [], level: null };

  test("is left alone, completed, or updated, as chosen", () => {
    expect(changes("skip", current)).toBe("leave");
    expect(changes("fill", current)).toEqual({ questions: ["Neu?"], level: 4 });
    expect(changes("update", current)).toEqual({ organisation: "Neu AG", questions: ["Neu?"], level: 4 });
  });

  test("and says the same already, is not touched", () => {
    expect(changes("update", { organisation: "Neu AG", questions: ["Neu?"], level: 4 })).toBe("keep");
  });

  test("and cancelled, does not come back by a file", () => {
    const decisions = decide(
      [row(1)],
      { ...room, existing: known({ isCancelled: true }) },
      { duplicates: "update" },
    );
    expect(reportOf(decisions[0] ?? (undefined as never))).toMatchObject({
      outcome: "skipped",
      problem: "cancelled_before",
    });
  });
});

test("themes are recognised whatever their case and accents; new ones are added while there is room", () => {
  const given = { addThemes: true, themesMax: 3, plain };
  const { names, added } = themeNames(["Sécurité"], ["securite", "Outils", "Données", "Zuviel"], given);
  expect(names.get("securite")).toBe("Sécurité");
  expect(added).toEqual(["Outils", "Données"]);
  expect(themeNames(["Sécurité"], ["Outils"], { ...given, addThemes: false }).added).toEqual([]);
});

test("rows with the same to look at stand together, in the order of the file; who has nothing is left out", () => {
  const row = (number: number, problem?: "twice_in_file", notes: ("no_address" | "shortened")[] = []) => ({
    row: number,
    notes,
    ...(problem && { problem }),
  });
  const groups = rowsToLookAt([
    row(1),
    row(2, undefined, ["no_address"]),
    row(3, "twice_in_file"),
    row(4, undefined, ["no_address"]),
    row(5, undefined, ["no_address", "shortened"]),
  ]);
  expect(groups.map((rows) => rows.map(({ row: number }) => number))).toEqual([[2, 4], [3], [5]]);
});
