"use client";

import type { ButtonHTMLAttributes, MouseEvent } from "react";
import styles from "./button.module.css";
import { type ButtonLook, buttonClass } from "./button-class";

interface ButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "style" | "disabled">,
    ButtonLook {
  /** Shows progress and ignores further clicks; the button keeps its focus and its place. */
  readonly isBusy?: boolean;
}

export function Button({
  tone,
  isWide,
  isSmall,
  isBusy = false,
  onClick,
  children,
  type = "button",
  ...rest
}: ButtonProps) {
  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    // Not `disabled`: that would drop the focus and hide the button from assistive technology mid-action.
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ tone, isWide, isSmall }, isBusy && styles.busy)}
      aria-disabled={isBusy || rest["aria-disabled"] || undefined}
      aria-busy={isBusy || undefined}
      onClick={handleClick}
    >
      {isBusy && <span className={styles.spinner} aria-hidden="true" />}
      {children}
    </button>
  );
}
