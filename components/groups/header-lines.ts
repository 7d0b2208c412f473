/** What a line of a table's header holds in the narrowest column: of its name, and of what stands in small type below. */
const NAME_LETTERS = 16;
const FACT_LETTERS = 25;
/** So few columns are wider, and their lines hold so many times as much. */
const WIDE_COLUMNS_MAX = 3;
const WIDER = 1.75;
const LINES_MAX = 3;

/** How many lines the longest name takes, about: tables side by side leave as much room as it needs, and no more. */
export function nameLines(names: readonly string[]): number {
  return most(names, NAME_LETTERS);
}

/** The same for what is settled about a table. */
export function factLines(facts: readonly string[]): number {
  return most(facts, FACT_LETTERS);
}

function most(texts: readonly string[], letters: number): number {
  const held = texts.length > WIDE_COLUMNS_MAX ? letters : letters * WIDER;
  return Math.min(LINES_MAX, Math.max(1, ...texts.map((text) => linesOf(text, held))));
}

function linesOf(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const isFull = used > 0 && used + 1 + word.length > letters;
    if (isFull) lines += 1;
    used = isFull || used === 0 ? word.length : used + 1 + word.length;
  }
  return lines;
}
