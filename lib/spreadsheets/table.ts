/** A cell as a spreadsheet has it: text, a number, yes or no, a moment; null is empty. */
export type SheetCell = string | number | boolean | Date | null;

/** A table to be written: one header for each column, as many cells in each row. */
export interface SheetTable {
  /** The sheet's name where the format has one. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Of each column, in characters. */
  readonly widths?: readonly number[];
}
