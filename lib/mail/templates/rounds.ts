import { formatList, formatTimeRange } from "@/lib/i18n/format";
import type { LetterContext } from "../blocks";
import type { MailRound, MailWorkshop } from "../fields";
import type { Block } from "../letter";

/** The tables of a day with several rounds, one after the other: "3, 5 et 1". */
export function tablesInWords(tables: readonly number[], { locale }: LetterContext): string {
  return formatList(tables.map(String), locale);
}

/** The table of one round to be seen first, with when and with the group's name where they are known. */
export function roundFigure(
  {
    round,
    startsAt,
    endsAt,
    table,
    groupName,
  }: Pick<MailRound, "round" | "startsAt" | "endsAt" | "table" | "groupName">,
  { timeZone }: Pick<MailWorkshop, "timeZone">,
  { locale, t }: LetterContext,
): Block {
  const hours =
    startsAt && endsAt
      ? formatTimeRange(new Date(startsAt), new Date(endsAt), { locale, timeZone })
      : undefined;
  const when = hours ? t("rounds.roundAt", { round, hours }) : t("rounds.round", { round });
  const inWords = t("labelled", { label: t("rounds.table", { round }), value: String(table) });
  return {
    kind: "figure",
    figure: String(table),
    lines: [
      { text: when, style: "quiet" },
      ...(groupName ? [{ text: groupName, style: "strong" } as const] : []),
    ],
    text: [inWords, ...(hours ? [hours] : []), ...(groupName ? [groupName] : [])],
  };
}

/** The table of a parallel session, with its title; of one with several rounds (`ofSeveral`) the round too. */
export function sessionFigure(
  {
    title,
    round,
    table,
    groupName,
  }: Pick<MailRound, "round" | "table" | "groupName"> & { readonly title: string },
  { ofSeveral }: { readonly ofSeveral: boolean },
  { t }: LetterContext,
): Block {
  const what = ofSeveral ? t("labelled", { label: title, value: t("rounds.round", { round }) }) : title;
  const label = t("groupAnnounced.table");
  const inWords = t("labelled", { label, value: String(table) });
  return {
    kind: "figure",
    figure: String(table),
    lines: [
      { text: label, style: "quiet" },
      { text: what },
      ...(groupName ? [{ text: groupName, style: "strong" } as const] : []),
    ],
    text: [inWords, what, ...(groupName ? [groupName] : [])],
  };
}
