import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeCsv } from "@/lib/spreadsheets/csv";
import type { SheetTable } from "@/lib/spreadsheets/table";
import { writeXlsx } from "@/lib/spreadsheets/xlsx";

const DANGEROUS = ["=1+1", "+41 21 555", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("https://evil.example")'];
const table: SheetTable = {
  name: "Groupes : [1]/2*?",
  headers: ["text", "count", "isHere", "at"],
  rows: [
    ...DANGEROUS.map((text) => [text, null, null, null]),
    ["Ólöf & <b>\u0001\u{1F600}", 3, true, new Date("2027-04-22T07:00:00Z")],
  ],
};

describe("CSV", () => {
  test("nothing that people typed runs as a formula", () => {
    const lines = writeCsv(table)
      .split("\r\n")
      .slice(1, DANGEROUS.length + 1);
    for (const line of lines) expect(line.replace(/^"/, "").startsWith("'")).toBe(true);
  });

  test("opens in Excel as it is: byte order mark and semicolons", () => {
    expect(writeCsv(table).startsWith("\ufefftext;count;isHere;at\r\n")).toBe(true);
    expect(writeCsv(table)).toContain(";3;yes;2027-04-22T07:00:00.000Z");
  });
});

describe("Excel", () => {
  const files = async () => {
    const parts = unzipSync(await writeXlsx(table));
    return (path: string) => Buffer.from(parts[path] ?? []).toString("utf8");
  };

  test("text is text, whatever it begins with, and nothing is a formula", async () => {
    const part = await files();
    const sheet = part("xl/worksheets/sheet1.xml");
    const texts = `${sheet}${part("xl/sharedStrings.xml")}`;
    expect(sheet).not.toContain("<f>");
    expect(texts).toContain("=1+1");
    expect(texts).toContain("Ólöf &amp; &lt;b&gt;\u{1F600}");
    expect(texts).not.toContain("\u0001");
  });

  test("numbers, yes/no and moments keep their types", async () => {
    const sheet = (await files())("xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<c r="B8"[^>]*><v>3<\/v>/);
    expect(sheet).toMatch(/<c r="C8"[^>]*t="b"[^>]*><v>1<\/v>/);
    expect(sheet).toMatch(/<c r="D8"[^>]*><v>46499\.\d+<\/v>/);
  });

  test("a sheet's name is one that Excel takes", async () => {
    const workbook = (await files())("xl/workbook.xml");
    expect(workbook).toMatch(/ name="Groupes {4}1 {2}2"/);
  });
});
