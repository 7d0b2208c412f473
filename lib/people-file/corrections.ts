import type { ColumnMap, PeopleTable, PersonField } from "./schema";
import { plain } from "./values";

/** "This column holds that": `column` is a header, a part of one that no other has, or a position from 1. */
export interface Correction {
  readonly column: string;
  /** `ignore` takes the column away from whatever was guessed for it. */
  readonly field: PersonField | "ignore";
}

export type CorrectionOutcome =
  | { readonly ok: true; readonly columns: ColumnMap }
  | { readonly ok: false; readonly reason: "no_such_column" | "ambiguous_column"; readonly column: string };

/**
 * The guess, corrected: a field that is told takes the told columns, in that order, and none it was guessed to have;
 * a told column leaves every other field.
 */
export function correctColumns(
  table: PeopleTable,
  guessed: ColumnMap,
  corrections: readonly Correction[],
): CorrectionOutcome {
  const told = new Map<PersonField | "ignore", number[]>();
  for (const { column, field } of corrections) {
    const found = findColumn(table.headers, column);
    if (typeof found === "string") return { ok: false, reason: found, column };
    told.set(field, [...(told.get(field) ?? []), found]);
  }
  const claimed = new Set([...told.values()].flat());
  const columns: Partial<Record<PersonField, readonly number[]>> = {};
  for (const [field, positions] of Object.entries(guessed) as [PersonField, readonly number[]][]) {
    const left = positions.filter((position) => !claimed.has(position));
    if (!told.has(field) && left.length > 0) columns[field] = left;
  }
  for (const [field, positions] of told) if (field !== "ignore") columns[field] = [...new Set(positions)];
  return { ok: true, columns };
}

function findColumn(
  headers: readonly string[],
  column: string,
): number | "no_such_column" | "ambiguous_column" {
  const wanted = plain(column);
  const positions = headers.map((_, position) => position);
  const equal = positions.filter((position) => plain(headers[position] ?? "") === wanted);
  const byNumber = /^\d+$/.test(wanted)
    ? positions.filter((position) => position + 1 === Number(wanted))
    : [];
  const within =
    wanted === "" ? [] : positions.filter((position) => plain(headers[position] ?? "").includes(wanted));
  const found = [equal, byNumber, within].find((list) => list.length > 0) ?? [];
  const [only, ...others] = found;
  return only === undefined ? "no_such_column" : others.length > 0 ? "ambiguous_column" : only;
}
