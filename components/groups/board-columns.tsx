"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import styles from "./board-columns.module.css";
import { useBoard } from "./board-context";
import { BoardDialogs } from "./board-dialogs";
import { BoardSearch } from "./board-search";
import { UNPLACED, useBoardView, useViewed } from "./board-view";
import { CardMenu } from "./card-menu";
import { KEYS_ID } from "./column-cards";
import { DropDock } from "./drop-dock";
import { GroupColumn } from "./group-column";
import { GroupSwitcher } from "./group-switcher";
import { HeldLabel } from "./held-label";
import { useRuleTags } from "./rules/use-rule-words";
import { SelectionBar } from "./selection-bar";
import { UnplacedColumn } from "./unplaced-column";
import { useBoardKeys } from "./use-board-keys";
import { useCardDrag } from "./use-card-drag";
import { useDrop } from "./use-drop";
import { useSelection } from "./use-selection";

/** The columns with their cards, and whatever the hand does with them. */
export function BoardColumns() {
  const t = useTranslations("groups.page");
  const words = useTranslations("board.column");
  const board = useBoard();
  const view = useBoardView();
  const { plan, attendees, isEditable } = board;
  const [menuFor, setMenuFor] = useState<string>();
  const boardRef = useRef<HTMLElement>(null);
  const isHolding = useViewed(({ held }) => held !== undefined);
  const ruleTags = useRuleTags(plan, attendees);
  const selection = useSelection(view);
  const { judge, onDrop } = useDrop(board);
  useCardDrag({ boardRef, view, isEnabled: isEditable, judge, onDrop });
  useShownColumn(view, plan.groups[0]?.id, plan.unplaced.length);
  const onKeyDown = useBoardKeys({
    view,
    onMenu: (id) => isEditable && setMenuFor(id),
    onSelect: (id) => isEditable && selection.toggle(id),
    onEscape: selection.clear,
  });

  return (
    <>
      <BoardSearch />
      <p id={KEYS_ID} hidden>
        {words("keys")}
      </p>
      <GroupSwitcher />
      <section
        ref={boardRef}
        className={isHolding ? `${styles.board} ${styles.holding}` : styles.board}
        aria-label={t("board")}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const more = event.target instanceof Element ? event.target.closest("[data-menu]") : null;
          const id = more?.closest<HTMLElement>("[data-card]")?.dataset.card;
          if (id) setMenuFor(id);
          else if (isEditable) selection.onClick(event);
        }}
      >
        {plan.unplaced.length > 0 && (
          <UnplacedColumn
            people={plan.unplaced}
            isEditable={isEditable}
            attendees={attendees}
            ruleTags={ruleTags}
          />
        )}
        {plan.groups.map((group) => (
          <GroupColumn
            key={group.id}
            group={group}
            means={plan.criteria}
            size={plan.size}
            isEditable={isEditable}
            attendees={attendees}
            ruleTags={ruleTags}
          />
        ))}
      </section>
      <BoardDialogs />
      <DropDock />
      <HeldLabel />
      <SelectionBar onClear={selection.clear} />
      {menuFor !== undefined && <CardMenu registrationId={menuFor} onClose={() => setMenuFor(undefined)} />}
    </>
  );
}

/** A narrow screen shows one column: when it is gone, such as when the last person without a group got one, the first. */
function useShownColumn(
  view: ReturnType<typeof useBoardView>,
  firstGroup: string | undefined,
  unplacedCount: number,
): void {
  useEffect(() => {
    if (view.get().shownColumn === UNPLACED && unplacedCount === 0)
      view.set({ shownColumn: firstGroup ?? UNPLACED });
  }, [view, firstGroup, unplacedCount]);
}
