import type { ReactNode } from "react";
import styles from "./form-part.module.css";

/** A part of a long form: its legend in the first columns, its fields beside it. */
export function FormPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.part}>
      <legend className={styles.legend}>{title}</legend>
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}

/** Parts that can be left out, folded away where a form must be short. */
export function FoldedPart({
  title,
  isOpen,
  children,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={styles.folded} open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** Two short fields side by side. */
export function FieldPair({ children }: { readonly children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>;
}

/** A box on its own line, outside of a group. */
export function LoneChoice({ children }: { readonly children: ReactNode }) {
  return <div className={styles.alone}>{children}</div>;
}

/** The buttons that end a form, below its fields. */
export function FormEnd({ children }: { readonly children: ReactNode }) {
  return <div className={styles.end}>{children}</div>;
}
