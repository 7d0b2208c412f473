"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect, useRef } from "react";
import styles from "./board-columns.module.css";
import { useBoard } from "./board-context";
import { BoardDialogs } from "./board-dialogs";
import { BoardMenu } from "./board-menu";
import { BoardSearch } from "./board-search";
import { BoardTools } from "./board-tools";
import { UNPLACED, useBoardView } from "./board-view";
import { CardWordsProvider, useCardWordsOfCatalogue } from "./card-words";
import { KEYS_ID } from "./column-cards";
import { useTableFacts } from "./column-facts";
import { DropDock } from "./drop-dock";
import { GroupColumn } from "./group-column";
import { GroupSwitcher } from "./group-switcher";
import { factLines, nameLines } from "./header-lines";
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
  const keys = useTranslations("board.column");
  const words = useCardWordsOfCatalogue();
  const board = useBoard();
  const view = useBoardView();
  const { plan, attendees, meetings, isEditable } = board;
  const boardRef = useRef<HTMLElement>(null);
  const ruleTags = useRuleTags(plan, attendees);
  const factsOf = useTableFacts();
  const selection = useSelection(view);
  const { judge, onDrop } = useDrop(board);
  useCardDrag({ boardRef, view, isEnabled: isEditable, judge, onDrop });
  useShownColumn(view, plan.groups[0]?.id, plan.unplaced.length);
  const onKeyDown = useBoardKeys({
    view,
    onMenu: (id) => isEditable && view.set({ menu: { kind: "person", id } }),
    onSelect: (id) => isEditable && selection.toggle(id),
    onEscape: selection.clear,
  });

  return (
    <>
      <div className={styles.bar}>
        <BoardSearch />
        <BoardTools />
      </div>
      <p id={KEYS_ID} hidden>
        {keys("keys")}
      </p>
      <GroupSwitcher />
      <CardWordsProvider value={words}>
        <section
          ref={boardRef}
          className={styles.board}
          data-name-lines={nameLines(plan.groups.map(({ name }) => name))}
          data-fact-lines={factLines(plan.groups.map(factsOf))}
          aria-label={t("board")}
          onKeyDown={onKeyDown}
          onClick={(event) => {
            const menu = menuAt(event);
            if (menu) view.set({ menu });
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
              size={plan.tableMax}
              isEditable={isEditable}
              attendees={attendees}
              round={plan.round}
              meetings={meetings}
              ruleTags={ruleTags}
            />
          ))}
        </section>
      </CardWordsProvider>
      <BoardDialogs />
      <DropDock />
      <HeldLabel />
      <SelectionBar onClear={selection.clear} />
      <BoardMenu />
    </>
  );
}

/** Whose three dots were pressed. */
function menuAt({ target }: MouseEvent<HTMLElement>) {
  const more = target instanceof Element ? target.closest<HTMLElement>("[data-menu]") : null;
  if (more?.dataset.menu === "person") {
    const id = more.closest<HTMLElement>("[data-card]")?.dataset.card;
    return id && ({ kind: "person", id } as const);
  }
  const id = more?.closest<HTMLElement>("[data-column]")?.dataset.column;
  return id && ({ kind: "group", id } as const);
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
