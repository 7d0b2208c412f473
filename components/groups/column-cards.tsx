"use client";

import type { ReactNode } from "react";
import { useViewed } from "./board-view";
import styles from "./group-column.module.css";

/** The id of the sentence that tells the keys: one for all columns. */
export const KEYS_ID = "board-keys";

interface ColumnCardsProps {
  readonly columnId: string;
  /** The id of the column's title. */
  readonly labelledBy: string;
  readonly ids: readonly string[];
  readonly children: (isStop: (id: string) => boolean) => ReactNode;
}

/** The cards of a column as one stop of the Tab key: a grid with a row per person. Nothing for a column without any. */
export function ColumnCards({ columnId, labelledBy, ids, children }: ColumnCardsProps) {
  const chosen = useViewed(({ stops }) => stops.get(columnId));
  const stop = chosen !== undefined && ids.includes(chosen) ? chosen : ids[0];
  if (ids.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list whose items are chosen and act; no table
    <div
      role="grid"
      aria-labelledby={labelledBy}
      aria-describedby={KEYS_ID}
      aria-multiselectable
      className={styles.cards}
    >
      {children((id) => id === stop)}
    </div>
  );
}
