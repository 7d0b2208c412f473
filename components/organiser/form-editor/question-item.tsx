"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { say } from "@/lib/form-questions/rules";
import { untranslated } from "./draft";
import type { Editing } from "./editing";
import styles from "./form-editor.module.css";
import { QuestionFields } from "./question-fields";

interface QuestionItemProps {
  readonly editing: Editing;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

/** One question of the list: what it is at a glance, its acts, and its fields when it is open. */
export function QuestionItem({ editing, isOpen, onToggle, onMove, onRemove }: QuestionItemProps) {
  const t = useTranslations("forms");
  const { draft, drafts, index, known, locale, languages } = editing;
  const question = say(draft.label, locale, languages)?.text || t("untitled");
  const missing = untranslated(draft, locale, languages);
  const facts = [
    t(`kinds.${draft.kind}`),
    draft.required && t("flags.required"),
    draft.condition && t("flags.conditional"),
    draft.audience === "group" && t("flags.group"),
    draft.grouping !== "none" && t("flags.groups"),
    draft.chart && t("flags.chart"),
    known && known.answered > 0 && t("answered", { count: known.answered }),
    missing > 0 && t("missing", { count: missing }),
  ].filter((fact) => typeof fact === "string");
  const body = `question-${draft.key}`;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <span className={`${styles.number} num`} aria-hidden="true">
          {index + 1}
        </span>
        <div className={styles.what}>
          <h2 className={styles.label}>{question}</h2>
          <p className="small quiet">{facts.join(" · ")}</p>
        </div>
        <div className={styles.acts}>
          <Button
            id={`${body}-up`}
            isSmall
            tone="quiet"
            aria-label={t("upOf", { question })}
            aria-disabled={index === 0}
            onClick={() => index > 0 && onMove(-1)}
          >
            ↑
          </Button>
          <Button
            id={`${body}-down`}
            isSmall
            tone="quiet"
            aria-label={t("downOf", { question })}
            aria-disabled={index === drafts.length - 1}
            onClick={() => index < drafts.length - 1 && onMove(1)}
          >
            ↓
          </Button>
          <Button isSmall tone="quiet" aria-label={t("removeOf", { question })} onClick={onRemove}>
            {t("remove")}
          </Button>
          <Button
            id={`${body}-toggle`}
            isSmall
            aria-label={t(isOpen ? "closeOf" : "openOf", { question })}
            aria-expanded={isOpen}
            aria-controls={isOpen ? body : undefined}
            onClick={onToggle}
          >
            {t(isOpen ? "close" : "open")}
          </Button>
        </div>
      </div>
      {isOpen && (
        <div id={body} className={styles.body}>
          <QuestionFields editing={editing} />
        </div>
      )}
    </li>
  );
}
