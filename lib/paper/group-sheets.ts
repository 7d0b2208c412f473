import { translator } from "@/lib/i18n/catalogue";
import { formatDayRange, formatLanguage, formatList } from "@/lib/i18n/format";
import { footer } from "./footer";
import { fitText, printable, sizesDown } from "./lines";
import { roundInWords } from "./round-words";
import { blockWidth, drawRows, type Grid, heightOf, type Line, type Row } from "./rows";
import { questionsByTheme } from "./rules";
import type { PaperContent, PaperGroup, PaperPerson } from "./schema";
import { INK, openSheets, type Sheets, type Style } from "./sheet";

const MARGIN = 16;
const WIDTH = 210 - 2 * MARGIN;
/** Headings and names stand in the first columns, what they head or ask beside them, as on our pages. */
const ASIDE = 38;
const GAP = 5;
const BODY = WIDTH - ASIDE - GAP;
const FOOT = 19;

const TEXT = { size: 10, lineHeight: 1.32 } as const;
const STRONG = { size: 10, weight: "strong", lineHeight: 1.32 } as const;
/** As high as a line of text, so that what stands beside each other stands on one line. */
const BESIDE = { size: 8.5, colour: INK.quiet, lineHeight: (1.32 * 10) / 8.5 } as const;
const QUIET = { size: 8.5, colour: INK.quiet, lineHeight: 1.3 } as const;
const REASON = { size: 8.5, lineHeight: 1.3 } as const;
const WARNING = { size: 8.5, colour: INK.accent, lineHeight: 1.3 } as const;
const TERM = { size: 10, weight: "strong", colour: INK.accent, lineHeight: 1.32 } as const;
const OTHER_TERM = { ...TERM, colour: INK.quiet } as const;

/** The first is the strongest; more would push the questions overleaf. */
const REASONS_MAX = 1;

type Words = ReturnType<typeof translator<"paper">>;

/** One sheet or more for each group, for whoever accompanies it: who sits there, why, and what they bring. */
export function groupSheets(content: PaperContent): Promise<Uint8Array> {
  const { locale, printedAt } = content;
  const t = translator(locale, "paper");
  const sheets = openSheets({ title: t("groupSheets.title"), locale, at: printedAt });
  content.groups.forEach((group, index) => {
    if (index > 0) sheets.addPage();
    drawGroup(sheets, group, content, t);
  });
  footer(sheets, content, { x: MARGIN, width: WIDTH });
  return sheets.finish();
}

function drawGroup(sheets: Sheets, group: PaperGroup, content: PaperContent, t: Words): void {
  const grid: Grid = {
    x: MARGIN,
    asideWidth: ASIDE,
    gap: GAP,
    bodyWidth: BODY,
    bottom: sheets.heightMm - FOOT,
    turn: () => overleaf(sheets, group, t),
  };
  const wrapped = (text: string, style: Style, { width = BODY, above = 0 } = {}): Line[] =>
    sheets
      .wrap(text, width, style)
      .map((line, index) => ({ text: line, style, above: index === 0 ? above : 0 }));
  const beside = (text: string) => wrapped(text, BESIDE, { width: ASIDE });

  let y = heading(sheets, group, content, t);
  const sections: readonly (readonly [title: string, rows: readonly Row[]])[] = [
    [t("groupSheets.why"), whyTogether()],
    [t("groupSheets.people"), people()],
    [t("groupSheets.questions"), questions()],
    [t("groupSheets.projects"), projects()],
  ];
  for (const [title, rows] of sections) if (rows.length > 0) y = drawSection(title, rows);

  function whyTogether(): Row[] {
    const labels = group.terms.map(({ label }) => label);
    const shared =
      labels.length > 0
        ? t("groupSheets.shared", { terms: formatList(labels, content.locale) })
        : t("groupSheets.nothingShared");
    const notes = group.notes.flatMap((note) => wrapped(note, QUIET, { above: 0.6 }));
    return [{ above: 0, blocks: [[...wrapped(shared, TEXT), ...notes]] }];
  }

  /** Two beside each other, in the order of their names, row by row. */
  function people(): Row[] {
    const width = blockWidth(grid, 2);
    const members = group.people.map((person) => member(person, width));
    return members.flatMap((left, index) =>
      index % 2 === 0 ? [{ above: index === 0 ? 0 : 3, blocks: [left, members[index + 1] ?? []] }] : [],
    );
  }

  function member(person: PaperPerson, width: number): Line[] {
    const { name, organisation, role, languages, level, reasons, isShown } = person;
    const about = [role, organisation].filter(Boolean).join(", ");
    const spoken = formatList(
      languages.map((code) => formatLanguage(code, content.locale)),
      content.locale,
    );
    const facts = [spoken, level === null ? "" : t("groupSheets.level", { level })]
      .filter(Boolean)
      .join(" · ");
    const lines = (text: string, style: Style, above = 0) =>
      text ? wrapped(text, style, { width, above }) : [];
    return [
      ...lines(name, STRONG),
      ...lines(about, QUIET),
      ...lines(facts, QUIET),
      ...reasons.slice(0, REASONS_MAX).flatMap((reason) => lines(reason, REASON, 0.4)),
      ...(isShown ? [] : lines(t("groupSheets.notShown"), WARNING, 0.4)),
    ];
  }

  function questions(): Row[] {
    const themes = questionsByTheme(group);
    return themes.flatMap(({ label, questions: asked }, place): Row[] => {
      const title = label ?? (themes.length > 1 ? t("groupSheets.otherQuestions") : undefined);
      const head: Row[] = title
        ? [
            {
              above: place === 0 ? 0 : 4,
              blocks: [wrapped(title, label ? TERM : OTHER_TERM)],
              keepsNext: true,
            },
          ]
        : [];
      const rows = asked.map(
        ({ text, person }): Row => ({
          above: 2.2,
          aside: beside(person.name),
          blocks: [wrapped(text, TEXT)],
        }),
      );
      return [...head, ...rows];
    });
  }

  function projects(): Row[] {
    return group.people.flatMap(({ name, project }): Row[] => {
      if (!project) return [];
      const { title, description, share } = project;
      const body = [
        ...wrapped(title || description, STRONG),
        ...(title && description ? wrapped(description, TEXT) : []),
        ...(share ? [] : wrapped(t("groupSheets.notShared"), WARNING, { above: 0.4 })),
      ];
      return [{ above: 2.2, aside: beside(name), blocks: [body] }];
    });
  }

  function drawSection(title: string, rows: readonly Row[]): number {
    const label = wrapped(title, STRONG, { width: ASIDE });
    const [first, ...others] = rows;
    // The heading stands beside the first row where there is room, else above it.
    const headed: readonly Row[] =
      first && !first.aside
        ? [{ ...first, aside: label }, ...others]
        : [{ above: 0, aside: label, blocks: [], keepsNext: true }, ...rows];
    const [top, second] = headed;
    const needed =
      7 + (top ? heightOf(top) : 0) + (top?.keepsNext && second ? second.above + heightOf(second) : 0);
    const start = y + needed > grid.bottom ? grid.turn() : y + 4;
    sheets.rule({ x: MARGIN, y: start, width: WIDTH }, 0.75, INK.full);
    return drawRows(sheets, grid, headed, start + 2.5);
  }
}

/** The head of a sheet that goes on; where its first row goes. */
function overleaf(sheets: Sheets, { table, name }: PaperGroup, t: Words): number {
  sheets.addPage();
  const label = [`${t("column.table")} ${table}`, printable(name)].filter(Boolean).join(" · ");
  const style = { size: 9, colour: INK.quiet } as const;
  const [line = ""] = fitText(
    t("groupSheets.continued", { table: label }),
    { width: WIDTH, linesMax: 1 },
    [style.size],
    (part, size) => sheets.measure(part, { size }),
  ).lines;
  return sheets.lines([line], { x: MARGIN, y: MARGIN - 3 }, style) + 4;
}

/** Table, name, day and who accompanies; where the sections begin. */
function heading(sheets: Sheets, group: PaperGroup, content: PaperContent, t: Words): number {
  const { locale, workshop } = content;
  const small = { size: 9, colour: INK.quiet } as const;
  const bodyX = MARGIN + ASIDE + GAP;
  const when = formatDayRange(workshop.startsAt, workshop.endsAt, { locale, timeZone: workshop.timeZone });
  const round = roundInWords(group.round, content);
  const above = sheets.wrap([workshop.title, when, round].filter(Boolean).join(" · "), WIDTH, small);
  let top = sheets.lines(above, { x: MARGIN, y: MARGIN - 3 }, small) + 2;
  sheets.rule({ x: MARGIN, y: top, width: WIDTH }, 2, INK.full);
  top += 3;
  const figure = { size: 54, weight: "strong", colour: INK.accent, lineHeight: 1 } as const;
  sheets.lines([t("column.table")], { x: MARGIN, y: top + 0.6 }, small);
  const left = sheets.lines([String(group.table)], { x: MARGIN - 0.6, y: top + 4 }, figure);
  let y = top;
  if (group.name !== "") {
    const name = fitText(
      printable(group.name),
      { width: BODY, linesMax: 3 },
      sizesDown(24, 13),
      (part, size) => sheets.measure(part, { size, weight: "strong" }),
    );
    y =
      sheets.lines(name.lines, { x: bodyX, y }, { size: name.size, weight: "strong", lineHeight: 1.15 }) + 1;
  }
  y = sheets.lines([t("groupSheets.count", { count: group.people.length })], { x: bodyX, y }, TEXT);
  if (group.facilitators.length > 0) {
    const who = formatList(group.facilitators, locale);
    const line = t("groupSheets.facilitators", { count: group.facilitators.length, people: who });
    y = sheets.lines(sheets.wrap(line, BODY, STRONG), { x: bodyX, y }, STRONG);
  }
  return Math.max(left, y) - 1;
}
