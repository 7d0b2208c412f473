import { translator } from "@/lib/i18n/catalogue";
import { fitText, printable, sizesDown } from "./lines";
import { seatsOfDay } from "./rules";
import type { PaperContent, PaperPerson } from "./schema";
import { INK, lineHeightMm, openSheets, type Sheets } from "./sheet";

// The common sheet of ten: two columns of five, 85 × 55 mm, no gaps.
const BADGE = { width: 85, height: 55, columns: 2, rows: 5 } as const;
const PADDING = 6;
/** Of a table's number where there is one for each round. */
const ROUND_WIDTH = 8.5;
const INNER = BADGE.width - 2 * PADDING;

const NAME_SIZES = sizesDown(26, 10);
/** What a name may take of the height; the rest is for the title above and the organisation below. */
const NAME_HEIGHT = 24;
const TITLE = { size: 7.5, colour: INK.quiet } as const;
const ORGANISATION_SIZES = sizesDown(11, 7.5, 0.5);

/** Badges to cut or on label sheets, ten to a page, by name. */
export function badges(
  content: PaperContent,
  { withTable }: { readonly withTable: boolean },
): Promise<Uint8Array> {
  const { locale, printedAt } = content;
  const sheets = openSheets({ title: translator(locale, "paper")("badges.title"), locale, at: printedAt });
  const { compare } = new Intl.Collator(locale);
  const people = seatsOfDay(content)
    .map(({ person, groups }) => ({ person, tables: groups.map((group) => group?.table ?? null) }))
    .sort((a, b) => compare(a.person.name, b.person.name));

  const left = (sheets.widthMm - BADGE.columns * BADGE.width) / 2;
  const top = (sheets.heightMm - BADGE.rows * BADGE.height) / 2;
  const perPage = BADGE.columns * BADGE.rows;
  people.forEach(({ person, tables }, index) => {
    if (index > 0 && index % perPage === 0) sheets.addPage();
    const place = index % perPage;
    const x = left + (place % BADGE.columns) * BADGE.width;
    const y = top + Math.floor(place / BADGE.columns) * BADGE.height;
    drawBadge(sheets, { x, y }, person, withTable ? tables : [], content);
  });
  sheets.onEachPage(() => cutMarks(sheets, { left, top }));
  return sheets.finish();
}

function drawBadge(
  sheets: Sheets,
  { x, y }: { readonly x: number; readonly y: number },
  person: PaperPerson,
  /** One for each round; null: in no group. */
  tables: readonly (number | null)[],
  { locale, workshop }: PaperContent,
): void {
  const t = translator(locale, "paper");
  const inner = x + PADDING;
  const [title = ""] = fitText(
    printable(workshop.title),
    { width: INNER, linesMax: 1 },
    [TITLE.size],
    (part, size) => sheets.measure(part, { size }),
  ).lines;
  sheets.lines([title], { x: inner, y: y + PADDING - 1 }, TITLE);
  const titleEnd = y + PADDING + 3.5;
  sheets.rule({ x: inner, y: titleEnd, width: INNER }, 1, INK.full);

  const name = fitText(
    printable(person.name),
    {
      width: INNER,
      linesMax: (size) => Math.floor(NAME_HEIGHT / lineHeightMm({ size, lineHeight: 1.12 })),
    },
    NAME_SIZES,
    (part, size) => sheets.measure(part, { size, weight: "strong" }),
  );
  const below = sheets.lines(
    name.lines,
    { x: inner, y: titleEnd + 2.5 },
    { size: name.size, weight: "strong", lineHeight: 1.12 },
  );

  const bottom = y + BADGE.height - PADDING;
  const isSeated = tables.some((table) => table !== null);
  const tableWidth = isSeated ? Math.max(18, tables.length * ROUND_WIDTH) : 0;
  if (person.organisation) {
    const organisation = fitText(
      printable(person.organisation),
      { width: INNER - tableWidth - (tableWidth > 0 ? 3 : 0), linesMax: (size) => (size > 8.5 ? 2 : 3) },
      ORGANISATION_SIZES,
      (part, size) => sheets.measure(part, { size }),
    );
    const style = { size: organisation.size, lineHeight: 1.2, colour: INK.quiet };
    const height = organisation.lines.length * lineHeightMm(style);
    sheets.lines(organisation.lines, { x: inner, y: Math.max(below, bottom - height) }, style);
  }
  if (isSeated && tables.length > 1) {
    const figure = { size: 15, weight: "strong", lineHeight: 1, colour: INK.accent } as const;
    const label = { size: 7, colour: INK.quiet, lineHeight: 1 } as const;
    const left = x + BADGE.width - PADDING - tables.length * ROUND_WIDTH;
    tables.forEach((table, index) => {
      const at = { x: left + index * ROUND_WIDTH, width: ROUND_WIDTH, align: "right" } as const;
      sheets.lines(
        [table === null ? "–" : String(table)],
        { ...at, y: bottom - lineHeightMm(figure) + 0.6 },
        figure,
      );
      sheets.lines(
        [t("column.roundShort", { round: index + 1 })],
        { ...at, y: bottom - lineHeightMm(figure) - 2 },
        label,
      );
    });
    const top = bottom - lineHeightMm(figure) - 5;
    sheets.lines([t("column.tables")], { x: left, width: tableWidth, align: "right", y: top }, label);
  }
  const [table] = tables;
  if (tables.length === 1 && typeof table === "number") {
    const figure = { size: 24, weight: "strong", lineHeight: 1, colour: INK.accent } as const;
    const label = { size: 7, colour: INK.quiet, lineHeight: 1 } as const;
    const at = { x: x + BADGE.width - PADDING - tableWidth, width: tableWidth, align: "right" } as const;
    sheets.lines([String(table)], { ...at, y: bottom - lineHeightMm(figure) + 1 }, figure);
    sheets.lines([t("column.table")], { ...at, y: bottom - lineHeightMm(figure) - 1.5 }, label);
  }
}

/** In the margins only: nothing is printed over the edge of a label. */
function cutMarks(sheets: Sheets, { left, top }: { readonly left: number; readonly top: number }): void {
  const right = left + BADGE.columns * BADGE.width;
  const bottom = top + BADGE.rows * BADGE.height;
  for (let column = 0; column <= BADGE.columns; column += 1) {
    const x = left + column * BADGE.width;
    sheets.tick({ x, y: top - 5 }, { x, y: top - 2 });
    sheets.tick({ x, y: bottom + 2 }, { x, y: bottom + 5 });
  }
  for (let row = 0; row <= BADGE.rows; row += 1) {
    const y = top + row * BADGE.height;
    sheets.tick({ x: left - 6, y }, { x: left - 2, y });
    sheets.tick({ x: right + 2, y }, { x: right + 6, y });
  }
}
