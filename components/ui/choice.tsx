import type { InputHTMLAttributes, ReactNode } from "react";
import styles from "./choice.module.css";
import { describe, FieldNotes, fieldId } from "./field";

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "style" | "type"> {
  readonly name: string;
  readonly label: ReactNode;
  readonly type?: "checkbox" | "radio";
  readonly hint?: ReactNode;
  readonly error?: string;
}

/** One box with its words: the whole line can be pressed. */
export function Choice({ label, type = "checkbox", hint, error, id, name, value, ...rest }: ChoiceProps) {
  const ownId = id ?? (value === undefined ? fieldId(name) : `${fieldId(name)}-${String(value)}`);
  return (
    <label className={error ? `${styles.choice} ${styles.failedChoice}` : styles.choice} htmlFor={ownId}>
      <input
        {...rest}
        {...describe({ id: ownId, hint, error })}
        id={ownId}
        name={name}
        value={value}
        type={type}
        className={styles.box}
      />
      <span className={styles.text}>
        <span>{label}</span>
        <FieldNotes id={ownId} hint={hint} error={error} />
      </span>
    </label>
  );
}
