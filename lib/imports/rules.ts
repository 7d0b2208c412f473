import type { FormAnswers } from "@/lib/form-answers/schema";
import type { ImportedAnswers, ImportRow } from "./rows";
import type { ImportCounts, ImportOptions, ImportRowReport, RowProblem } from "./schema";

// What becomes of each row. Pure: the preview says what the import will do.

/** Somebody who is registered already, as far as a merge has to know. */
export type Existing = {
  readonly id: string;
  readonly isCancelled: boolean;
  readonly own: FormAnswers;
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
  | { readonly kind: "create"; readonly row: ImportRow; readonly place: "seat" | "line" }
  | {
      readonly kind: "change";
      readonly row: ImportRow;
      readonly id: string;
      readonly changes: Changes;
      readonly own: FormAnswers;
    }
  | { readonly kind: "keep"; readonly row: ImportRow; readonly id: string }
  | { readonly kind: "leave"; readonly row: ImportRow; readonly problem: RowProblem; readonly id?: string };

/**
 * What to do with each row, in their order. New people get the free seats (none while somebody waits), then places in the
 * line where there is one.
 */
export function decide(
  rows: readonly ImportRow[],
  room: {
    readonly existing: ReadonlyMap<string, Existing>;
    readonly freeSeats: number;
    readonly hasLine: boolean;
  },
  { duplicates }: Pick<ImportOptions, "duplicates">,
): Decision[] {
  let seats = room.freeSeats;
  return rows.map((row): Decision => {
    if (row.problem) return { kind: "leave", row, problem: row.problem };
    const known = room.existing.get(row.emailKey);
    if (known) return decideKnown(row, known, duplicates);
    if (seats > 0) {
      seats -= 1;
      return { kind: "create", row, place: "seat" };
    }
    return room.hasLine
      ? { kind: "create", row, place: "line" }
      : { kind: "leave", row, problem: "workshop_full" };
  });
}

function decideKnown(row: ImportRow, known: Existing, duplicates: ImportOptions["duplicates"]): Decision {
  const { id } = known;
  // Who gave up their seat is not brought back by a file: the organiser signs them up by hand.
  if (known.isCancelled) return { kind: "leave", row, id, problem: "cancelled_before" };
  if (duplicates === "skip") return { kind: "leave", row, id, problem: "already_registered" };
  const changes = changesFor(row, known, duplicates);
  const own = ownChangesFor(row, known, duplicates);
  return Object.keys({ ...changes, ...own }).length > 0
    ? { kind: "change", row, id, changes, own }
    : { kind: "keep", row, id };
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
