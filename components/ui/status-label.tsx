import type { ReactNode } from "react";
import styles from "./status-label.module.css";

/** good: holds a seat, sent. warn: waits. bad: failed. accent: needs you. neutral: over, draft. */
export type StatusTone = "good" | "warn" | "bad" | "accent" | "neutral";

/** A state in words with a seat before it, filled where the thing is settled: never colour alone. */
export function StatusLabel({ tone, children }: { readonly tone: StatusTone; readonly children: ReactNode }) {
  return <span className={`${styles.status} ${styles[tone]}`}>{children}</span>;
}
