import { lineHeightMm, type Sheets, type Style } from "./sheet";

// A grid of two columns down a sheet: something short beside what is read, in one block or in several side by side.

/** One line of text, with the space above it in millimetres. */
export interface Line {
  readonly text: string;
  readonly style: Style;
  readonly above?: number;
}

export interface Row {
  readonly aside?: readonly Line[];
  /** Side by side. */
  readonly blocks: readonly (readonly Line[])[];
  /** Space above, in millimetres; none at the head of a page. */
  readonly above: number;
  /** A heading: never the last on a page. */
  readonly keepsNext?: boolean;
}

export interface Grid {
  readonly x: number;
  /** Of the narrow column. */
  readonly asideWidth: number;
  readonly gap: number;
  /** Of the wide column. */
  readonly bodyWidth: number;
  /** Where the last row must end. */
  readonly bottom: number;
  /** Begins a new page; where its first row goes. */
  readonly turn: () => number;
}

/** Draws the rows from `y` on, none of them torn by the end of a page; where the next would begin. */
export function drawRows(sheets: Sheets, grid: Grid, rows: readonly Row[], y: number): number {
  const bodyX = grid.x + grid.asideWidth + grid.gap;
  let at = y;
  for (const [index, row] of rows.entries()) {
    const next = row.keepsNext ? rows[index + 1] : undefined;
    const needed = heightOf(row) + (next ? next.above + heightOf(next) : 0);
    if (at + row.above + needed > grid.bottom) at = grid.turn();
    else at += row.above;
    drawBlock(sheets, row.aside ?? [], { x: grid.x, y: at });
    const step = blockWidth(grid, row.blocks.length) + grid.gap;
    for (const [place, block] of row.blocks.entries())
      drawBlock(sheets, block, { x: bodyX + place * step, y: at });
    at += heightOf(row);
  }
  return at;
}

/** How wide each of so many blocks beside each other is. */
export function blockWidth({ bodyWidth, gap }: Pick<Grid, "bodyWidth" | "gap">, count: number): number {
  return (bodyWidth - (count - 1) * gap) / Math.max(1, count);
}

export function heightOf({ aside = [], blocks }: Pick<Row, "aside" | "blocks">): number {
  return Math.max(0, ...[aside, ...blocks].map(blockHeight));
}

function blockHeight(lines: readonly Line[]): number {
  return lines.reduce((sum, { style, above = 0 }) => sum + lineHeightMm(style) + above, 0);
}

function drawBlock(sheets: Sheets, lines: readonly Line[], { x, y }: { x: number; y: number }): void {
  let at = y;
  for (const { text, style, above = 0 } of lines) at = sheets.lines([text], { x, y: at + above }, style);
}
