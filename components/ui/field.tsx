import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./field.module.css";

/** What a control needs so that its label, hint and error belong to it. Spread it on the control. */
export interface ControlWiring {
  readonly id: string;
  readonly name: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
}

interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  /** Defaults to the name; the error summary links to it. */
  readonly id?: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  /** Required is the default; optional fields say so. */
  readonly isOptional?: boolean;
  readonly children: (control: ControlWiring) => ReactNode;
}

/** One labelled control: label, hint, error, control, in this order, wired for assistive technology. */
export function Field({
  name,
  label,
  id = fieldId(name),
  hint,
  error,
  isOptional = false,
  children,
}: FieldProps) {
  const t = useTranslations("common");
  return (
    <div className={error ? `${styles.field} ${styles.failed}` : styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {isOptional && <span className={styles.optional}> {t("optional")}</span>}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children({ id, name, ...describe({ id, hint, error }) })}
    </div>
  );
}

export function FieldNotes({
  id,
  hint,
  error,
}: {
  readonly id: string;
  readonly hint?: ReactNode;
  readonly error?: string;
}) {
  return (
    <>
      {hint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className={styles.error} id={`${id}-error`}>
          {error}
        </span>
      )}
    </>
  );
}

/** The aria attributes of a control with this hint and this error. */
export function describe({
  id,
  hint,
  error,
}: {
  readonly id: string;
  readonly hint?: ReactNode;
  readonly error?: string;
}) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    "aria-describedby": ids === "" ? undefined : ids,
    "aria-invalid": error ? (true as const) : undefined,
  };
}

/** "project.title" → "project-title": a name that can be an id and a fragment. */
export function fieldId(name: string): string {
  return name.replaceAll(".", "-");
}
