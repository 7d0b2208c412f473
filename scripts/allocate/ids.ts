import type { ColumnMap, PeopleTable } from "@/lib/people-file/schema";
import { plain, textOf } from "@/lib/people-file/values";
import { UsageError } from "./usage-error";

// Rules name people by id. Were a column of ids passed over because two are the same, the rows' numbers would be the
// ids, and "--pin 1=1" would quietly mean somebody else.

/** Headers that mean ids and nothing else; "No" or "Reference" may hold anything. */
const ID_HEADER = /^(?:id|identifiant|registration ?id|response id|respondent id)$/;
const ROWS_TOLD_MAX = 5;

/** The guess with the column called "id", whatever it holds, where another field has not taken it. */
export function withIdColumn({ headers, rows }: PeopleTable, guessed: ColumnMap): ColumnMap {
  if (guessed.id !== undefined) return guessed;
  const taken = new Set(Object.values(guessed).flat());
  const at = headers.findIndex(
    (header, position) =>
      ID_HEADER.test(plain(header)) &&
      !taken.has(position) &&
      rows.some((row) => textOf(row[position]) !== ""),
  );
  return at < 0 ? guessed : { ...guessed, id: [at] };
}

/** Throws UsageError where some people have an id and others none. */
export function requireWholeIds(file: string, { headers, rows }: PeopleTable, { id }: ColumnMap): void {
  if (id === undefined) return;
  const without = rows.flatMap((row, index) =>
    id.every((position) => textOf(row[position]) === "") ? [index + 1] : [],
  );
  if (without.length === 0 || without.length === rows.length) return;
  const header = id.map((position) => headers[position] ?? "").join(" ");
  const told = without.slice(0, ROWS_TOLD_MAX).join(", ");
  const more = without.length > ROWS_TOLD_MAX ? ` and ${without.length - ROWS_TOLD_MAX} more` : "";
  const named = without.length === 1 ? `row ${told} has no id` : `rows ${told}${more} have no id`;
  throw new UsageError(
    `${file}: ${named} in the column "${header}". Fill the column, or leave it out with --map "${header}=ignore".`,
  );
}
