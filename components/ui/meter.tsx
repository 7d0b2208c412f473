import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { formatScore } from "@/lib/i18n/format";
import styles from "./meter.module.css";

interface MeterProps {
  readonly label: ReactNode;
  /** 0 to 1. */
  readonly value: number;
  /** 0 to 1: a tick to compare with. */
  readonly mean?: number;
  /** The one that sums up the others. */
  readonly isStrong?: boolean;
}

/** Meters one below the other, their labels and numbers aligned. */
export function Meters({ children }: { readonly children: ReactNode }) {
  return <div className={`${styles.meters} num`}>{children}</div>;
}

/** A length with its number beside it, never colour alone. Belongs into Meters. */
export function Meter({ label, value, mean, isStrong = false }: MeterProps) {
  const locale = useLocale();
  const share = Math.min(1, Math.max(0, value));
  return (
    <div className={isStrong ? `${styles.row} ${styles.strong}` : styles.row}>
      <span>{label}</span>
      <svg className={styles.drawing} aria-hidden="true">
        <rect className={styles.track} y="2" width="100%" height="4" />
        <rect className={styles.value} y="2" width={`${(share * 100).toFixed(1)}%`} height="4" />
        {mean !== undefined && (
          <rect className={styles.mean} x={`${(mean * 100).toFixed(1)}%`} width="1" height="8" />
        )}
      </svg>
      <span>{formatScore(value, locale)}</span>
    </div>
  );
}
