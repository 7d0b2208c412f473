import { useLocale } from "next-intl";
import { formatDayPieces, formatHoursBesideDay, formatZone } from "@/lib/i18n/format";
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
  const { day, monthYear } = formatDayPieces(startsAt, style);
  return (
    <div className={`${styles.date} num ${size === "small" ? styles.small : ""}`}>
      <div className={styles.day}>{day}</div>
      <div className={styles.rest}>
        <strong>{monthYear}</strong>
        <span>{formatHoursBesideDay(startsAt, endsAt, style)}</span>
        <span className="quiet">{formatZone(timeZone, startsAt, locale)}</span>
      </div>
    </div>
  );
}
