import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

/** A change of score with its sign: "+0,012", "−0,003", "0,000". */
export function formatDelta(delta: number, locale: Locale): string {
  return formatNumber(delta, locale, {
    signDisplay: "exceptZero",
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  }).replace("-", "−");
}
