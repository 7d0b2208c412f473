import { describe, expect, it } from "vitest";
import { readTable } from "@/lib/people-file/table";

// All people are invented.
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, { isBig, mark }: { isBig: boolean; mark: boolean }) =>
  Uint8Array.from(
    [...(mark ? "\ufeff" : ""), ...text].flatMap((char) => {
      const unit = char.charCodeAt(0);
      return isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }),
  );
const tableOf = (bytes: Uint8Array) => {
  const outcome = readTable(bytes);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome;
};

describe("CSV", () => {
  it.each([
    ["commas", ",", "Name,Level\nZoë,3\n"],
    ["semicolons", ";", "Name;Level\nZoë;3\n"],
    ["semicolons around texts with commas", ";", "Name;Frage\nZoë;Wie, wann, wo?\nIda;Was, bitte?\n"],
    ["tabs", "\t", "Name\tLevel\nZoë\t3\n"],
    ["a told delimiter", ";", "sep=;\r\nName;Level\r\nZoë;3\r\n"],
  ])("is split at %s", (_name, delimiter, text) => {
    const outcome = tableOf(utf8(text));
    expect(outcome.delimiter).toBe(delimiter);
    expect(outcome.table.headers).toHaveLength(2);
    expect(outcome.table.rows[0]?.[0]).toBe("Zoë");
  });

  it("keeps the texts of a single column whole", () => {
    const { table } = tableOf(utf8("question\nComment, et pourquoi ?\nQui ; quand ?\n"));
    expect(table).toEqual({ headers: ["question"], rows: [["Comment, et pourquoi ?"], ["Qui ; quand ?"]] });
  });

  it("tells a quote that is not closed, rather than taking the rest for one column", () => {
    expect(readTable(utf8('id,name\n1,"Ida\n2,Ugo\n'))).toMatchObject({
      ok: false,
      reason: "bad_csv",
      line: 3,
    });
  });

  it("keeps line breaks and doubled quotes inside quotes, and a quote inside a word", () => {
    const { table } = tableOf(utf8('a,b\n"deux\nlignes","dit ""oui"""\nun écran 5",x\n'));
    expect(table.rows).toEqual([
      ["deux\nlignes", 'dit "oui"'],
      ['un écran 5"', "x"],
    ]);
  });

  it("leaves out blank lines, fills short rows and cuts what stands beyond the headers", () => {
    const { table } = tableOf(utf8("a,b,c\n1\n\n,,\n1,2,3,4\n"));
    expect(table.rows).toEqual([
      ["1", "", ""],
      ["1", "2", "3"],
    ]);
  });

  it("takes tags and doubled spaces out of headers", () => {
    const { table } = tableOf(utf8("What is your <strong>name</strong>?,R&amp;D   team\nIda,x\n"));
    expect(table.headers).toEqual(["What is your name?", "R&D team"]);
  });
});

describe("encodings", () => {
  const text = "Prénom;Größe\nZoë;3\n";
  it.each([
    ["utf-8", utf8(text)],
    ["utf-8", utf8(`\ufeff${text}`)],
    ["utf-16le", utf16(text, { isBig: false, mark: true })],
    ["utf-16le", utf16(text, { isBig: false, mark: false })],
    ["utf-16be", utf16(text, { isBig: true, mark: true })],
    ["windows-1252", Uint8Array.from([...text].map((char) => char.charCodeAt(0)))],
  ])("reads %s", (encoding, bytes) => {
    const outcome = tableOf(bytes);
    expect(outcome.encoding).toBe(encoding);
    expect(outcome.table.headers).toEqual(["Prénom", "Größe"]);
    expect(outcome.table.rows).toEqual([["Zoë", "3"]]);
  });
});

describe("JSON", () => {
  it("takes a list of people, alone or under data, with lists and one level of nesting", () => {
    const people = [
      { id: 7, name: "Ida", questions: ["A ?", "B ?"], project: { title: "T", share: true }, level: null },
    ];
    const expected = {
      headers: ["id", "name", "questions", "project.title", "project.share", "level"],
      rows: [["7", "Ida", ["A ?", "B ?"], "T", "true", ""]],
    };
    expect(tableOf(utf8(JSON.stringify(people))).table).toEqual(expected);
    expect(tableOf(utf8(JSON.stringify({ data: people, next: "x" }))).table).toEqual(expected);
  });
});

describe("refuses, with a reason and no exception,", () => {
  it.each([
    ["empty", utf8("")],
    ["empty", utf8(" \n ")],
    ["no_rows", utf8("name,level\n")],
    ["no_rows", utf8("[]")],
    ["not_text", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 1, 0])],
    ["bad_json", utf8("[1, 2")],
    ["bad_json", utf8('{"people": 3}')],
    ["bad_csv", utf8('a,b\n"never closed,1\n')],
    ["too_large", utf8(`name\n${"x\n".repeat(20_001)}`)],
  ])("%s", (reason, bytes) => {
    expect(readTable(bytes)).toMatchObject({ ok: false, reason });
  });
});
