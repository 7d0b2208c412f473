import { unzipSync, type Zippable, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";

/** What a file may unpack to: some hundred bytes for each cell of the largest list we take. */
const UNPACKED_MAX_BYTES = 80 * 1024 * 1024;
/** Parts that hold cells; pictures and the like stay packed. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/|xl\/(?:_rels\/|workbook\.xml|styles\.xml|sharedStrings\.xml|worksheets\/))/;

export type XlsxOutcome =
  | { readonly ok: true; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly reason: "bad_xlsx" | "too_large" };

/** Whether bytes begin like a ZIP archive, which an Excel file is. */
export function looksZipped(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Whether bytes begin like a file of Excel 2003 and before. */
export function looksLikeOldExcel(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** The first sheet of an Excel file as texts: dates as ISO 8601, yes/no as words. Formulas give the value last shown. */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxOutcome> {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  try {
    const rows = await readSheet(Buffer.from(unpacked.bytes));
    return { ok: true, rows: rows.map((row) => row.map(cellText)) };
  } catch {
    // The library says in many ways that this is no Excel file; all of them mean the same to who sent it.
    return { ok: false, reason: "bad_xlsx" };
  }
}

/**
 * The archive again, unpacked: a small file can claim little and unpack to gigabytes. Each part gets the room it claims and
 * no more, and all claims together are limited.
 */
function unpack(bytes: Uint8Array): { ok: true; bytes: Uint8Array } | Extract<XlsxOutcome, { ok: false }> {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!NEEDED.test(name)) return false;
        total += originalSize;
        return total <= UNPACKED_MAX_BYTES;
      },
    });
    if (total > UNPACKED_MAX_BYTES) return { ok: false, reason: "too_large" };
    const stored: Zippable = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, [part, { level: 0 }]]),
    );
    return { ok: true, bytes: zipSync(stored) };
  } catch {
    return { ok: false, reason: "bad_xlsx" };
  }
}

function cellText(cell: string | number | boolean | Date | null | undefined | unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString();
  return typeof cell === "boolean" ? (cell ? "yes" : "no") : String(cell);
}
