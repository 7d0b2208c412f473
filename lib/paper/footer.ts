import { translator } from "@/lib/i18n/catalogue";
import { formatDateTime } from "@/lib/i18n/format";
import type { PaperContent } from "./schema";
import { INK, type Sheets } from "./sheet";

const SMALL = { size: 7.5, colour: INK.quiet } as const;

/** At the foot of every page: whose names these are and until when to keep them, of which moment, and which page. */
export function footer(
  sheets: Sheets,
  content: PaperContent,
  { x, width }: { readonly x: number; readonly width: number },
): void {
  const { locale, planNumber, printedAt, workshop } = content;
  const t = translator(locale, "paper");
  const at = formatDateTime(printedAt, { locale, timeZone: workshop.timeZone });
  const y = sheets.heightMm - 12;
  sheets.onEachPage((page, count) => {
    sheets.rule({ x, y: y - 1.5, width });
    const left = sheets.wrap(t("foot.state", { number: planNumber, at }), width - 25, SMALL);
    const below = sheets.lines(left, { x, y }, SMALL);
    sheets.lines([t("foot.private")], { x, y: below }, SMALL);
    sheets.lines([t("foot.page", { page, count })], { x, y, width, align: "right" }, SMALL);
  });
}
