import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ButtonTone } from "@/components/ui/button-class";
import { buttonClass } from "@/components/ui/button-class";
import styles from "./question.module.css";

interface QuestionProps {
  /** Of the popover; unique on the page. */
  readonly id: string;
  /** Opens the question. */
  readonly opener: string;
  readonly openerLabel?: string;
  readonly openerTone?: ButtonTone;
  readonly isSmall?: boolean;
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** What does it. */
  readonly act: ReactNode;
}

/** A button that asks before it acts. The question is a native popover, so it needs no script, also within a form. */
export function Question(props: QuestionProps) {
  const { id, opener, openerLabel, openerTone, isSmall, title, children, act } = props;
  const t = useTranslations("organiser.actions");
  return (
    <>
      <button
        type="button"
        className={buttonClass({ tone: openerTone, isSmall })}
        popoverTarget={id}
        aria-label={openerLabel}
      >
        {opener}
      </button>
      <dialog id={id} popover="auto" className={styles.question} aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`} className={styles.title}>
          {title}
        </h2>
        <div className={styles.text}>{children}</div>
        <div className={styles.answers}>
          {act}
          <button
            type="button"
            className={buttonClass({ tone: "quiet" })}
            popoverTarget={id}
            popoverTargetAction="hide"
          >
            {t("cancelDialog")}
          </button>
        </div>
      </dialog>
    </>
  );
}
