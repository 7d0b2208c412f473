import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import styles from "./choice.module.css";
import { describe, FieldNotes, fieldId } from "./field";
import fieldStyles from "./field.module.css";

interface ChoiceGroupProps {
  readonly name: string;
  readonly legend: ReactNode;
  readonly id?: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly isOptional?: boolean;
  /** Short choices (a word) in as many columns as fit. */
  readonly isInline?: boolean;
  /** Longer choices in two columns where they fit. */
  readonly isPaired?: boolean;
  readonly children: ReactNode;
}

/** Several boxes that answer one question. The error summary links to the group, which can take the focus. */
export function ChoiceGroup(props: ChoiceGroupProps) {
  const {
    name,
    legend,
    id = fieldId(name),
    hint,
    error,
    isOptional = false,
    isInline,
    isPaired,
    children,
  } = props;
  const t = useTranslations("common");
  const { "aria-describedby": describedBy } = describe({ id, hint, error });
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy}
      className={error ? `${styles.group} ${styles.failed}` : styles.group}
    >
      <legend className={styles.legend}>
        {legend}
        {isOptional && <span className={fieldStyles.optional}> {t("optional")}</span>}
      </legend>
      {(hint || error) && (
        <div className={styles.notes}>
          <FieldNotes id={id} hint={hint} error={error} />
        </div>
      )}
      <div className={isInline ? styles.inline : isPaired ? styles.pairs : undefined}>{children}</div>
    </fieldset>
  );
}
