/** What a line of a table's name holds in the narrowest column. */
const LETTERS_PER_LINE = 15;
const LINES_MAX = 3;

/** How many lines the longest name takes, about: tables side by side leave as much room as it needs, and no more. */
export function nameLines(groups: readonly { readonly name: string }[]): number {
  return Math.min(LINES_MAX, Math.max(1, ...groups.map(({ name }) => linesOf(name))));
}

function linesOf(name: string): number {
  let lines = 1;
  let used = 0;
  for (const word of name.split(" ")) {
    const isFull = used > 0 && used + 1 + word.length > LETTERS_PER_LINE;
    if (isFull) lines += 1;
    used = isFull || used === 0 ? word.length : used + 1 + word.length;
  }
  return lines;
}
