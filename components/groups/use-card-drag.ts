"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { BoardViewStore, HeldCards } from "./board-view";
import { type CardGhost, createGhost } from "./card-ghost";
import { scrollAtEdges } from "./edge-scroll";
import { NARROW } from "./narrow";

// Our own on pointer events, one listener for the whole board. Native drag and drop knows no touch in some browsers and
// no pen in others; libraries on pointer events render every card again with each new target, or measure each of them.

/** A mouse or a pen drags from here on; less is a click. */
const START_PX = 5;
/** A finger that rests this long takes the card; one that moves before scrolls. */
const HOLD_MS = 300;
const HOLD_SLACK_PX = 10;

export interface CardDrag {
  readonly boardRef: RefObject<HTMLElement | null>;
  readonly view: BoardViewStore;
  readonly isEnabled: boolean;
  /** What holding the cards there would do; asked once for each new place. */
  readonly judge: (place: Pick<HeldCards, "ids" | "over" | "onto">) => Pick<HeldCards, "ahead" | "block">;
  readonly onDrop: (held: HeldCards) => void;
}

interface Press {
  readonly card: HTMLElement;
  readonly id: string;
  readonly pointerId: number;
  readonly isTouch: boolean;
  readonly x: number;
  readonly y: number;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
}

/** Dragging cards with mouse, pen and touch. What is in hand and what it would do stands in the view's `held`. */
export function useCardDrag(drag: CardDrag): void {
  const latest = useRef(drag);
  latest.current = drag;
  const { boardRef, isEnabled } = drag;

  useEffect(() => {
    const board = boardRef.current;
    if (!board || !isEnabled) return;
    const { view } = latest.current;
    let press: Press | undefined;
    let ghost: CardGhost | undefined;
    let at = { x: 0, y: 0 };
    let frame = 0;

    function onPointerDown(event: PointerEvent) {
      if (press || event.button !== 0 || !event.isPrimary || !(event.target instanceof Element)) return;
      const card = event.target.closest<HTMLElement>("[data-card]");
      const id = card?.dataset.card;
      if (!card || !id || event.target.closest("button, a, summary")) return;
      const { clientX: x, clientY: y, pointerId } = event;
      const isTouch = event.pointerType === "touch";
      at = { x, y };
      const timer = isTouch ? setTimeout(take, HOLD_MS) : undefined;
      press = { card, id, pointerId, isTouch, x, y, timer };
    }

    function onPointerMove(event: PointerEvent) {
      if (!press || event.pointerId !== press.pointerId) return;
      at = { x: event.clientX, y: event.clientY };
      if (!ghost) {
        const way = Math.hypot(at.x - press.x, at.y - press.y);
        if (press.isTouch) {
          if (way > HOLD_SLACK_PX) letGo();
          return;
        }
        if (way < START_PX) return;
        take();
      }
      nextFrame();
    }

    function take() {
      if (!press || !board) return;
      const { selected } = view.get();
      const { card, id, x, y, pointerId } = press;
      const ids = selected.has(id) ? [id, ...[...selected].filter((other) => other !== id)] : [id];
      const isSmall = window.matchMedia(NARROW).matches;
      ghost = createGhost(card, { count: ids.length, x, y, isSmall });
      board.setPointerCapture(pointerId);
      window.getSelection()?.removeAllRanges();
      view.set({
        held: {
          layer: isSmall ? undefined : ghost.element,
          ids,
          over: undefined,
          onto: undefined,
          ahead: undefined,
          block: undefined,
        },
      });
      nextFrame();
    }

    function nextFrame() {
      if (frame === 0) frame = requestAnimationFrame(follow);
    }

    function follow() {
      frame = 0;
      const { held } = view.get();
      if (!ghost || !held || !board) return;
      // First all that is read of the page, then what changes it: the other way round, each reading would lay the page
      // out anew. Of a page that scrolls, the next frame reads what came below the pointer.
      const place = placeAt(at.x, at.y, { ids: held.ids, ghost: ghost.element });
      const isScrolling = scrollAtEdges(board, at.x, at.y);
      ghost.moveTo(at.x, at.y);
      if (place.over !== held.over || place.onto !== held.onto) {
        const next = { layer: held.layer, ids: held.ids, ...place };
        view.set({ held: { ...next, ...latest.current.judge(next) } });
      }
      if (isScrolling) nextFrame();
    }

    function onPointerUp(event: PointerEvent) {
      if (event.pointerId !== press?.pointerId) return;
      at = { x: event.clientX, y: event.clientY };
      if (!ghost) return letGo();
      cancelAnimationFrame(frame);
      follow();
      const { held } = view.get();
      swallowClick();
      // Still in hand: a narrow screen stays at the group that one drags people out of.
      if (held) latest.current.onDrop(held);
      letGo();
    }

    /** The click that ends a drag is none. */
    function swallowClick() {
      const swallow = (event: MouseEvent) => {
        event.stopPropagation();
        event.preventDefault();
      };
      window.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener("click", swallow, { capture: true }));
    }

    function letGo() {
      clearTimeout(press?.timer);
      cancelAnimationFrame(frame);
      frame = 0;
      press = undefined;
      ghost?.remove();
      ghost = undefined;
      if (view.get().held) view.set({ held: undefined });
    }

    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "Escape" || !ghost) return;
      event.preventDefault();
      event.stopPropagation();
      swallowClick();
      letGo();
    }

    // Listened to from the start and not passive: a browser that was told otherwise would scroll the card away.
    const onTouchMove = (event: TouchEvent) => ghost && event.cancelable && event.preventDefault();
    const onContextMenu = (event: Event) => press?.isTouch && event.preventDefault();

    board.addEventListener("pointerdown", onPointerDown);
    board.addEventListener("pointermove", onPointerMove);
    board.addEventListener("pointerup", onPointerUp);
    board.addEventListener("pointercancel", letGo);
    board.addEventListener("touchmove", onTouchMove, { passive: false });
    board.addEventListener("contextmenu", onContextMenu);
    window.addEventListener("keydown", onKeyDown, { capture: true });
    window.addEventListener("blur", letGo);
    return () => {
      letGo();
      board.removeEventListener("pointerdown", onPointerDown);
      board.removeEventListener("pointermove", onPointerMove);
      board.removeEventListener("pointerup", onPointerUp);
      board.removeEventListener("pointercancel", letGo);
      board.removeEventListener("touchmove", onTouchMove);
      board.removeEventListener("contextmenu", onContextMenu);
      window.removeEventListener("keydown", onKeyDown, { capture: true });
      window.removeEventListener("blur", letGo);
    };
  }, [boardRef, isEnabled]);
}

/** The column at a point of the window, and the person whose card it is, unless that one is in hand too. */
function placeAt(
  x: number,
  y: number,
  { ids, ghost }: { readonly ids: readonly string[]; readonly ghost: HTMLElement },
): Pick<HeldCards, "over" | "onto"> {
  const element = document.elementsFromPoint(x, y).find((below) => !ghost.contains(below));
  const over = element?.closest<HTMLElement>("[data-drop]")?.dataset.drop;
  const card = element?.closest<HTMLElement>("[data-card]")?.dataset.card;
  return { over, onto: ids.length === 1 && card && card !== ids[0] ? card : undefined };
}
