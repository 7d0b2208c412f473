import { stringify } from "csv-stringify/sync";
import type { SheetCell, SheetTable } from "./table";

/**
 * A table for spreadsheets: UTF-8 with a byte order mark and semicolons, which Excel opens as it is where numbers have a
 * decimal comma. What would run as a formula gets an apostrophe before it: anybody can sign up with such a name.
 */
export function writeCsv({ headers, rows }: SheetTable): string {
  return stringify(
    rows.map((row) => row.map(asText)),
    {
      header: true,
      columns: headers.map((header) => header),
      bom: true,
      delimiter: ";",
      record_delimiter: "windows",
      escape_formulas: true,
    },
  );
}

function asText(cell: SheetCell): string | number {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === "boolean" ? (cell ? "yes" : "no") : cell;
}
