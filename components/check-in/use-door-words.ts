import { useLocale, useTranslations } from "next-intl";
import type { Arrival, ToldTable } from "@/lib/check-ins/schema";
import { formatShortDateTime, formatTime } from "@/lib/i18n/format";

/** What rows and answers say in the same words. */
export function useDoorWords(timeZone: string) {
  const t = useTranslations("reception");
  const locale = useLocale();
  return {
    time: (instant: string) => formatTime(new Date(instant), { locale, timeZone }),
    dayAndTime: (instant: string) => formatShortDateTime(new Date(instant), { locale, timeZone }),
    by: ({ by, isYou }: Pick<Arrival, "by" | "isYou">) =>
      by === null && !isYou ? "" : t("by", { isYou: isYou ? "yes" : "no", who: by ?? "" }),
    tables: (tables: readonly ToldTable[]) =>
      tables.map(({ round, table, name }) => {
        const where = name === "" ? t("table", { table }) : t("tableNamed", { table, name });
        return tables.length > 1 ? t("inRound", { round, where }) : where;
      }),
  };
}
