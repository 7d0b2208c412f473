import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { columnsByField, fieldsByColumn, guessImportColumns } from "@/lib/imports/columns";
import { importRows } from "@/lib/imports/rows";
import { type ImportOptions, importOptionsSchema } from "@/lib/imports/schema";
import { readImport } from "@/lib/imports/table";
import type { OrganiserRegistration } from "@/lib/registrations/schema";
import { registrationTable } from "@/lib/registrations/sheet";
import { writeCsv } from "@/lib/spreadsheets/csv";
import { writeXlsx } from "@/lib/spreadsheets/xlsx";
import { bytesOf, EVENTBRITE, GOOGLE_FORMS, INDICO, TYPEFORM, utf16le, windows1252 } from "./files";

async function read(file: string | Uint8Array, options: Partial<ImportOptions> = {}) {
  const outcome = await readImport(typeof file === "string" ? bytesOf(file) : file);
  if (!outcome.ok) throw new Error(outcome.reason);
  const choices = {
    columns: guessImportColumns(outcome.table),
    options: { ...importOptionsSchema.parse({}), locale: "fr" as const, ...options },
  };
  return importRows(outcome.table, choices, (row) => `Personne ${row}`);
}

describe("exports of other programs", () => {
  test("Indico: address, role, themes and what people expect, also of who left the rest empty", async () => {
    const [ada, , third] = await read(INDICO);
    expect(ada).toMatchObject({
      emailKey: "ada@example.org",
      answers: {
        name: "Ada Invented",
        role: "Researcher",
        themes: ["Version control", "Automated testing"],
        questions: ["How do I test code that nobody, not even me, understands?"],
      },
      notes: [],
    });
    expect(third).toMatchObject({
      answers: { name: "Personne 3", themes: ["Version control", "Documentation"] },
      notes: ["name_made_up", "no_address"],
    });
    expect(third?.emailKey).toMatch(/^import-[0-9a-f]{20}@import\.invalid$/);
  });

  test("Typeform: choices that stand in a column each are themes", async () => {
    const [chiara, denis] = await read(TYPEFORM);
    expect(chiara?.answers).toMatchObject({ name: "Chiara Inventata", email: "chiara@example.org" });
    expect(denis?.answers.questions).toEqual(["Comment animer une communauté qui dure ?"]);
  });

  test("Google Forms: one person once, whatever the case of the address", async () => {
    const [first, second] = await read(GOOGLE_FORMS);
    expect(first?.answers).toMatchObject({
      organisation: "Ferme des Crosets",
      questions: ["Comment vendre en ligne sans y passer mes nuits ?"],
      foodNeeds: "végétarien",
    });
    expect(second?.problem).toBe("twice_in_file");
  });

  test("Eventbrite: a name in two columns; who does not come is left out, a bad address is said", async () => {
    const rows = await read(EVENTBRITE);
    expect(rows.map(({ answers, problem }) => [answers.name, problem])).toEqual([
      ["Farid Inventé", undefined],
      ["Greta Erfunden", "cancelled_in_file"],
      ["Hugo Inventé", "invalid_email"],
    ]);
  });
});

describe("encodings and delimiters", () => {
  const text = "Nom;Adresse e-mail;Question\r\nÉloïse d’Œuvre;eloise@example.org;Où est passé l’été ?\r\n";

  test.each([
    ["UTF-8", bytesOf(text)],
    ["UTF-8 with its mark", bytesOf(`\ufeff${text}`)],
    ["UTF-16", utf16le(text)],
    ["Windows-1252", windows1252(text.replace("Œ", "œ"))],
    ["tabs", bytesOf(text.replaceAll(";", "\t"))],
    ["commas", bytesOf(text.replaceAll(";", ","))],
  ])("%s is read as it was written", async (_, bytes) => {
    const [person] = await read(bytes);
    expect(person?.answers.name.toLowerCase()).toBe("éloïse d’œuvre");
    expect(person?.answers.questions).toEqual(["Où est passé l’été ?"]);
  });
});

describe("our own export", () => {
  const person: OrganiserRegistration = {
    id: "9b2f6a1e-3c4d-4e5f-8a7b-0c1d2e3f4a5b",
    version: 1,
    source: "form",
    seat: 1,
    confirmedAt: null,
    invitation: null,
    sessions: [],
    reference: "K7MX-3RQP",
    status: "confirmed",
    name: '=HYPERLINK("https://evil.example")',
    email: "ines@example.org",
    locale: "de",
    organisation: "-1 Prozent",
    role: "<b>Chefin</b>",
    languages: ["de", "fr"],
    level: 3,
    questions: ["Ligne 1 ;\n« ligne 2 »", "=1+1"],
    project: { title: "Jardin", description: "Un jardin.", share: true },
    themes: ["Confiance", "Outils"],
    accessNeeds: "rampe",
    foodNeeds: "sans gluten",
    answers: {},
    consents: { houseRules: true, showToGroup: true, photos: false, news: true },
    createdAt: "2027-01-01T00:00:00.000Z",
    updatedAt: "2027-01-01T00:00:00.000Z",
    cancelledAt: null,
    cancelReason: null,
    arrivedAt: null,
    offerExpiresAt: null,
  };
  const waiting = { ...person, email: "b@example.org", status: "waitlisted" as const, position: 2 };
  const first = { ...person, email: "a@example.org", status: "waitlisted" as const, position: 1 };
  const gone = { ...person, email: "c@example.org", status: "cancelled" as const };
  const asked = { ...person, email: "d@example.org", status: "pending" as const };
  const table = registrationTable([waiting, gone, asked, first, person], "Inscriptions");

  test.each([
    ["CSV", async () => bytesOf(writeCsv(table))],
    ["Excel", () => writeXlsx(table)],
  ])(
    "comes back as it was from %s, formulas and markup as text, seats before the line, and the undecided last",
    async (_, file) => {
      const rows = await read(await file());
      expect(rows.map(({ answers }) => answers.email)).toEqual([
        "c@example.org",
        "ines@example.org",
        "a@example.org",
        "b@example.org",
        "d@example.org",
      ]);
      expect(rows[0]?.problem).toBe("cancelled_in_file");
      expect(rows[1]).toMatchObject({
        notes: [],
        answers: {
          name: person.name,
          locale: "de",
          organisation: "-1 Prozent",
          role: "<b>Chefin</b>",
          languages: ["de", "fr"],
          level: 3,
          questions: person.questions,
          projectTitle: "Jardin",
          projectDescription: "Un jardin.",
          projectShared: true,
          themes: ["Confiance", "Outils"],
          accessNeeds: "rampe",
          foodNeeds: "sans gluten",
          showToGroup: true,
          photosAllowed: false,
          newsWanted: true,
        },
      });
    },
  );
});

describe("what does not fit", () => {
  test("long texts are shortened and said, unknown languages are said, nothing breaks", async () => {
    const question = "Pourquoi ? ".repeat(100);
    const [row] = await read(
      `Nom,E-mail,Langues,Question\n${"N".repeat(300)},n@example.org,"français, klingon",${question}\n`,
    );
    expect([...(row?.answers.name ?? "")]).toHaveLength(120);
    expect(row?.answers.questions[0]?.length).toBeLessThanOrEqual(700);
    expect(row?.answers.languages).toEqual(["fr"]);
    expect([...(row?.notes ?? [])].sort()).toEqual(["language_unread", "shortened"]);
  });

  test("people without an address are recognised when the same file comes again, and told apart within it", async () => {
    const file = "Nom,Question\nAnna,Où ?\nAnna,Où ?\nBruno,Où ?\n";
    const keys = (await read(file)).map(({ emailKey }) => emailKey);
    expect(new Set(keys).size).toBe(3);
    expect((await read(file)).map(({ emailKey }) => emailKey)).toEqual(keys);
  });

  test("consent is never made up: only the file or the organiser gives it", async () => {
    const file = "Nom,E-mail\nAnna,anna@example.org\n";
    expect((await read(file))[0]?.answers.showToGroup).toBe(false);
    expect((await read(file, { agreed: true }))[0]?.answers.showToGroup).toBe(true);
  });
});

describe("files that are no lists", () => {
  test.each([
    ["an empty one", bytesOf(""), "empty"],
    ["headers alone", bytesOf("Nom,E-mail\n"), "no_rows"],
    ["an old Excel file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "old_excel"],
    ["something zipped", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), "bad_xlsx"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2), "not_text"],
  ])("%s is refused with its reason", async (_, bytes, reason) => {
    expect(await readImport(bytes)).toMatchObject({ ok: false, reason });
  });

  test("200,000 rows are refused, as CSV and as Excel, in bounded time", async () => {
    const csv = bytesOf(`Nom,E-mail\n${"Anna,anna@example.org\n".repeat(200_000)}`);
    expect(await readImport(csv)).toEqual({ ok: false, reason: "too_large" });
    const rows = Array.from({ length: 6_000 }, (_, index) => [`Personne ${index}`]);
    expect(await readImport(await writeXlsx({ name: "x", headers: ["Nom"], rows }))).toEqual({
      ok: false,
      reason: "too_large",
    });
  }, 60_000);
});

test("columns can be told by position and read back", () => {
  const fields = ["name", undefined, "question", "question"] as const;
  expect(fieldsByColumn(columnsByField(fields), 4)).toEqual(fields);
});

// Real exports, which are not ours to ship: checked where they lie beside the project.
const FOLDER = new URL("../../../../shared/data/", import.meta.url);
describe.skipIf(!existsSync(FOLDER))("real exports go in without hand work", () => {
  test.each([
    ["indico-export-2021-online-may.csv", 82],
    ["typeform-export-2018-oslo-june.csv", 42],
  ])("%s: all %i people", async (file, count) => {
    const rows = await read(new Uint8Array(readFileSync(new URL(file, FOLDER))));
    expect(rows.filter(({ problem }) => !problem)).toHaveLength(count);
    expect(rows.filter(({ answers }) => answers.themes.length > 0).length).toBeGreaterThan(count / 2);
  });
});
