import { translator } from "@/lib/i18n/catalogue";
import type { PaperContent, PlanFile } from "./schema";

const WORDS = {
  "group-sheets.pdf": "groupSheets",
  "table-signs.pdf": "tableSigns",
  "badges.pdf": "badges",
  "sign-in-list.pdf": "signInList",
  "groups.csv": "groups",
  "groups.xlsx": "groups",
} as const satisfies Record<PlanFile, string>;

/** What a file is called where it is kept: "feuilles-de-groupe-2.pdf", with the proposal's number. */
export function fileName(file: PlanFile, { locale, planNumber }: PaperContent): string {
  const word = translator(locale, "paper")(`file.${WORDS[file]}`);
  return `${word}-${planNumber}${file.slice(file.lastIndexOf("."))}`;
}
