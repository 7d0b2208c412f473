import type { InputHTMLAttributes, Ref } from "react";
import styles from "./field.module.css";

export interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "style"> {
  /** The width hints at the length of the answer. */
  readonly width?: "narrow" | "medium" | "full";
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextInput({ width = "full", type = "text", ...rest }: TextInputProps) {
  return <input {...rest} type={type} className={controlClass(width)} />;
}

export function controlClass(width: "narrow" | "medium" | "full" = "full"): string {
  return width === "full" ? String(styles.control) : `${styles.control} ${styles[width]}`;
}
