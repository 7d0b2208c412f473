"use client";

import type { KeyboardEvent } from "react";
import { type BoardViewStore, cardIdOf } from "./board-view";

interface BoardKeys {
  readonly view: BoardViewStore;
  readonly onMenu: (registrationId: string) => void;
  readonly onSelect: (registrationId: string) => void;
  readonly onEscape: () => void;
}

/**
 * The keyboard among cards: Tab reaches a column, arrows go from card to card and to the columns beside, Enter opens the
 * menu, Space selects, Escape lets go. One listener for the board, whatever the number of cards.
 */
export function useBoardKeys({ view, onMenu, onSelect, onEscape }: BoardKeys) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") return onEscape();
    const card = event.target instanceof HTMLElement ? event.target : undefined;
    const id = card?.dataset.card;
    // Keys pressed on something inside a card are its own.
    if (!card || !id || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = neighbourOf(card, event.key);
    if (next) {
      event.preventDefault();
      focusStop(view, next);
    } else if (event.key === "Enter") {
      event.preventDefault();
      onMenu(id);
    } else if (event.key === " ") {
      event.preventDefault();
      onSelect(id);
    }
  };
}

function focusStop(view: BoardViewStore, card: HTMLElement): void {
  const column = card.closest<HTMLElement>("[data-column]")?.dataset.column;
  const id = card.dataset.card;
  if (!column || !id) return;
  view.set({ stops: new Map(view.get().stops).set(column, id) });
  document.getElementById(cardIdOf(id))?.focus();
}

function neighbourOf(card: HTMLElement, key: string): HTMLElement | undefined {
  const column = card.closest<HTMLElement>("[data-column]");
  const cards = cardsOf(column);
  const at = cards.indexOf(card);
  switch (key) {
    case "ArrowDown":
      return cards[at + 1];
    case "ArrowUp":
      return cards[at - 1];
    case "Home":
      return cards[0];
    case "End":
      return cards.at(-1);
    case "ArrowLeft":
      return nearest(column, at, "previousElementSibling");
    case "ArrowRight":
      return nearest(column, at, "nextElementSibling");
    default:
      return undefined;
  }
}

/** The card as far down in the next column on that side that has any and is on screen. */
function nearest(
  column: HTMLElement | null,
  at: number,
  side: "previousElementSibling" | "nextElementSibling",
): HTMLElement | undefined {
  for (let next = column?.[side]; next; next = next[side]) {
    const cards = cardsOf(next);
    if (cards.length > 0 && cards[0]?.offsetParent) return cards[Math.min(at, cards.length - 1)];
  }
  return undefined;
}

function cardsOf(column: Element | null | undefined): HTMLElement[] {
  return column ? [...column.querySelectorAll<HTMLElement>("[data-card]")] : [];
}
