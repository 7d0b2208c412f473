import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { OrganiserRegistration } from "@/lib/registrations/schema";
import { registrationTable } from "@/lib/registrations/sheet";
import { writeCsv } from "@/lib/spreadsheets/csv";
import { question } from "../form-answers/questions";

const row: OrganiserRegistration = {
  id: "9b2f6a1e-3c4d-4e5f-8a7b-0c1d2e3f4a5b",
  version: 1,
  source: "form",
  seat: 1,
  confirmedAt: null,
  invitation: null,
  sessions: [],
  reference: "K7MX-3RQP",
  status: "confirmed",
  name: '=HYPERLINK("https://evil.example";"Ólöf")',
  email: "+41@example.org",
  locale: "fr",
  organisation: "-1+1",
  role: "@SUM(A1)",
  languages: ["fr", "de"],
  level: 3,
  questions: ["Ligne 1;\n« ligne 2 »"],
  project: { title: "Jardin", description: "", share: true },
  themes: ["Confiance"],
  accessNeeds: null,
  answers: {},
  foodNeeds: null,
  consents: { houseRules: true, showToGroup: true, photos: false, news: false },
  createdAt: "2027-01-01T00:00:00.000Z",
  updatedAt: "2027-01-01T00:00:00.000Z",
  cancelledAt: null,
  cancelReason: null,
  arrivedAt: null,
  offerExpiresAt: null,
};

test("a spreadsheet reads every cell as text, none as a formula", () => {
  const csv = writeCsv(registrationTable([row], "x"));
  expect(csv.startsWith("\ufeffreference;status;position;name;")).toBe(true);
  const [record] = parse(csv, { bom: true, delimiter: ";", columns: true }) as Record<string, string>[];
  expect(record).toMatchObject({
    name: `'${row.name}`,
    email: `'${row.email}`,
    organisation: "'-1+1",
    role: "'@SUM(A1)",
    languages: "fr, de",
    question1: row.questions[0],
    question2: "",
    projectShared: "yes",
  });
});

test("each of the organiser's own questions is a column, answers out of a list in words", () => {
  const colour = question("couleur", { kind: "choices", options: ["Rouge", "Bleu"] });
  const age = question("age", { kind: "number" });
  const table = registrationTable([{ ...row, answers: { couleur: ["rouge", "bleu"], age: 4 } }, row], "x", {
    questions: [colour, age],
    removed: [question("ancienne")],
    languages: ["fr"],
  });
  expect(table.headers.slice(-3)).toEqual(["answers.couleur", "answers.age", "answers.ancienne"]);
  expect(table.rows.map((cells) => cells.slice(-3))).toEqual([
    ["Rouge, Bleu", 4, null],
    [null, null, null],
  ]);
});

test("nobody signed up is a table with its headers", () => {
  expect(writeCsv(registrationTable([], "x")).trim().split("\r\n")).toHaveLength(1);
});
