/** Rows as a table in columns: the first to the left, figures to the right with four decimals at most. */
export function table(rows: readonly object[]): string {
  const shown = (value: unknown) =>
    typeof value === "number" ? String(Math.round(value * 1e4) / 1e4) : String(value ?? "–");
  const headers = Object.keys(rows[0] ?? {});
  const lines = [headers, ...rows.map((row) => Object.values(row).map(shown))];
  const widths = headers.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
