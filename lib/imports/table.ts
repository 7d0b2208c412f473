import type { Encoding } from "@/lib/people-file/decode";
import type { PeopleTable } from "@/lib/people-file/schema";
import { type Delimiter, readTable } from "@/lib/people-file/table";
import { looksLikeOldExcel, looksZipped, readXlsx } from "@/lib/spreadsheets/read-xlsx";
import { type FileFault, IMPORT_ROWS_MAX } from "./schema";

export type ImportTable =
  | {
      readonly ok: true;
      readonly table: PeopleTable;
      readonly format: "xlsx" | "json" | "csv";
      readonly encoding?: Encoding;
      readonly delimiter?: Delimiter;
    }
  /** `line`: of the file, from 1, where one is to blame. */
  | { readonly ok: false; readonly reason: FileFault; readonly line?: number };

/** A file of people as a table, whatever program wrote it. */
export async function readImport(bytes: Uint8Array): Promise<ImportTable> {
  if (looksLikeOldExcel(bytes)) return { ok: false, reason: "old_excel" };
  if (looksZipped(bytes)) return readExcel(bytes);
  const outcome = readTable(bytes);
  if (!outcome.ok) return outcome;
  const { table, encoding, delimiter } = outcome;
  if (table.rows.length > IMPORT_ROWS_MAX) return { ok: false, reason: "too_large" };
  return { ok: true, table, format: delimiter ? "csv" : "json", encoding, delimiter };
}

async function readExcel(bytes: Uint8Array): Promise<ImportTable> {
  const sheet = await readXlsx(bytes);
  if (!sheet.ok) return sheet;
  const filled = sheet.rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  const [headers, ...rows] = filled;
  if (!headers) return { ok: false, reason: "empty" };
  if (rows.length === 0) return { ok: false, reason: "no_rows" };
  if (rows.length > IMPORT_ROWS_MAX || headers.length > 1_000) return { ok: false, reason: "too_large" };
  return {
    ok: true,
    format: "xlsx",
    table: {
      headers: headers.map((header) => header.replace(/\s+/g, " ").trim()),
      rows: rows.map((row) => headers.map((_, at) => row[at] ?? "")),
    },
  };
}
