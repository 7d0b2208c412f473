"use client";

import { useTranslations } from "next-intl";
import { useBoard } from "./board-context";
import { UNPLACED, useViewed } from "./board-view";
import styles from "./drop-dock.module.css";
import { HeldEffect } from "./held-label";

/**
 * While a card is in hand. On a narrow screen all groups within reach of the thumb, to let go of it on one; on a wide
 * one the place of those without a group, where no column is there for them.
 */
export function DropDock() {
  const isHolding = useViewed(({ held }) => held !== undefined);
  const isNarrow = useViewed(({ held }) => held !== undefined && held.layer === undefined);
  const { plan } = useBoard();
  return isHolding && (isNarrow || plan.unplaced.length === 0) && <Dock isNarrow={isNarrow} />;
}

function Dock({ isNarrow }: { readonly isNarrow: boolean }) {
  const t = useTranslations("board.dock");
  const words = useTranslations("groups.group");
  const menu = useTranslations("groups.menu");
  const { plan } = useBoard();
  const over = useViewed(({ held }) => held?.over);
  return (
    <div className={isNarrow ? styles.dock : `${styles.dock} ${styles.alone}`} aria-hidden="true">
      {isNarrow && (
        <div className={styles.hint}>{over === undefined ? <p>{t("hint")}</p> : <HeldEffect />}</div>
      )}
      <div className={styles.targets}>
        <span data-drop={UNPLACED} className={targetClass(over === UNPLACED)}>
          <span className={styles.short}>{t("out")}</span>
          <span className={styles.long}>{menu("takeOut")}</span>
        </span>
        {(isNarrow ? plan.groups : []).map(({ id, position, members }) => (
          <span key={id} data-drop={id} className={targetClass(over === id)}>
            <strong>{position}</strong>
            <small>{words("size", { count: members.length, size: plan.tableMax })}</small>
          </span>
        ))}
      </div>
    </div>
  );
}

function targetClass(isOver: boolean): string {
  return isOver ? `${styles.target} ${styles.over}` : String(styles.target);
}
