/** What a column of an attendee file can be. The names are those of the command's `--map` and of the contract. */
export const PERSON_FIELDS = [
  "id",
  "name",
  "email",
  "organisation",
  "role",
  "languages",
  "level",
  "question",
  "project",
  "projectDescription",
  "themes",
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];

/** A cell of a JSON file may hold a list; those of a CSV file are text. */
export type Cell = string | readonly string[];

/** A file as read: every row has as many cells as there are headers. */
export interface PeopleTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Positions of the columns taken for each field, in order; a field that no column fits is absent. */
export type ColumnMap = Readonly<Partial<Record<PersonField, readonly number[]>>>;

/** One person as a file tells them. What it does not tell is empty or absent, never guessed. */
export interface FilePerson {
  /** The id column, else the number of the row from 1. */
  readonly id: string;
  /** Number of the row below the headers, from 1. */
  readonly row: number;
  readonly name: string;
  readonly email?: string;
  readonly organisation?: string;
  readonly role?: string;
  /** ISO 639-1 codes. */
  readonly languages: readonly string[];
  /** 1 to 5. */
  readonly level?: number;
  readonly questions: readonly string[];
  readonly project?: { readonly title: string; readonly description: string };
  readonly themes: readonly string[];
}

/** A cell that could not be understood and was left out. */
export interface CellNote {
  readonly row: number;
  readonly field: PersonField;
  readonly value: string;
}
