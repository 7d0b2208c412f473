import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import type { ButtonTone } from "@/components/ui/button-class";
import { buttonClass } from "@/components/ui/button-class";
import { ActionForm } from "./action-form";
import styles from "./confirm.module.css";

interface ConfirmProps extends Omit<ComponentProps<typeof ActionForm>, "children"> {
  /** Of the popover; unique on the page. */
  readonly id: string;
  /** Opens the question. */
  readonly opener: string;
  readonly openerLabel?: string;
  readonly openerTone?: ButtonTone;
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** Fields that go along with the act. */
  readonly fields?: ReactNode;
}

/** An act that deserves one question before it. The question is a native popover, so it needs no script. */
export function Confirm({
  id,
  opener,
  openerLabel,
  openerTone,
  title,
  children,
  fields,
  ...act
}: ConfirmProps) {
  const t = useTranslations("organiser.actions");
  return (
    <>
      <button
        type="button"
        className={buttonClass({ tone: openerTone, isSmall: act.isSmall })}
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
          <ActionForm {...act} isSmall={false}>
            {fields}
          </ActionForm>
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
