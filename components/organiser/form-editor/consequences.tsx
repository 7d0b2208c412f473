"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Consequence } from "@/lib/form-changes/rules";
import { say } from "@/lib/form-questions/rules";
import type { OrganiserForm } from "@/lib/form-questions/schema";
import type { Locale } from "@/lib/i18n/locales";

interface ConsequencesProps {
  readonly form: OrganiserForm;
  readonly locale: Locale;
  readonly consequences: readonly Consequence[];
}

/** What saving does to answers already given, said before it is done. */
export function Consequences({ form, locale, consequences }: ConsequencesProps) {
  const t = useTranslations("forms");
  if (consequences.length === 0) return null;
  const sentence = (one: Consequence) => {
    const question = [...form.questions, ...form.removed].find(({ key }) => key === one.key);
    const words = (wording = {}) => say(wording, locale, form.languages)?.text ?? one.key;
    const option = "option" in one ? question?.options.find(({ key }) => key === one.option) : undefined;
    return t(`consequences.${one.kind}`, {
      question: words(question?.label),
      option: words(option?.label),
      count: one.count,
    });
  };
  return (
    <Notice tone="warn" title={t("consequencesTitle")} isLive>
      <ul>
        {consequences.map((one) => (
          <li key={`${one.kind} ${one.key} ${"option" in one ? one.option : ""}`}>{sentence(one)}</li>
        ))}
      </ul>
    </Notice>
  );
}
