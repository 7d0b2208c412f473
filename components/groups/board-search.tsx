"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { useBoard } from "./board-context";
import styles from "./board-search.module.css";
import { focusCard, UNPLACED, useBoardView, useViewed } from "./board-view";
import { useBoardSearch } from "./use-board-search";

/** Finds people on the board by name or by what they ask, goes from one to the next, and starts choosing several. */
export function BoardSearch() {
  const t = useTranslations("board.search");
  const choose = useTranslations("board.selection");
  const view = useBoardView();
  const { plan, isEditable } = useBoard();
  const found = useViewed((state) => state.found);
  const isSelecting = useViewed((state) => state.isSelecting);
  const [text, setText] = useState("");
  const { ask, clear } = useBoardSearch();
  const [at, setAt] = useState(-1);

  const inOrder = [
    ...plan.unplaced.map(({ registrationId }) => ({ registrationId, column: UNPLACED })),
    ...plan.groups.flatMap(({ id, members }) =>
      members.map(({ registrationId }) => ({ registrationId, column: id })),
    ),
  ].filter(({ registrationId }) => found?.matches.has(registrationId));

  function goTo(step: 1 | -1) {
    const index = (at + step + inOrder.length) % Math.max(1, inOrder.length);
    const person = inOrder[index];
    if (!person) return;
    setAt(index);
    view.set({
      shownColumn: person.column,
      stops: new Map(view.get().stops).set(person.column, person.registrationId),
    });
    // On a narrow screen the column is only just being shown.
    requestAnimationFrame(() => focusCard(person.registrationId));
  }

  function change(next: string) {
    setText(next);
    setAt(-1);
    ask(next);
  }

  return (
    <search className={styles.bar}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          goTo(1);
        }}
      >
        <label className="visually-hidden" htmlFor="board-search">
          {t("label")}
        </label>
        <TextInput
          id="board-search"
          type="search"
          value={text}
          placeholder={t("example")}
          autoComplete="off"
          onChange={(event) => change(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            setText("");
            clear();
          }}
        />
      </form>
      {found && (
        <>
          <p className={`${styles.count} small num`}>
            {found.isReading && inOrder.length === 0 ? t("reading") : t("short", { count: inOrder.length })}
          </p>
          {inOrder.length > 0 && (
            <>
              <Button isSmall tone="quiet" onClick={() => goTo(-1)}>
                {t("previous")}
              </Button>
              <Button isSmall tone="quiet" onClick={() => goTo(1)}>
                {t("next")}
              </Button>
            </>
          )}
        </>
      )}
      {isEditable && !isSelecting && !found && (
        <Button isSmall tone="quiet" onClick={() => view.set({ isSelecting: true })}>
          {choose("start")}
        </Button>
      )}
    </search>
  );
}
