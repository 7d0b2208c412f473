import { translator } from "@/lib/i18n/catalogue";
import { formatDayRange } from "@/lib/i18n/format";
import { footer } from "./footer";
import type { PaperContent } from "./schema";
import { INK, lineHeightMm, openSheets, type Sheets } from "./sheet";

const MARGIN = 16;
const WIDTH = 210 - 2 * MARGIN;
const FOOT = 18;
const COLUMNS = { name: 68, organisation: 66, table: 16 } as const;
const GAP = 4;
const BOX = 5.5;

const NAME = { size: 10.5, weight: "strong", lineHeight: 1.25 } as const;
// As high as the name's lines: both stand on the same ones.
const ORGANISATION = { size: 9.5, colour: INK.quiet, lineHeight: (1.25 * 10.5) / 9.5 } as const;
const TABLE = { size: 10.5, lineHeight: 1.25 } as const;
const HEAD = { size: 8, colour: INK.quiet } as const;

/** Everybody with a seat by name, with a box to tick at the door. */
export function signInList(content: PaperContent): Promise<Uint8Array> {
  const { locale, workshop, printedAt } = content;
  const t = translator(locale, "paper");
  const sheets = openSheets({ title: t("signInList.title"), locale, at: printedAt });
  const { compare } = new Intl.Collator(locale);
  const rows = [
    ...content.groups.flatMap(({ table, people }) =>
      people.map((person) => ({ person, table: String(table) })),
    ),
    ...content.unplaced.map((person) => ({ person, table: "–" })),
  ].sort((a, b) => compare(a.person.name, b.person.name));

  let y = heading(sheets, content, rows.length);
  y = tableHead(sheets, t, y);
  for (const { person, table } of rows) {
    const name = sheets.wrap(person.name, COLUMNS.name, NAME);
    const organisation = sheets.wrap(person.organisation ?? "", COLUMNS.organisation, ORGANISATION);
    const height =
      Math.max(name.length * lineHeightMm(NAME), organisation.length * lineHeightMm(ORGANISATION), BOX) + 3;
    if (y + height > sheets.heightMm - FOOT) {
      sheets.addPage();
      y = tableHead(sheets, t, MARGIN);
    }
    const top = y + 1.5;
    sheets.lines(name, { x: MARGIN, y: top }, NAME);
    sheets.lines(organisation, { x: MARGIN + COLUMNS.name + GAP, y: top }, ORGANISATION);
    const tableX = MARGIN + COLUMNS.name + COLUMNS.organisation + 2 * GAP;
    sheets.lines([table], { x: tableX, y: top, width: COLUMNS.table - 4, align: "right" }, TABLE);
    sheets.box({ x: MARGIN + WIDTH - BOX, y: top - 0.4, width: BOX, height: BOX });
    y += height;
    sheets.rule({ x: MARGIN, y, width: WIDTH });
  }
  footer(sheets, content, { x: MARGIN, width: WIDTH });
  return sheets.finish();

  function heading(on: Sheets, { workshop: { title } }: PaperContent, count: number): number {
    const big = { size: 22, weight: "strong", lineHeight: 1.15 } as const;
    const small = { size: 10, colour: INK.quiet } as const;
    let at = on.lines(on.wrap(title, WIDTH, small), { x: MARGIN, y: MARGIN }, small);
    at = on.lines([t("signInList.heading", { count })], { x: MARGIN, y: at + 1 }, big);
    const when = formatDayRange(workshop.startsAt, workshop.endsAt, { locale, timeZone: workshop.timeZone });
    return on.lines(on.wrap(when, WIDTH, small), { x: MARGIN, y: at + 1 }, small) + 5;
  }
}

function tableHead(sheets: Sheets, t: ReturnType<typeof translator<"paper">>, y: number): number {
  const organisationX = MARGIN + COLUMNS.name + GAP;
  const tableX = organisationX + COLUMNS.organisation + GAP;
  sheets.lines([t("column.name")], { x: MARGIN, y }, HEAD);
  sheets.lines([t("column.organisation")], { x: organisationX, y }, HEAD);
  sheets.lines([t("column.table")], { x: tableX, y, width: COLUMNS.table - 4, align: "right" }, HEAD);
  sheets.lines([t("column.here")], { x: MARGIN + WIDTH - 30, y, width: 30, align: "right" }, HEAD);
  const below = y + lineHeightMm(HEAD) + 1;
  sheets.rule({ x: MARGIN, y: below, width: WIDTH }, 1.25, INK.full);
  return below;
}
