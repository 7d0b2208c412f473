import { translator } from "@/lib/i18n/catalogue";
import { formatTimeRange } from "@/lib/i18n/format";
import type { PaperContent, PaperRound } from "./schema";

/** "Tour 2, 10 h 45 – 12 h"; nothing where the day has one round only. */
export function roundInWords(round: PaperRound | null, { locale, workshop }: PaperContent): string {
  if (!round) return "";
  const t = translator(locale, "rounds");
  const { startsAt, endsAt } = round;
  if (!startsAt || !endsAt) return t("round", { round: round.round });
  const hours = formatTimeRange(startsAt, endsAt, { locale, timeZone: workshop.timeZone });
  return t("roundAt", { round: round.round, hours });
}
