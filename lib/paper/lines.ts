import { bindSigns } from "@/lib/text";

// Text into lines. Pure: what a stretch of text measures is an argument.

export type Measure = (text: string) => number;

const NBSP = "\u00a0";

/**
 * What people typed, as it is printed: pictures are left out (no printing font has them), spaces that must not end a line
 * are bound: French ones before a sign and inside guillemets, whoever typed them.
 */
export function printable(text: string): string {
  return bindSigns(
    text
      .normalize("NFC")
      // Joined letters as letters: the font joins them again.
      .replace(/[\uFB00-\uFB06]/g, (joined) => joined.normalize("NFKC"))
      .replace(
        /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*/gu,
        (sign) =>
          // © and ® are pictures too, to Unicode.
          sign.length === 1 && sign < "\u2000" ? sign : "",
      )
      // Flags, digits in boxes, and what joined the pictures.
      .replace(/[\u{1F1E6}-\u{1F1FF}\u20E3\uFE0E\uFE0F\u200D]/gu, "")
      .replace(/[\u202f\u2009]/g, NBSP)
      .replace(/\t/g, " ")
      .replace(/ {2,}/g, " "),
  );
}

/**
 * The lines of a text no wider than `width`: broken at its own line breaks, at spaces and after hyphens and slashes, and
 * inside a word only where it is wider than a line.
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line.trim(), width, measure));
}

function wrapLine(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(/(?<= )|(?<=[-–—/])(?=\p{L})/u)) {
    if (line === "" || measure(line + piece.trimEnd()) <= width) {
      line += piece;
    } else {
      lines.push(line.trimEnd());
      line = piece;
    }
    while (measure(line.trimEnd()) > width) {
      const head = fitting(line, width, measure);
      if (head.length === line.length) break;
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

/** The longest beginning that fits, at least one character. */
function fitting(text: string, width: number, measure: Measure): string {
  let head = "";
  for (const { segment } of characters.segment(text)) {
    if (head !== "" && measure(head + segment) > width) break;
    head += segment;
  }
  return head;
}

const characters = new Intl.Segmenter("und", { granularity: "grapheme" });

export interface Fit {
  readonly size: number;
  readonly lines: readonly string[];
}

/**
 * A text as large as it can be in a box: the first of `sizes` (largest first) in which it takes no more than `linesMax`
 * lines and breaks no word, else the smallest, with an ellipsis at its end where even that is too much.
 */
export function fitText(
  text: string,
  box: { readonly width: number; readonly linesMax: number | ((size: number) => number) },
  sizes: readonly number[],
  measure: (text: string, size: number) => number,
): Fit {
  const linesMaxAt = (size: number) => (typeof box.linesMax === "number" ? box.linesMax : box.linesMax(size));
  for (const size of sizes) {
    const measured = (part: string) => measure(part, size);
    const lines = wrap(text, box.width, measured);
    const isWhole = text.split(/[\s]|(?<=[-–—/])/u).every((word) => measured(word) <= box.width);
    if (lines.length <= linesMaxAt(size) && isWhole) return { size, lines };
  }
  const size = sizes.at(-1) ?? 8;
  const linesMax = Math.max(1, linesMaxAt(size));
  const lines = wrap(text, box.width, (part) => measure(part, size));
  if (lines.length <= linesMax) return { size, lines };
  const kept = lines.slice(0, linesMax);
  let last = kept.pop() ?? "";
  while (last !== "" && measure(`${last}…`, size) > box.width) last = last.slice(0, -1).trimEnd();
  return { size, lines: [...kept, `${last}…`] };
}

/** Sizes from `from` down to `to`, a step at a time. */
export function sizesDown(from: number, to: number, step = 1): number[] {
  return Array.from({ length: Math.floor((from - to) / step) + 1 }, (_, index) => from - index * step);
}
