"use client";

import { useTranslations } from "next-intl";
import { useBoard } from "./board-context";
import { UNPLACED, useBoardView, useViewed } from "./board-view";
import styles from "./group-switcher.module.css";

/** On a narrow screen, which shows one group: the way to the ones beside it and to any other. */
export function GroupSwitcher() {
  const t = useTranslations("board.switcher");
  const words = useTranslations("groups.group");
  const { plan } = useBoard();
  const view = useBoardView();
  const shown = useViewed(({ shownColumn }) => shownColumn);
  const columns = [
    ...(plan.unplaced.length > 0
      ? [{ id: UNPLACED, label: `${words("unplaced")} (${plan.unplaced.length})` }]
      : []),
    ...plan.groups.map((group) => {
      const { position: number, name } = group;
      const table = name ? words("tableNamed", { number, name }) : words("table", { number });
      return {
        id: group.id,
        label: `${table} (${words("size", { count: group.members.length, size: plan.tableMax })})`,
      };
    }),
  ];
  const at = columns.findIndex(({ id }) => id === shown);
  const show = (index: number) => {
    const column = columns[(index + columns.length) % columns.length];
    if (column) view.set({ shownColumn: column.id });
  };
  return (
    <nav className={styles.switcher} aria-label={t("label")}>
      <button type="button" className={styles.step} aria-label={t("previous")} onClick={() => show(at - 1)}>
        <span aria-hidden="true">‹</span>
      </button>
      <select
        className={styles.select}
        aria-label={t("choose")}
        value={shown}
        onChange={(event) => view.set({ shownColumn: event.target.value })}
      >
        {columns.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <button type="button" className={styles.step} aria-label={t("next")} onClick={() => show(at + 1)}>
        <span aria-hidden="true">›</span>
      </button>
    </nav>
  );
}
