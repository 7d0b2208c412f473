import type { CellNote, ColumnMap, FilePerson, PeopleTable } from "./schema";
import { itemsOf, languagesOf, levelOf, plain, textOf } from "./values";

/** Texts that mean "nothing": they are left out rather than compared. */
const NOTHING =
  /^(?:[-–—./?]*|n\/?a|none|nothing|no|nil|aucune?|rien|neant|non|kein[es]?|nichts|nein|nessun[oa]?|niente)$/;

export type PeopleOutcome =
  | { readonly ok: true; readonly people: readonly FilePerson[]; readonly unread: readonly CellNote[] }
  /** Two rows have the same id: no result could be told apart. */
  | {
      readonly ok: false;
      readonly reason: "duplicate_id";
      readonly id: string;
      readonly rows: readonly number[];
    };

/**
 * The people of a table, one per row, in its order. Cells that cannot be understood are left out and reported in
 * `unread`; nothing is invented.
 */
export function peopleOf(table: PeopleTable, columns: ColumnMap): PeopleOutcome {
  const unread: CellNote[] = [];
  const people = table.rows.map((_, index) => personOf(table, columns, index, unread));
  const rows = new Map<string, number[]>();
  for (const { id, row } of people) rows.set(id, [...(rows.get(id) ?? []), row]);
  for (const [id, same] of rows)
    if (same.length > 1) return { ok: false, reason: "duplicate_id", id, rows: same };
  return { ok: true, people, unread };
}

function personOf(table: PeopleTable, columns: ColumnMap, index: number, unread: CellNote[]): FilePerson {
  const row = index + 1;
  const cells = (field: keyof ColumnMap) =>
    (columns[field] ?? []).map((position) => table.rows[index]?.[position]);
  const line = (field: keyof ColumnMap) => cells(field).map(textOf).filter(Boolean).join(" ");

  const languages = cells("languages").map(languagesOf);
  for (const value of languages.flatMap((read) => read.unread))
    unread.push({ row, field: "languages", value });
  const level = cells("level")
    .map(levelOf)
    .find((read) => read !== undefined);
  if (level === undefined && line("level") !== "") unread.push({ row, field: "level", value: line("level") });

  const title = meant(line("project"));
  const description = meant(line("projectDescription"));
  return {
    id: line("id") || String(row),
    row,
    name: line("name"),
    languages: [...new Set(languages.flatMap((read) => read.codes))],
    questions: cells("question")
      .flatMap((cell) => (typeof cell === "string" ? [cell] : (cell ?? [])))
      .map((text) => meant(text.trim()))
      .filter((text) => text !== ""),
    themes: themesOf(table, columns, index),
    ...(line("email") && { email: line("email") }),
    ...(line("organisation") && { organisation: line("organisation") }),
    ...(line("role") && { role: line("role") }),
    ...(level !== undefined && { level }),
    ...((title || description) && {
      project: { title: title || description, description: title ? description : "" },
    }),
  };
}

function meant(text: string): string {
  return NOTHING.test(plain(text)) ? "" : text;
}

// One column with a list, or one column per choice: there a cell that repeats its header, or ticks it, means the
// header. Choices that say "none of these" are no theme.
function themesOf(table: PeopleTable, { themes = [] }: ColumnMap, index: number): string[] {
  const items = themes.flatMap((position) => {
    const cell = table.rows[index]?.[position];
    const header = table.headers[position] ?? "";
    const text = plain(textOf(cell));
    const isTick = /^(?:x|1|yes|oui|ja|si|true|vrai|wahr|vero|✓|✔)$/.test(text);
    if (themes.length > 1)
      return text === plain(header) || isTick
        ? [header]
        : /^(?:0|no|non|nein|false)?$/.test(text)
          ? []
          : itemsOf(cell);
    return itemsOf(cell);
  });
  return [...new Set(items)].filter(
    (item) => !/^(?:none|not relevant|no |i don't|i'm not|aucun|keine|nessun)/.test(plain(item)),
  );
}
