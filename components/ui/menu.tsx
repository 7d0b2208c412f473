"use client";

import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import {
  Menu as AriaMenu,
  Button,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from "react-aria-components";
import { buttonClass } from "./button-class";
import styles from "./menu.module.css";

export interface MenuAction {
  readonly id: string;
  readonly label: ReactNode;
  /** At the end of the line: a size, an effect. */
  readonly detail?: ReactNode;
  /** Below the label, in its own line: what the act would do, or why it cannot be. */
  readonly note?: ReactNode;
  /** What a typed letter finds, where the label is not plain text. */
  readonly textValue?: string;
  readonly isDisabled?: boolean;
  /** Looks out of reach, yet can be reached and chosen, so that everybody learns why. */
  readonly isQuiet?: boolean;
  readonly isDanger?: boolean;
  readonly onAction: () => void;
}

/** Actions under a heading of their own. */
export interface MenuActions {
  readonly id: string;
  readonly heading: string;
  readonly actions: readonly MenuAction[];
}

export type MenuEntry = MenuAction | MenuActions;

interface MenuProps {
  /** Names the menu; read aloud instead of the three dots. */
  readonly label: string;
  /** Words on the button; three dots without. */
  readonly trigger?: ReactNode;
  /** A function is asked when the menu opens: for effects that take a moment to work out. */
  readonly actions: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  /** The button's id, for whoever has to give it the focus. */
  readonly triggerId?: string;
}

export function Menu({ label, trigger, actions, triggerId }: MenuProps) {
  return (
    <MenuTrigger>
      <Button
        id={triggerId}
        aria-label={trigger ? undefined : label}
        className={trigger ? buttonClass({}) : styles.trigger}
      >
        {trigger ?? <span aria-hidden="true">⋯</span>}
      </Button>
      <Popover className={styles.popover} placement="bottom end">
        <MenuItems label={label} actions={actions} />
      </Popover>
    </MenuTrigger>
  );
}

interface MenuAtProps extends Pick<MenuProps, "label" | "actions"> {
  /** What was pressed: the menu opens there, and the focus returns to where it was. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** An open menu at something on the page: one for many triggers, where a menu for each would be too much. */
export function MenuAt({ label, actions, anchor, onClose }: MenuAtProps) {
  return (
    <Popover
      aria-label={label}
      className={styles.popover}
      placement="bottom end"
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <MenuItems label={label} actions={actions} onClose={onClose} />
    </Popover>
  );
}

/** Rendered while the menu is open. */
function MenuItems({
  label,
  actions,
  onClose,
}: Pick<MenuProps, "label" | "actions"> & { readonly onClose?: () => void }) {
  const entries = typeof actions === "function" ? actions() : actions;
  const menu = useRef<HTMLDivElement>(null);
  const isAlone = onClose !== undefined;
  // Opened from elsewhere, the first entry gets the focus after the popover took it for itself.
  useEffect(() => {
    if (!isAlone) return;
    const frame = requestAnimationFrame(() =>
      menu.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [isAlone]);
  return (
    <AriaMenu ref={menu} className={styles.menu} aria-label={label} onClose={onClose}>
      {entries.map((entry) =>
        "actions" in entry ? (
          <MenuSection key={entry.id} id={entry.id} className={styles.section}>
            <Header className={styles.heading}>{entry.heading}</Header>
            {entry.actions.map(menuItem)}
          </MenuSection>
        ) : (
          menuItem(entry)
        ),
      )}
    </AriaMenu>
  );
}

function menuItem(action: MenuAction) {
  const { id, label, detail, note, textValue, isDisabled, isQuiet, isDanger, onAction } = action;
  return (
    <MenuItem
      key={id}
      id={id}
      textValue={textValue ?? (typeof label === "string" ? label : id)}
      isDisabled={isDisabled}
      onAction={onAction}
      className={[styles.item, isDanger && styles.danger, isQuiet && styles.unavailable]
        .filter(Boolean)
        .join(" ")}
    >
      <span>{label}</span>
      {detail && <span className={styles.detail}>{detail}</span>}
      {note && <span className={styles.note}>{note}</span>}
    </MenuItem>
  );
}
