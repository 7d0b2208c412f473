import { useLocale, useTranslations } from "next-intl";
import { offeredOptions, say } from "@/lib/form-questions/rules";
import type { FormQuestion } from "@/lib/form-questions/schema";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import styles from "./asked.module.css";
import { AskedField, type AskedValues } from "./asked-field";

interface AskedFieldsProps {
  readonly questions: readonly FormQuestion[];
  /** The workshop's, the first one first. */
  readonly languages: readonly Locale[];
  /** Keys of the questions that are asked by the answers so far; the others show only without scripts. */
  readonly asked: ReadonlySet<string>;
  /** As typed before. */
  readonly answers: AskedValues;
  readonly errorAt: (id: string) => string | undefined;
  /** What the names of the fields begin with. */
  readonly prefix?: string;
  /** Somebody else fills them in. */
  readonly isOfOther?: boolean;
}

/** The organiser's own questions, for who signs up. */
export function AskedFields({
  questions,
  languages,
  asked,
  answers,
  errorAt,
  prefix = "answers",
  isOfOther = false,
}: AskedFieldsProps) {
  const t = useTranslations("asked");
  return (
    <>
      {!isOfOther && questions.some(({ audience }) => audience === "organisers") && (
        <p className={`small quiet ${styles.note}`}>{t("readers")}</p>
      )}
      {questions.map((question) => (
        <div key={question.key} className={asked.has(question.key) ? undefined : styles.notAsked}>
          <Condition question={question} questions={questions} languages={languages} />
          <AskedField
            question={question}
            languages={languages}
            name={`${prefix}.${question.key}`}
            answers={answers}
            errorAt={errorAt}
            isOfOther={isOfOther}
          />
        </div>
      ))}
    </>
  );
}

/** Where there are no scripts to hide a question, it says whom it is for. */
function Condition({
  question: { condition },
  questions,
  languages,
}: {
  readonly question: FormQuestion;
  readonly questions: readonly FormQuestion[];
  readonly languages: readonly Locale[];
}) {
  const t = useTranslations("asked");
  const locale = useLocale();
  const earlier = condition && questions.find(({ key }) => key === condition.question);
  const said = earlier && say(earlier.label, locale, languages);
  if (!said) return null;
  const answers = offeredOptions(earlier)
    .filter(({ key }) => condition.answers.includes(key))
    .map(({ label }) => t("quoted", { text: say(label, locale, languages)?.text ?? "" }));
  return (
    <p className={`small ${styles.condition}`}>
      {t("ifAnswered", { question: said.text, answers: formatList(answers, locale, "disjunction") })}
    </p>
  );
}
