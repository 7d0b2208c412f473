import { translator } from "@/lib/i18n/catalogue";
import { fitText, printable, sizesDown } from "./lines";
import { roundInWords } from "./round-words";
import type { PaperContent, PaperGroup } from "./schema";
import { INK, lineHeightMm, openSheets, type Sheets } from "./sheet";

const MARGIN = 18;
const FIGURE_WIDTH = 104;
const NAME_SIZES = sizesDown(52, 18, 2);
const PEOPLE_SIZES = sizesDown(32, 9);

/**
 * One sheet for each table, to be read across a room. A sign speaks to everybody who comes by: people who did not agree
 * to be shown are counted on it, not named.
 */
export function tableSigns(content: PaperContent): Promise<Uint8Array> {
  const { locale, printedAt } = content;
  const t = translator(locale, "paper");
  const sheets = openSheets({ title: t("tableSigns.title"), locale, isLandscape: true, at: printedAt });
  content.groups.forEach((group, index) => {
    if (index > 0) sheets.addPage();
    drawSign(sheets, group, content);
  });
  return sheets.finish();
}

function drawSign(sheets: Sheets, group: PaperGroup, content: PaperContent): void {
  const { locale, workshop } = content;
  const t = translator(locale, "paper");
  const small = { size: 11, colour: INK.quiet } as const;
  const width = sheets.widthMm - 2 * MARGIN;
  const measureStrong = (part: string, size: number) => sheets.measure(part, { size, weight: "strong" });
  const [title = ""] = fitText(
    printable(workshop.title),
    { width: group.round ? width * 0.6 : width, linesMax: 1 },
    [small.size],
    (part, size) => sheets.measure(part, { size }),
  ).lines;
  sheets.lines([title], { x: MARGIN, y: MARGIN - 4 }, small);
  const round = roundInWords(group.round, content);
  const when = { size: 20, weight: "strong" } as const;
  if (round) sheets.lines([round], { x: MARGIN, y: MARGIN - 6, width, align: "right" }, when);
  const top = MARGIN + 5;
  sheets.rule({ x: MARGIN, y: top, width }, 2, INK.full);

  const figure = fitText(
    String(group.table),
    { width: FIGURE_WIDTH, linesMax: 1 },
    sizesDown(420, 120, 10),
    measureStrong,
  );
  sheets.lines([t("column.table")], { x: MARGIN, y: top + 6 }, { size: 20, colour: INK.quiet });
  const figureStyle = { size: figure.size, weight: "strong", lineHeight: 0.9, colour: INK.accent } as const;
  sheets.lines(figure.lines, { x: MARGIN - 3, y: top + 12 }, figureStyle);

  const x = MARGIN + FIGURE_WIDTH + 8;
  const right = sheets.widthMm - MARGIN - x;
  let y = top + 7;
  if (group.name !== "") {
    const name = fitText(
      printable(group.name),
      { width: right, linesMax: (size) => (size > 26 ? 3 : 4) },
      NAME_SIZES,
      measureStrong,
    );
    y = sheets.lines(name.lines, { x, y }, { size: name.size, weight: "strong", lineHeight: 1.12 }) + 7;
  }

  const shown = group.people.filter(({ isShown }) => isShown).map(({ name }) => printable(name));
  const hidden = group.people.length - shown.length;
  const entries = [
    ...shown,
    ...(hidden > 0 ? [t("tableSigns.others", { count: hidden, named: shown.length })] : []),
  ];
  const room = sheets.heightMm - MARGIN - y;
  const size = PEOPLE_SIZES.find((one) => heightOf(one) <= room) ?? 9;
  const style = styleOf(size);
  for (const [index, entry] of entries.entries()) {
    const lines = sheets.wrap(entry, right, style);
    const quiet = index >= shown.length ? { colour: INK.quiet } : {};
    y = sheets.lines(lines, { x, y }, { ...style, ...quiet }) + gapOf(size);
  }

  function heightOf(one: number): number {
    return entries.reduce(
      (sum, entry) =>
        sum + sheets.wrap(entry, right, styleOf(one)).length * lineHeightMm(styleOf(one)) + gapOf(one),
      0,
    );
  }
}

const styleOf = (size: number) => ({ size, lineHeight: 1.18 });
const gapOf = (size: number) => size * 0.16;
