import { describe, expect, test } from "vitest";
import { guessImportColumns } from "@/lib/imports/columns";
import type { ImportRow } from "@/lib/imports/rows";
import { importRows } from "@/lib/imports/rows";
import { decide, type Existing, reportOf } from "@/lib/imports/rules";
import { importOptionsSchema } from "@/lib/imports/schema";
import { choosable, readChoice, sessionColumns } from "@/lib/imports/sessions";
import { readTable } from "@/lib/people-file/table";

const at = (hour: number) => new Date(Date.UTC(2027, 3, 22, hour));
const session = (id: string, title: string, from: number, more: object = {}) => ({
  id,
  title,
  startsAt: at(from),
  endsAt: at(from + 2),
  capacity: 20,
  seatsFree: 20,
  ...more,
});
const SESSIONS = [
  session("trust", "Confiance", 7),
  session("trust2", "Confiance, mode d’emploi", 9),
  session("tools", "Outils libres", 7),
];
const now = at(0);

describe("a cell chooses sessions", () => {
  test.each([
    ["CONFIANCE", ["trust"]],
    ["Confiance (9 h – 11 h, salle B)", ["trust"]],
    ["Confiance, mode d’emploi", ["trust2"]],
    ["confiance; outils libres", ["trust", "tools"]],
    ["Outils libres\nConfiance, mode d'emploi", ["tools", "trust2"]],
    ["Outils libres, Confiance", ["tools", "trust"]],
    ["non", []],
    ["", []],
  ])("%j: %j", (text, ids) => {
    expect(readChoice({ header: "Choix", text }, SESSIONS)).toEqual({ ids, isUnread: false });
  });

  test("by a tick in a column of its own, and says where something was not understood", () => {
    expect(readChoice({ header: "Outils libres (matin)", text: "x" }, SESSIONS).ids).toEqual(["tools"]);
    expect(readChoice({ header: "Outils libres", text: "Non" }, SESSIONS).ids).toEqual([]);
    expect(readChoice({ header: "Choix", text: "Confiance; Jardin" }, SESSIONS)).toEqual({
      ids: ["trust"],
      isUnread: true,
    });
    expect(readChoice({ header: "Choix", text: "Confiances" }, SESSIONS)).toEqual({
      ids: [],
      isUnread: true,
    });
  });
});

test("columns that choose sessions are found by their name, their ticks or what they hold; without sessions there are none", () => {
  const table = {
    headers: [
      "Nom",
      "Vos sessions",
      "Outils libres",
      "Quoi ?",
      "Confiance dans le numérique ?",
      "sessionsWaiting",
    ],
    rows: [
      ["Ada", "Confiance", "x", "Confiance", "oui, très", ""],
      ["Bob", "Jardin", "", "Outils libres", "pas du tout", ""],
    ],
  };
  expect(sessionColumns(table, SESSIONS)).toEqual([1, 2, 3, 5]);
  expect(sessionColumns(table, [])).toEqual([]);
});

test("what begins at the same time, has begun or is closed is not chosen; what somebody has stays", () => {
  const offered = [...SESSIONS, session("closed", "Fermée", 12, { capacity: 0 })];
  expect(choosable(["tools", "trust", "trust2", "closed"], offered, { now })).toEqual(["tools", "trust2"]);
  expect(choosable(["tools"], offered, { now: at(8) })).toEqual([]);
  expect(choosable(["tools"], offered, { now: at(8), held: ["tools"] })).toEqual(["tools"]);
});

describe("in the rows of a file", () => {
  function rowsOf(text: string): ImportRow[] {
    const read = readTable(Buffer.from(text));
    if (!read.ok) throw new Error(read.reason);
    const columns = guessImportColumns(read.table, [], SESSIONS);
    const options = { ...importOptionsSchema.parse({}), locale: "fr" as const };
    return importRows(read.table, { columns, options }, (row) => `Personne ${row}`, {
      questions: [],
      languages: ["fr"],
      sessions: SESSIONS,
    });
  }
  const FILE = [
    "Nom;E-mail;Sessions",
    "Ada;ada@example.org;Outils libres",
    "Bob;bob@example.org;Outils libres",
    "Cleo;cleo@example.org;Outils libres, Confiance",
    "Dan;dan@example.org;Jardin",
  ].join("\n");
  const room = (hasLine: boolean) => ({
    existing: new Map<string, Existing>(),
    freeSeats: 3,
    hasLine,
    sessions: { now, offered: SESSIONS.map((one) => ({ ...one, seatsFree: one.id === "tools" ? 1 : 20 })) },
  });
  const told = (hasLine: boolean) =>
    decide(rowsOf(FILE), room(hasLine), { duplicates: "skip" }).map((decision) => [
      "chosen" in decision ? decision.chosen : undefined,
      reportOf(decision).notes,
    ]);

  test("seats go to the first rows, the next wait, and who waits for the day keeps the choice", () => {
    expect(told(true)).toEqual([
      [["tools"], []],
      [["tools"], ["session_waits"]],
      [["tools"], ["session_left_out", "session_waits"].sort().reverse()],
      [[], ["session_unread"]],
    ]);
  });

  test("without a line a full session is left out, and said", () => {
    expect(told(false).slice(0, 3)).toEqual([
      [["tools"], []],
      [[], ["session_left_out"]],
      [[], ["session_left_out"]],
    ]);
  });

  test.each([
    ["skip", ["trust2"], undefined],
    ["fill", ["trust2"], undefined],
    ["fill", [], ["tools"]],
    ["update", ["trust2"], ["tools"]],
    ["update", ["tools"], undefined],
  ] as const)("%s: who has %j already gets %j", (duplicates, chosen, expected) => {
    const [row] = rowsOf(FILE);
    if (!row) throw new Error("a row");
    const known: Existing = {
      ...row.answers,
      id: "known",
      isCancelled: false,
      isSeated: true,
      own: {},
      chosen,
    };
    const existing = new Map([[row.emailKey, known]]);
    const [decision] = decide([row], { ...room(true), existing }, { duplicates });
    expect(decision?.kind === "change" ? decision.chosen : undefined).toEqual(expected);
  });
});
