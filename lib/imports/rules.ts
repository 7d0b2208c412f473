import type { FormAnswers } from "@/lib/form-answers/schema";
import type { ImportedAnswers, ImportRow } from "./rows";
import type { ImportCounts, ImportOptions, ImportRowReport, RowNote, RowProblem } from "./schema";
import { choosable, type RoomySession } from "./sessions";

// What becomes of each row. Pure: the preview says what the import will do.

/** Somebody who is registered already, as far as a merge has to know. */
export type Existing = {
  readonly id: string;
  readonly isCancelled: boolean;
  /** Has a seat of the day. */
  readonly isSeated: boolean;
  readonly own: FormAnswers;
  /** Ids of the parallel sessions chosen. */
  readonly chosen: readonly string[];
} & Omit<ImportedAnswers, "email">;

/** What a merge may change of somebody: never the address, the consents, the seat. */
const MERGED = [
  "name",
  "locale",
  "organisation",
  "role",
  "languages",
  "level",
  "questions",
  "projectTitle",
  "projectDescription",
  "themes",
  "accessNeeds",
  "foodNeeds",
] as const satisfies readonly (keyof ImportedAnswers)[];
type Merged = (typeof MERGED)[number];
export type Changes = Partial<Pick<ImportedAnswers, Merged>>;

export type Decision =
  | {
      readonly kind: "create";
      readonly row: ImportRow;
      readonly place: "seat" | "line";
      /** Ids of the parallel sessions chosen. */
      readonly chosen: readonly string[];
    }
  | {
      readonly kind: "change";
      readonly row: ImportRow;
      readonly id: string;
      readonly changes: Changes;
      readonly own: FormAnswers;
      /** The parallel sessions from now on, where that changes: who has others is told. */
      readonly chosen?: readonly string[];
      /** Those of before that are not among them. */
      readonly left?: readonly string[];
    }
  | { readonly kind: "keep"; readonly row: ImportRow; readonly id: string }
  | { readonly kind: "leave"; readonly row: ImportRow; readonly problem: RowProblem; readonly id?: string };

/**
 * What to do with each row, in their order. New people get the free seats (none while somebody waits), then places in the
 * line where there is one; who has the day gets the free seats of the sessions that they chose in the same way.
 */
export function decide(
  rows: readonly ImportRow[],
  room: {
    readonly existing: ReadonlyMap<string, Existing>;
    readonly freeSeats: number;
    readonly hasLine: boolean;
    readonly sessions?: SessionRoom;
  },
  { duplicates }: Pick<ImportOptions, "duplicates">,
): Decision[] {
  let seats = room.freeSeats;
  const choose = chooser(room.sessions, room.hasLine);
  return rows.map((row): Decision => {
    if (row.problem) return { kind: "leave", row, problem: row.problem };
    const known = room.existing.get(row.emailKey);
    if (known) return decideKnown(row, known, { duplicates, choose, isOver: room.sessions?.isOver ?? false });
    if (seats > 0) {
      seats -= 1;
      return { kind: "create", place: "seat", ...choose(row, { isSeated: true }) };
    }
    return room.hasLine
      ? { kind: "create", place: "line", ...choose(row, { isSeated: false }) }
      : { kind: "leave", row, problem: "workshop_full" };
  });
}

/** The parallel sessions as they are at one moment. */
export interface SessionRoom {
  readonly now: Date;
  readonly offered: readonly RoomySession[];
  /** The day is over: nobody's choice changes any more, as by hand. */
  readonly isOver?: boolean;
}

type Choose = (
  row: ImportRow,
  person: { readonly isSeated: boolean; readonly held?: readonly string[] },
) => { readonly row: ImportRow; readonly chosen: readonly string[] };

/** Chooses for one person after the other; the row's notes say what became of it. */
function chooser(room: SessionRoom | undefined, hasLine: boolean): Choose {
  const free = new Map(room?.offered.map(({ id, seatsFree }) => [id, seatsFree]));
  return (row, { isSeated, held = [] }) => {
    if (!room || row.chosen.length === 0) return { row, chosen: [] };
    const notes = new Set<RowNote>();
    const chosen = choosable(row.chosen, room.offered, { now: room.now, held }).filter((id) => {
      // Without a seat of the day nobody takes one of a session, and the choice keeps its place.
      if (!isSeated || held.includes(id)) return true;
      const left = free.get(id) ?? 0;
      free.set(id, left - 1);
      if (left <= 0 && hasLine) notes.add("session_waits");
      return left > 0 || hasLine;
    });
    if (chosen.length < row.chosen.length) notes.add("session_left_out");
    return { row: { ...row, notes: [...row.notes, ...notes] }, chosen };
  };
}

function decideKnown(
  row: ImportRow,
  known: Existing,
  {
    duplicates,
    choose,
    isOver,
  }: {
    readonly duplicates: ImportOptions["duplicates"];
    readonly choose: Choose;
    readonly isOver: boolean;
  },
): Decision {
  const { id } = known;
  // Who gave up their seat is not brought back by a file: the organiser signs them up by hand.
  if (known.isCancelled) return { kind: "leave", row, id, problem: "cancelled_before" };
  if (duplicates === "skip") return { kind: "leave", row, id, problem: "already_registered" };
  const changes = changesFor(row, known, duplicates);
  const own = ownChangesFor(row, known, duplicates);
  const isAsked = row.chosen.length > 0 && !isOver && (duplicates === "update" || known.chosen.length === 0);
  const wish = isAsked ? choose(row, { isSeated: known.isSeated, held: known.chosen }) : { row, chosen: [] };
  const isNew = wish.chosen.length > 0 && !isSameSet(wish.chosen, known.chosen);
  return isNew || Object.keys({ ...changes, ...own }).length > 0
    ? { kind: "change", row: wish.row, id, changes, own, ...(isNew && sessionsAfter(known, wish.chosen)) }
    : { kind: "keep", row: wish.row, id };
}

function sessionsAfter({ chosen: before }: Existing, chosen: readonly string[]) {
  return { chosen, left: before.filter((id) => !chosen.includes(id)) };
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** What a row says that differs; with `fill` only where the person has said nothing. */
function changesFor({ answers, said }: ImportRow, known: Existing, duplicates: "fill" | "update"): Changes {
  const changes: Record<string, unknown> = {};
  for (const key of MERGED) {
    if (!said.has(key)) continue;
    const [current, next] = [known[key], answers[key]];
    const isEmpty = current === null || current === "" || (Array.isArray(current) && current.length === 0);
    if (duplicates === "fill" && !isEmpty) continue;
    if (JSON.stringify(current) !== JSON.stringify(next)) changes[key] = next;
  }
  return changes as Changes;
}

/** The same of the organiser's own questions. */
function ownChangesFor({ own }: ImportRow, known: Existing, duplicates: "fill" | "update"): FormAnswers {
  const changed = Object.entries(own).filter(([key, value]) => {
    if (!Object.hasOwn(known.own, key)) return true;
    return duplicates === "update" && JSON.stringify(known.own[key]) !== JSON.stringify(value);
  });
  return Object.fromEntries(changed);
}

/** A decision as it is told, and kept. */
export function reportOf(decision: Decision, created?: string): ImportRowReport {
  const { row, notes, unread } = decision.row;
  const base = { row, notes: [...notes], ...(unread.length > 0 && { unread: [...unread] }) };
  switch (decision.kind) {
    case "create":
      return { ...base, outcome: decision.place, ...(created && { registrationId: created }) };
    case "change":
      return { ...base, outcome: "updated", registrationId: decision.id };
    case "keep":
      return { ...base, outcome: "unchanged", registrationId: decision.id };
    case "leave":
      return {
        row,
        notes: [],
        outcome: FAILURES.has(decision.problem) ? "failed" : "skipped",
        problem: decision.problem,
        ...(decision.id && { registrationId: decision.id }),
      };
  }
}

/** What somebody should look at; the rest was left out on purpose. */
const FAILURES: ReadonlySet<RowProblem> = new Set(["invalid_email", "workshop_full", "nothing_said"]);

export function countOutcomes(rows: readonly Pick<ImportRowReport, "outcome">[]): ImportCounts {
  const counts = { seat: 0, line: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

type Looked = Pick<ImportRowReport, "problem" | "notes">;

/** Rows with something to look at, those with the same things together, in the order in which each first comes. */
export function rowsToLookAt<R extends Looked>(rows: readonly R[]): readonly (readonly R[])[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    if (!row.problem && row.notes.length === 0) continue;
    const key = [row.problem, ...row.notes].join();
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** How a theme of a file is called here: case and accents do not make another one. */
export function themeNames(
  offered: readonly string[],
  asked: readonly string[],
  { addThemes, themesMax, plain }: { addThemes: boolean; themesMax: number; plain: (text: string) => string },
): { readonly names: ReadonlyMap<string, string>; readonly added: readonly string[] } {
  const names = new Map(offered.map((theme) => [plain(theme), theme]));
  const added: string[] = [];
  for (const theme of asked) {
    if (names.has(plain(theme)) || !addThemes || offered.length + added.length >= themesMax) continue;
    names.set(plain(theme), theme);
    added.push(theme);
  }
  return { names, added };
}
