import styles from "./button.module.css";

/** primary: the one act of the page. normal: other acts. quiet: ways out. danger: what cannot be taken back. */
export type ButtonTone = "primary" | "normal" | "quiet" | "danger";

export interface ButtonLook {
  readonly tone?: ButtonTone;
  readonly isWide?: boolean;
  readonly isSmall?: boolean;
}

export function buttonClass(
  { tone = "normal", isWide, isSmall }: ButtonLook,
  extra?: string | false,
): string {
  return [
    styles.button,
    tone !== "normal" && styles[tone],
    isWide && styles.wide,
    isSmall && styles.small,
    extra,
  ]
    .filter(Boolean)
    .join(" ");
}
