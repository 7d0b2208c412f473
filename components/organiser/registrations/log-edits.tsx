import { useLocale, useTranslations } from "next-intl";
import type { AskedForm } from "@/components/asked/given-answers";
import { useAnswerText } from "@/components/asked/use-answer-text";
import { formatLanguage, formatList } from "@/lib/i18n/format";
import { EDIT_FIELDS, type EditValue, type FieldEdit } from "@/lib/registration-edits/schema";
import styles from "./log.module.css";

/** What an edit changed, each field before and after. */
export function LogEdits({
  edits,
  form,
}: {
  readonly edits: readonly FieldEdit[];
  readonly form: AskedForm;
}) {
  const t = useTranslations("own.log");
  const { label, value } = useEditWords(form);
  return (
    <details className={styles.edits}>
      <summary>{t("changed", { count: edits.length, list: edits.map(label).join(", ") })}</summary>
      <dl>
        {edits.map((edit) => (
          <div key={edit.field}>
            <dt>{label(edit)}</dt>
            <dd>
              <span className="visually-hidden">{t("before")} </span>
              <del>{value(edit.field, edit.from)}</del>
            </dd>
            <dd>
              <span className="visually-hidden">{t("after")} </span>
              <ins>{value(edit.field, edit.to)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function useEditWords(form: AskedForm) {
  const t = useTranslations("own.log");
  const locale = useLocale();
  const { words, answer } = useAnswerText(form.languages);
  const questions = [...form.questions, ...form.removed];
  const questionOf = (field: string) => questions.find(({ key }) => field === `answers.${key}`);

  function label({ field }: FieldEdit): string {
    const question = questionOf(field);
    if (question) return words(question.label);
    const known = EDIT_FIELDS.find((one) => one === field);
    return known ? t(`fields.${known}`) : field;
  }

  function value(field: string, held: EditValue): string {
    if (held === null) return t("nothing");
    if (typeof held === "boolean") return t(held ? "yes" : "no");
    const question = questionOf(field);
    if (question) return answer(question, held);
    if (field === "locale") return formatLanguage(String(held), locale);
    if (field === "languages" && typeof held === "object") {
      return formatList(
        held.map((code) => formatLanguage(code, locale)),
        locale,
      );
    }
    // Each question on a line of its own, as it was typed.
    return typeof held === "object" ? held.join(field === "questions" ? "\n" : ", ") : String(held);
  }

  return { label, value };
}
