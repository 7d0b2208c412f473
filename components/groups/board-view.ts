"use client";

import { createContext, useContext } from "react";
import type { PlanDto } from "@/lib/groups/schema";
import type { AboutMatch } from "@/lib/questions/schema";
import { type Store, useStore } from "./store";

// What the eye and the hand are at: nothing of it is saved.

/** The column of those without a group, among the groups' ids. */
export const UNPLACED = "unplaced";

export interface HeldCards {
  /** What follows the pointer and tells the effect; undefined on a narrow screen, where the dock tells it. */
  readonly layer: HTMLElement | undefined;
  readonly ids: readonly string[];
  /** The column below the pointer; undefined over none, or over the cards' own. */
  readonly over: string | undefined;
  /** The person below the pointer, whose place would be exchanged. */
  readonly onto: string | undefined;
  /** The plan as it would be; undefined where nothing would change. */
  readonly ahead: PlanDto | undefined;
  /** Why the cards cannot go there. */
  readonly block: string | undefined;
}

export interface FoundPeople {
  readonly query: string;
  /** What people wrote is still being searched. */
  readonly isReading: boolean;
  /** By registration id; what was found in their texts, null for a name. */
  readonly matches: ReadonlyMap<string, AboutMatch | null>;
}

export interface BoardViewState {
  readonly selected: ReadonlySet<string>;
  readonly isSelecting: boolean;
  readonly held: HeldCards | undefined;
  readonly found: FoundPeople | undefined;
  readonly dialog: { readonly kind: "person" | "group"; readonly id: string } | undefined;
  /** The open menu: of a person or of a table. */
  readonly menu: { readonly kind: "person" | "group"; readonly id: string } | undefined;
  /** The one column that a narrow screen shows. */
  readonly shownColumn: string;
  /** By column, the card that the Tab key reaches, where it is not the first. */
  readonly stops: ReadonlyMap<string, string>;
}

export type BoardViewStore = Store<BoardViewState>;

const BoardViewContext = createContext<BoardViewStore | undefined>(undefined);

export const BoardViewProvider = BoardViewContext.Provider;

export function useBoardView(): BoardViewStore {
  const store = useContext(BoardViewContext);
  if (!store) throw new Error("useBoardView outside of a board");
  return store;
}

export function useViewed<S>(select: (state: BoardViewState) => S): S {
  return useStore(useBoardView(), select);
}

/** The id of a card's element: the focus goes there after a move. */
export function cardIdOf(registrationId: string): string {
  return `card-${registrationId}`;
}

/** The id of the button that opens the menu of a person or a table. */
export function menuIdOf(id: string): string {
  return `actions-${id}`;
}

export function focusCard(registrationId: string): void {
  const card = document.getElementById(cardIdOf(registrationId));
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
