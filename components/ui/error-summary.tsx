"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import styles from "./error-summary.module.css";

export interface FieldError {
  /** The id of the control or group (see fieldId). */
  readonly fieldId: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly FieldError[];
  readonly title?: string;
  /** What went wrong as a whole, when it is no single field. */
  readonly children?: ReactNode;
  /** Raise it with every failed attempt: the summary takes the focus again. */
  readonly attempt?: number;
}

/** On top of a form that failed: the same words as at the fields, each a link that puts the focus into its field. */
export function ErrorSummary({ errors, title, children, attempt = 0 }: ErrorSummaryProps) {
  const t = useTranslations("common");
  const box = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks for the focus again
  useEffect(() => {
    box.current?.focus();
  }, [attempt]);

  return (
    <div
      ref={box}
      className={styles.summary}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
    >
      <h2 className={styles.title} id="error-summary-title">
        {title ?? t("problem")}
      </h2>
      {children}
      {errors.length > 0 && (
        <ul className={styles.list}>
          {errors.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function focusField(event: MouseEvent, fieldId: string) {
  const field = document.getElementById(fieldId);
  if (!field) return;
  event.preventDefault();
  const target = field.matches("input, textarea, select")
    ? field
    : (field.querySelector<HTMLElement>("input") ?? field);
  target.focus({ preventScroll: true });
  // The label and the error above the control must be in view too.
  (field.closest("div, fieldset") ?? field).scrollIntoView({ block: "start" });
}
