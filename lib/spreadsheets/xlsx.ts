import writeExcelFile, { type SheetData } from "write-excel-file/node";
import type { SheetCell, SheetTable } from "./table";

const WIDTH_DEFAULT = 18;
/** What Excel takes in one cell. */
const CELL_LENGTH_MAX = 32_767;
/** What Excel takes as a sheet's name. */
const NAME_LENGTH_MAX = 31;

/**
 * A table as an Excel file, with real numbers, dates and yes/no. Text is stored as text, whatever it begins with: nothing
 * in it can run as a formula. The first row stays in sight.
 */
export async function writeXlsx({ name, headers, rows, widths = [] }: SheetTable): Promise<Uint8Array> {
  const data: SheetData = [
    headers.map((value) => ({ value, type: String, fontWeight: "bold" as const })),
    ...rows.map((row) => row.map(cell)),
  ];
  const buffer = await writeExcelFile(data, {
    sheet: sheetName(name),
    stickyRowsCount: 1,
    columns: headers.map((_, index) => ({ width: widths[index] ?? WIDTH_DEFAULT })),
  }).toBuffer();
  return new Uint8Array(buffer);
}

function cell(value: SheetCell): SheetData[number][number] {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "boolean") return { value, type: Boolean };
  if (value instanceof Date) return { value, type: Date, format: "yyyy-mm-dd hh:mm" };
  return { value: storable(value).slice(0, CELL_LENGTH_MAX), type: String };
}

/** XML has no sign for most control characters, and a file with one does not open. */
function storable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, "");
}

function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, " ")
      .trim()
      .slice(0, NAME_LENGTH_MAX) || "1"
  );
}
