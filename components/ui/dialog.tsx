"use client";

import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import styles from "./dialog.module.css";

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** Interrupts: closes only by one of its own buttons, or Escape. */
  readonly isAlert?: boolean;
  readonly isWide?: boolean;
  /** Buttons, the act first. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A question or a form in front of the page. The focus goes in, stays in, and comes back. */
export function Dialog({
  title,
  isOpen,
  onOpenChange,
  isAlert = false,
  isWide = false,
  actions,
  children,
}: DialogProps) {
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={!isAlert}
    >
      <Modal className={isWide ? `${styles.modal} ${styles.wide}` : styles.modal}>
        <AriaDialog className={styles.dialog} role={isAlert ? "alertdialog" : "dialog"}>
          <Heading slot="title" level={2} className={styles.title}>
            {title}
          </Heading>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
