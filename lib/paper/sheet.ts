import PDFDocument from "pdfkit";
import type { Locale } from "@/lib/i18n/locales";
import { type Measure, printable, wrap } from "./lines";
import { facesOf, runsOf, type Weight } from "./typeface";

/** Points in a millimetre; sizes of letters are in points, places on a sheet in millimetres. */
export const MM = 72 / 25.4;

// Ink on white paper: the tones of components/ui/tokens.css without its paper colour, which is nobody's to print.
export const INK = { full: "#1c1a17", quiet: "#5d574e", line: "#c9c1b3", accent: "#b8320f" } as const;

export interface Style {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  /** Of the size; 1.35 for what is read. */
  readonly lineHeight?: number;
}

export type Align = "left" | "right" | "centre";

/** A4 sheets to draw on. Places are in millimetres from the upper left corner of the sheet. */
export interface Sheets {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly pageCount: () => number;
  readonly addPage: () => void;
  /** Width of one line of text, in millimetres. */
  readonly measure: (text: string, style: Style) => number;
  /** Lines of at most this width. */
  readonly wrap: (text: string, widthMm: number, style: Style) => string[];
  /** Draws lines below each other; where the next one would begin. */
  readonly lines: (
    lines: readonly string[],
    place: { readonly x: number; readonly y: number; readonly width?: number; readonly align?: Align },
    style: Style,
  ) => number;
  readonly rule: (from: { x: number; y: number; width: number }, weight?: number, colour?: string) => void;
  readonly box: (place: { x: number; y: number; width: number; height: number }, colour?: string) => void;
  /** A short mark, such as one to cut along. */
  readonly tick: (from: { x: number; y: number }, to: { x: number; y: number }) => void;
  /** Draws on every page at the end, when their number is known. Pages count from 1. */
  readonly onEachPage: (draw: (page: number, count: number) => void) => void;
  readonly finish: () => Promise<Uint8Array>;
}

export interface SheetOptions {
  readonly title: string;
  readonly locale: Locale;
  readonly isLandscape?: boolean;
  /** A document's own date, so that the same order gives the same file. */
  readonly at: Date;
}

export function lineHeightMm({ size, lineHeight = 1.35 }: Style): number {
  return (size * lineHeight) / MM;
}

export function openSheets({ title, locale, isLandscape = false, at }: SheetOptions): Sheets {
  const pdf = new PDFDocument({
    size: "A4",
    layout: isLandscape ? "landscape" : "portrait",
    margin: 0,
    bufferPages: true,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Creator: "Atelier", Producer: "Atelier", CreationDate: at, ModDate: at },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on("error", reject);
  });
  for (const weight of ["regular", "strong"] as const)
    for (const { name, bytes } of facesOf(weight)) pdf.registerFont(name, bytes);

  let pages = 1;
  const perPage: ((page: number, count: number) => void)[] = [];

  // Words are measured once: texts are wrapped at several sizes, and by trying one more word each time.
  const wordWidths = { regular: new Map<string, number>(), strong: new Map<string, number>() };
  const wordWidth = (word: string, weight: Weight): number => {
    const known = wordWidths[weight].get(word);
    if (known !== undefined) return known;
    const width = runsOf(word, weight).reduce(
      (sum, run) => sum + pdf.font(run.face.name).fontSize(1).widthOfString(run.text),
      0,
    );
    wordWidths[weight].set(word, width);
    return width;
  };
  const measure = (text: string, { size, weight = "regular" }: Style): number =>
    (text.split(/(?= )/).reduce((sum, word) => sum + wordWidth(word, weight), 0) * size) / MM;

  const sheets: Sheets = {
    widthMm: pdf.page.width / MM,
    heightMm: pdf.page.height / MM,
    pageCount: () => pages,
    addPage: () => {
      pdf.addPage();
      pages += 1;
    },
    measure,
    wrap: (text, widthMm, style) => {
      const measured: Measure = (part) => measure(part, style);
      return wrap(printable(text), widthMm, measured);
    },
    lines: (lines, { x, y, width = 0, align = "left" }, style) => {
      const { size, weight = "regular", colour = INK.full } = style;
      const step = lineHeightMm(style);
      let at = y;
      for (const text of lines) {
        const free = align === "left" ? 0 : width - measure(text, style);
        let left = (x + (align === "centre" ? free / 2 : free)) * MM;
        // Letters stand on a common line, whichever file they come from.
        const baseline = at * MM + (step * MM - size) / 2 + size * 0.86;
        for (const run of runsOf(text, weight)) {
          pdf.font(run.face.name).fontSize(size).fillColor(colour);
          pdf.text(run.text, left, baseline, { lineBreak: false, baseline: "alphabetic" });
          left += pdf.widthOfString(run.text);
        }
        at += step;
      }
      return at;
    },
    rule: ({ x, y, width }, weight = 0.5, colour = INK.line) => {
      pdf
        .moveTo(x * MM, y * MM)
        .lineTo((x + width) * MM, y * MM)
        .lineWidth(weight)
        .strokeColor(colour)
        .stroke();
    },
    box: ({ x, y, width, height }, colour = INK.full) => {
      pdf
        .rect(x * MM, y * MM, width * MM, height * MM)
        .lineWidth(0.75)
        .strokeColor(colour)
        .stroke();
    },
    tick: (from, to) => {
      pdf
        .moveTo(from.x * MM, from.y * MM)
        .lineTo(to.x * MM, to.y * MM)
        .lineWidth(0.25)
        .strokeColor(INK.quiet)
        .stroke();
    },
    onEachPage: (draw) => perPage.push(draw),
    finish: () => {
      for (let page = 0; page < pages; page += 1) {
        pdf.switchToPage(page);
        for (const draw of perPage) draw(page + 1, pages);
      }
      pdf.end();
      return done;
    },
  };
  return sheets;
}
