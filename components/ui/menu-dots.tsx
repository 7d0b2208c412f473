import type { ButtonHTMLAttributes } from "react";
import styles from "./menu.module.css";

type MenuDotsProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children" | "type"> & {
  /** Names the menu that it opens; read aloud instead of the dots. */
  readonly label: string;
};

/** Three dots that open a menu which somebody else shows: see MenuAt. */
export function MenuDots({ label, className, ...props }: MenuDotsProps) {
  return (
    <button
      {...props}
      type="button"
      className={[styles.trigger, className].filter(Boolean).join(" ")}
      aria-haspopup="menu"
      aria-label={label}
    >
      <span aria-hidden="true">⋯</span>
    </button>
  );
}
