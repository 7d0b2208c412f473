import { useLocale } from "next-intl";
import { formatDayPieces, formatTimeRange, formatZone, isSameDay } from "@/lib/i18n/format";
import styles from "./date-block.module.css";

interface DateBlockProps {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly size?: "large" | "small";
}

/** The day as a numeral, then month, weekday, hours and zone. */
export function DateBlock({ startsAt, endsAt, timeZone, size = "large" }: DateBlockProps) {
  const locale = useLocale();
  const style = { locale, timeZone };
  const { day, monthYear, weekday } = formatDayPieces(startsAt, style);
  const hours = isSameDay(startsAt, endsAt, timeZone)
    ? `${weekday}, ${formatTimeRange(startsAt, endsAt, style)}`
    : formatTimeRange(startsAt, endsAt, style);
  return (
    <div className={`${styles.date} num ${size === "small" ? styles.small : ""}`}>
      <div className={styles.day}>{day}</div>
      <div className={styles.rest}>
        <strong>{monthYear}</strong>
        <span>{hours}</span>
        <span className="quiet">{formatZone(timeZone, startsAt, locale)}</span>
      </div>
    </div>
  );
}
