"use client";

import type { ReactNode } from "react";
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { buttonClass } from "./button-class";
import styles from "./menu.module.css";

export interface MenuAction {
  readonly id: string;
  readonly label: ReactNode;
  /** At the end of the line: a size, an effect. */
  readonly detail?: ReactNode;
  /** What a typed letter finds, where the label is not plain text. */
  readonly textValue?: string;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
  readonly onAction: () => void;
}

interface MenuProps {
  /** Names the menu; read aloud instead of the three dots. */
  readonly label: string;
  /** Words on the button; three dots without. */
  readonly trigger?: ReactNode;
  readonly actions: readonly MenuAction[];
}

export function Menu({ label, trigger, actions }: MenuProps) {
  return (
    <MenuTrigger>
      <Button aria-label={trigger ? undefined : label} className={trigger ? buttonClass({}) : styles.trigger}>
        {trigger ?? <span aria-hidden="true">⋯</span>}
      </Button>
      <Popover className={styles.popover} placement="bottom end">
        <AriaMenu className={styles.menu} aria-label={label}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.textValue ?? (typeof action.label === "string" ? action.label : action.id)}
              isDisabled={action.isDisabled}
              onAction={action.onAction}
              className={action.isDanger ? `${styles.item} ${styles.danger}` : styles.item}
            >
              <span>{action.label}</span>
              {action.detail && <span className={styles.detail}>{action.detail}</span>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
