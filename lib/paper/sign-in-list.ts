import { translator } from "@/lib/i18n/catalogue";
import { formatDayRange } from "@/lib/i18n/format";
import { footer } from "./footer";
import { seatsOfDay } from "./rules";
import type { PaperContent } from "./schema";
import { INK, lineHeightMm, openSheets, type Sheets } from "./sheet";

const MARGIN = 16;
const WIDTH = 210 - 2 * MARGIN;
const FOOT = 18;
/** What name, organisation and tables share. */
const TEXTS = 150;
const TABLE_WIDTH = { one: 16, ofRound: 12 } as const;
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
  const rows = seatsOfDay(content)
    .map(({ person, groups }) => ({
      person,
      tables: groups.map((group) => (group ? String(group.table) : "–")),
    }))
    .sort((a, b) => compare(a.person.name, b.person.name));
  const columns = columnsOf(content);

  let y = heading(sheets, content, rows.length);
  y = tableHead(sheets, columns, t, y);
  for (const { person, tables } of rows) {
    const name = sheets.wrap(person.name, columns.name, NAME);
    const organisation = sheets.wrap(person.organisation ?? "", columns.organisation, ORGANISATION);
    const height =
      Math.max(name.length * lineHeightMm(NAME), organisation.length * lineHeightMm(ORGANISATION), BOX) + 3;
    if (y + height > sheets.heightMm - FOOT) {
      sheets.addPage();
      y = tableHead(sheets, columns, t, MARGIN);
    }
    const top = y + 1.5;
    sheets.lines(name, { x: MARGIN, y: top }, NAME);
    sheets.lines(organisation, { x: MARGIN + columns.name + GAP, y: top }, ORGANISATION);
    tables.forEach((table, index) => {
      const x = columns.tablesX + index * columns.table;
      sheets.lines([table], { x, y: top, width: columns.table - 4, align: "right" }, TABLE);
    });
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

interface Columns {
  readonly name: number;
  readonly organisation: number;
  /** Of each round. */
  readonly table: number;
  readonly tablesX: number;
  readonly heads: readonly string[];
}

function columnsOf({ locale, rounds }: PaperContent): Columns {
  const t = translator(locale, "paper");
  const heads =
    rounds.length > 0 ? rounds.map(({ round }) => t("column.round", { round })) : [t("column.table")];
  const table = rounds.length > 0 ? TABLE_WIDTH.ofRound : TABLE_WIDTH.one;
  const texts = TEXTS - table * heads.length;
  const name = Math.min(68, texts * 0.55);
  const organisation = texts - name;
  return { name, organisation, table, tablesX: MARGIN + texts + 2 * GAP, heads };
}

function tableHead(
  sheets: Sheets,
  columns: Columns,
  t: ReturnType<typeof translator<"paper">>,
  y: number,
): number {
  const organisationX = MARGIN + columns.name + GAP;
  sheets.lines([t("column.name")], { x: MARGIN, y }, HEAD);
  sheets.lines([t("column.organisation")], { x: organisationX, y }, HEAD);
  columns.heads.forEach((head, index) => {
    // As wide as can be: a word with a number stands above a number.
    const end = columns.tablesX + (index + 1) * columns.table - 4;
    sheets.lines([head], { x: end - columns.table, y, width: columns.table, align: "right" }, HEAD);
  });
  sheets.lines([t("column.here")], { x: MARGIN + WIDTH - 30, y, width: 30, align: "right" }, HEAD);
  const below = y + lineHeightMm(HEAD) + 1;
  sheets.rule({ x: MARGIN, y: below, width: WIDTH }, 1.25, INK.full);
  return below;
}
