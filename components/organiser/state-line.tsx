import type { ReactNode } from "react";
import styles from "./state-line.module.css";

/** A state and what belongs to it, in one line that may wrap. */
export function StateLine({ state, children }: { readonly state: ReactNode; readonly children: ReactNode }) {
  return (
    <span className={`${styles.line} num`}>
      {state}
      <span>{children}</span>
    </span>
  );
}
