import styles from "./card-ghost.module.css";

/** A picture of the card in hand, which follows the pointer; a number says how many come along. */
export interface CardGhost {
  readonly element: HTMLElement;
  readonly moveTo: (x: number, y: number) => void;
  readonly remove: () => void;
}

const ABOVE_FINGER_PX = 20;

interface Taken {
  /** How many cards are in hand. */
  readonly count: number;
  /** Where in the window the card was taken. */
  readonly x: number;
  readonly y: number;
  /** On a narrow screen no more than the name, above the finger: what is below it must stay in sight. */
  readonly isSmall: boolean;
}

export function createGhost(card: HTMLElement, { count, x, y, isSmall }: Taken): CardGhost {
  const ghost = document.createElement("div");
  ghost.className = [styles.ghost, isSmall && styles.small].filter(Boolean).join(" ");
  ghost.setAttribute("aria-hidden", "true");
  const copy = card.cloneNode(true);
  if (copy instanceof HTMLElement) {
    copy.removeAttribute("data-card");
    for (const detail of copy.querySelectorAll("details, button")) detail.remove();
    for (const element of [copy, ...copy.querySelectorAll("[id], [tabindex], [role]")]) {
      for (const name of ["id", "tabindex", "role", "aria-selected"]) element.removeAttribute(name);
    }
  }
  ghost.append(copy);
  if (count > 1) {
    const number = document.createElement("span");
    number.className = styles.count ?? "";
    number.textContent = String(count);
    ghost.append(number);
  }
  const { left, top, width } = card.getBoundingClientRect();
  if (!isSmall) ghost.style.inlineSize = `${width}px`;
  document.body.append(ghost);
  const small = ghost.getBoundingClientRect();
  const offset = isSmall
    ? { x: -small.width / 2, y: -small.height - ABOVE_FINGER_PX }
    : { x: left - x, y: top - y };
  const moveTo = (toX: number, toY: number) => {
    const inside = isSmall
      ? Math.max(0, Math.min(window.innerWidth - small.width, toX + offset.x))
      : toX + offset.x;
    ghost.style.transform = `translate3d(${inside}px, ${toY + offset.y}px, 0)`;
  };
  moveTo(x, y);
  return { element: ghost, moveTo, remove: () => ghost.remove() };
}
