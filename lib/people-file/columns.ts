import {
  EMAIL,
  FIRST_NAME,
  type HeaderWords,
  ID,
  LANGUAGES,
  LAST_NAME,
  LEVEL,
  NAME,
  ORGANISATION,
  PROJECT,
  PROJECT_DESCRIPTION,
  QUESTION,
  ROLE,
  THEMES,
} from "./header-words";
import type { Cell, ColumnMap, PeopleTable, PersonField } from "./schema";
import { itemsOf, languagesOf, levelOf, plain, textOf } from "./values";

/** What the values of a column look like, whatever its header says. */
interface Column {
  readonly position: number;
  /** Header in plain letters. */
  readonly header: string;
  readonly filled: readonly Cell[];
  readonly kind: "empty" | "date" | "email" | "option" | "text" | "list" | "short";
}

const QUESTIONS_MAX = 3;

/**
 * Which columns hold what, from headers in four languages and from what the values look like. A header alone is not
 * believed where values contradict it: "Which programming languages…" holds no spoken languages. At most one column
 * per field, three for questions, two for a name in parts, one block for themes ticked one column each.
 */
export function guessColumns(table: PeopleTable): ColumnMap {
  const columns = table.headers.map((header, position) => describe(table, header, position));
  const taken = new Set<number>();
  const guessed: Partial<Record<PersonField, readonly number[]>> = {};
  const take = (field: PersonField, found: readonly Column[]) => {
    if (found.length === 0) return;
    guessed[field] = found.map(({ position }) => position);
    for (const { position } of found) taken.add(position);
  };
  const free = () => columns.filter(({ position, kind }) => !taken.has(position) && kind !== "date");

  take(
    "id",
    free()
      .filter(({ header, filled }) => ID.test(header) && areUnique(filled, table.rows.length))
      .slice(0, 1),
  );
  take(
    "email",
    best(free(), EMAIL, ({ kind }) => kind === "email" || kind === "empty"),
  );
  take("name", nameColumns(free()));
  take(
    "organisation",
    best(free(), ORGANISATION, ({ kind }) => kind !== "text" && kind !== "option"),
  );
  take(
    "languages",
    best(free(), LANGUAGES, ({ filled }) => areLanguages(filled)),
  );
  take(
    "level",
    best(free(), LEVEL, ({ filled }) => areLevels(filled)),
  );
  take(
    "projectDescription",
    best(free(), PROJECT_DESCRIPTION, ({ kind }) => kind === "text" || kind === "list"),
  );
  take(
    "project",
    best(
      free(),
      PROJECT,
      ({ kind, header, filled }) => isFree(kind) && (PROJECT.exact.test(header) || areVaried(filled)),
    ),
  );
  take("themes", themeColumns(free(), columns));
  take("question", questionColumns(free()));
  take(
    "role",
    best(free(), ROLE, ({ kind }) => kind !== "text" && kind !== "option"),
  );
  return guessed;
}

function describe(table: PeopleTable, header: string, position: number): Column {
  const filled = table.rows.flatMap((row) => {
    const cell = row[position];
    return cell === undefined || textOf(cell) === "" ? [] : [cell];
  });
  return { position, header: plain(header), filled, kind: kindOf(filled, plain(header)) };
}

function kindOf(filled: readonly Cell[], header: string): Column["kind"] {
  if (filled.length === 0) return "empty";
  const share = (fits: (text: string) => boolean) =>
    filled.filter((cell) => fits(textOf(cell))).length / filled.length;
  if (share((text) => /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:[ T]|$)/.test(text)) > 0.8) return "date";
  if (share((text) => /^\S+@\S+\.\S+$/.test(text)) > 0.6) return "email";
  // Form builders write each ticked choice in a column of its own, named by the choice.
  if (share((text) => plain(text) === header) === 1) return "option";
  if (isList(filled)) return "list";
  const wordsMean = filled.reduce((sum, cell) => sum + textOf(cell).split(/\s+/).length, 0) / filled.length;
  return wordsMean >= 4 && areVaried(filled) ? "text" : "short";
}

// Choices come back from person to person; sentences that happen to hold a semicolon do not.
function isList(filled: readonly Cell[]): boolean {
  const lists = filled.map((cell) => itemsOf(cell));
  const several = lists.filter((items) => items.length > 1).length;
  const items = lists.flat();
  return several >= Math.max(2, filled.length / 5) && new Set(items).size <= items.length / 2;
}

const isFree = (kind: Column["kind"]) => kind === "text" || kind === "short" || kind === "list";

function areVaried(filled: readonly Cell[]): boolean {
  return new Set(filled.map((cell) => plain(textOf(cell)))).size >= filled.length * 0.7;
}

function areUnique(filled: readonly Cell[], rowCount: number): boolean {
  return filled.length === rowCount && new Set(filled.map(textOf)).size === rowCount;
}

function areLanguages(filled: readonly Cell[]): boolean {
  const read = filled.filter((cell) => languagesOf(cell).codes.length > 0).length;
  return filled.length === 0 || read >= filled.length * 0.7;
}

function areLevels(filled: readonly Cell[]): boolean {
  const read = filled.map(levelOf).filter((level) => level !== undefined);
  return (
    filled.length === 0 ||
    (read.length >= filled.length * 0.6 && (filled.length < 5 || new Set(read).size > 1))
  );
}

// An exact header wins over words inside a long one, a filled column over an empty one, the first over later ones.
function best(
  columns: readonly Column[],
  header: HeaderWords,
  fits: (column: Column) => boolean,
): readonly Column[] {
  const scored = columns
    .map((column) => ({ column, score: scoreOf(column, header) }))
    .filter(({ column, score }) => score > 0 && fits(column));
  const top = scored.reduce<(typeof scored)[number] | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined,
  );
  return top ? [top.column] : [];
}

function scoreOf({ header, kind }: Column, { exact, inside: within }: HeaderWords): number {
  const match = exact.test(header) ? 4 : within?.test(header) ? 2 : 0;
  return match === 0 ? 0 : match + (kind === "empty" ? 0 : 1);
}

function nameColumns(columns: readonly Column[]): readonly Column[] {
  const usable = columns.filter(({ kind }) => kind === "short" || kind === "empty" || kind === "text");
  const first = usable.find(({ header }) => FIRST_NAME.test(header) && !LAST_NAME.test(header));
  const last =
    usable.find(({ header }) => LAST_NAME.test(header) && !FIRST_NAME.test(header)) ??
    // "Prénom" and "Nom", "Vorname" and "Name".
    (first && usable.find(({ header }) => /^(?:nom|name)$/.test(header))) ??
    undefined;
  // "Nome" and "Cognome".
  const given = first ?? (last && usable.find(({ header }) => /^(?:nome|prenom|name)$/.test(header)));
  if (given && last) return [given, last];
  return best(
    usable,
    NAME,
    ({ header }) => !/user ?name|file ?name|organi|company|firma|entreprise|projec?t|progett/.test(header),
  );
}

function themeColumns(columns: readonly Column[], all: readonly Column[]): readonly Column[] {
  const named = best(columns, THEMES, ({ kind }) => kind === "list" || kind === "short");
  return named.length > 0 ? named : mostTicked(blocksOfOptions(all));
}

// Neighbouring one-choice columns were one question; an empty one between them was a choice that nobody ticked.
function blocksOfOptions(columns: readonly Column[]): readonly (readonly Column[])[] {
  const blocks: Column[][] = [];
  let open: Column[] | undefined;
  for (const column of columns) {
    if (column.kind === "option") {
      if (!open) {
        open = [];
        blocks.push(open);
      }
      open.push(column);
    } else if (column.kind !== "empty" || /^(?:other|autres?|andere[rs]?|altro)$/.test(column.header))
      open = undefined;
  }
  return blocks.filter((block) => block.length > 1);
}

/** The block in which people ticked most: a list of wishes is ticked more than a list of tools. */
function mostTicked(blocks: readonly (readonly Column[])[]): readonly Column[] {
  const ticks = (block: readonly Column[]) => block.reduce((sum, { filled }) => sum + filled.length, 0);
  return blocks.reduce((a, b) => (ticks(b) > ticks(a) ? b : a), [] as readonly Column[]);
}

// Texts under a header that asks for a question or a wish; without one, the last column in which people wrote freely.
function questionColumns(columns: readonly Column[]): readonly Column[] {
  const isAsked = (column: Column) => scoreOf(column, QUESTION) > 0;
  const isNamed = ({ header }: Column) => QUESTION.exact.test(header);
  const asked = columns.filter((column) => isNamed(column) || (column.kind === "text" && isAsked(column)));
  if (asked.length > 0) return asked.filter(({ kind }) => kind !== "option").slice(0, QUESTIONS_MAX);
  return columns.filter(({ kind }) => kind === "text").slice(-1);
}
