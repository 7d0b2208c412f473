"use client";

import { type MouseEvent, useRef } from "react";
import type { BoardViewStore } from "./board-view";

/** Choosing several cards: Space, a click with Ctrl or Cmd, a range with Shift, a tap while choosing is on. */
export function useSelection(view: BoardViewStore) {
  const anchor = useRef<string | undefined>(undefined);

  function toggle(id: string) {
    const selected = new Set(view.get().selected);
    if (!selected.delete(id)) selected.add(id);
    anchor.current = id;
    view.set({ selected });
  }

  function clear() {
    anchor.current = undefined;
    const { selected, isSelecting } = view.get();
    if (selected.size > 0 || isSelecting) view.set({ selected: new Set(), isSelecting: false });
  }

  /** Everybody between the card chosen last and this one, in the order of the board. */
  function extend(id: string, board: HTMLElement) {
    const ids = [...board.querySelectorAll<HTMLElement>("[data-card]")].map(
      ({ dataset }) => dataset.card ?? "",
    );
    const from = ids.indexOf(anchor.current ?? id);
    const to = ids.indexOf(id);
    if (from < 0 || to < 0) return toggle(id);
    const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    view.set({ selected: new Set([...view.get().selected, ...range]) });
  }

  function onClick(event: MouseEvent<HTMLElement>) {
    const target = event.target instanceof Element ? event.target : undefined;
    const id = target?.closest<HTMLElement>("[data-card]")?.dataset.card;
    if (!id || target?.closest("button, a, summary")) return;
    if (event.shiftKey) extend(id, event.currentTarget);
    else if (event.ctrlKey || event.metaKey || view.get().isSelecting) toggle(id);
    else {
      clear();
      anchor.current = id;
    }
  }

  return { toggle, clear, onClick };
}
