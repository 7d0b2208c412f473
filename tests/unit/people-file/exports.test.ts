import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { guessColumns } from "@/lib/people-file/columns";
import { peopleOf } from "@/lib/people-file/rules";
import type { PersonField } from "@/lib/people-file/schema";
import { readTable } from "@/lib/people-file/table";

// Real sign-up exports, which are not ours to ship: checked where they lie beside the project.
const FOLDER = new URL("../../../../shared/data/", import.meta.url);

describe.skipIf(!existsSync(FOLDER))("real exports", () => {
  const read = (file: string) => {
    const outcome = readTable(readFileSync(new URL(file, FOLDER)));
    if (!outcome.ok) throw new Error(outcome.reason);
    const columns = guessColumns(outcome.table);
    const people = peopleOf(outcome.table, columns);
    if (!people.ok) throw new Error(people.reason);
    const headersOf = (field: PersonField) => (columns[field] ?? []).map((at) => outcome.table.headers[at]);
    return { people: people.people, headersOf };
  };

  it("are read from Indico: what people expect, their sessions and their experience", () => {
    const { people, headersOf } = read("indico-export-2021-online-may.csv");
    expect(people).toHaveLength(82);
    expect(headersOf("question")).toEqual([
      "Pre-workshop survey: What do you expect to get from this course?",
    ]);
    expect(headersOf("themes")[0]).toMatch(/sessions that you are most interested in/);
    expect(headersOf("level")[0]).toMatch(/programming experience/);
    expect(headersOf("languages")).toEqual([]);
    expect(headersOf("project")).toEqual([]);
    expect(people.filter(({ questions }) => questions.length > 0)).toHaveLength(49);
    expect(people.every(({ level }) => level !== undefined)).toBe(true);
  });

  it("are read from Typeform: the sessions ticked one column each, no questions", () => {
    const { people, headersOf } = read("typeform-export-2018-oslo-june.csv");
    expect(people).toHaveLength(42);
    expect(headersOf("themes")).toHaveLength(9);
    expect(headersOf("themes")[0]).toBe("Git and version control");
    expect(headersOf("question")).toEqual([]);
    expect(headersOf("level")[0]).toMatch(/programming experience/);
  });
});
