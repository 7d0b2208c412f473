import { useLocale, useTranslations } from "next-intl";
import { FORM_LIMITS } from "@/lib/form-questions/fields";
import { say } from "@/lib/form-questions/rules";
import type { FormQuestion, Wording } from "@/lib/form-questions/schema";
import { formatList, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

export type GivenAnswer = string | number | readonly string[];

/** Questions and answers as a reader of the page's language reads them. */
export function useAnswerText(languages: readonly Locale[]) {
  const t = useTranslations("asked");
  const locale = useLocale();
  const words = (wording: Wording) => say(wording, locale, languages)?.text ?? "";

  function answer(question: FormQuestion, value: GivenAnswer): string {
    switch (question.kind) {
      case "choice":
      case "choices": {
        const chosen = [value].flat();
        const labels = question.options
          .filter(({ key }) => chosen.includes(key))
          .map(({ label }) => words(label));
        return formatList(labels, locale);
      }
      case "scale": {
        const end = words(value === 1 ? question.low : value === FORM_LIMITS.scaleMax ? question.high : {});
        return end ? t("stepWith", { step: String(value), end }) : t("step", { step: String(value) });
      }
      case "number":
        return `${formatNumber(Number(value), locale)} ${words(question.unit)}`.trim();
      case "date":
        return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
          new Date(`${String(value)}T00:00:00Z`),
        );
      default:
        return String(value);
    }
  }

  return { words, answer };
}
