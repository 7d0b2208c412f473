import { useLocale, useTranslations } from "next-intl";
import type { Audience } from "@/lib/broadcasts/schema";
import { formatLanguage } from "@/lib/i18n/format";
import type { FilterChoices } from "@/lib/registration-filters/schema";

/** Whom a message is for, in words: one part for each filter. */
export function useAudienceWords(): (
  audience: Audience,
  known: {
    readonly choices: Pick<FilterChoices, "answers" | "sessions">;
    /** Of the one person it is for, if they are still there. */
    readonly name?: string;
  },
) => string[] {
  const t = useTranslations("broadcasts.to");
  const more = useTranslations("broadcasts");
  const arrivals = useTranslations("broadcasts.arrivals");
  const states = useTranslations("organiser.registrationStatus");
  const locale = useLocale();
  return (audience, { choices, name }) => {
    if (audience.registrationId !== undefined) return [name ?? t("gone")];
    const { status, language, invitation, session, table, arrival, answer, q, about } = audience;
    const parts = [
      status === "confirmed" ? more("withSeat") : status && t("status", { status: states(status) }),
      language && t("speaks", { language: formatLanguage(language, locale) }),
      invitation && t("invitation", { label: invitation }),
      session && t("session", { title: choices.sessions.find(({ id }) => id === session)?.title ?? session }),
      table !== undefined && t("table", { table }),
      arrival && arrivals(arrival),
      answer &&
        t("answer", { answer: choices.answers.find(({ value }) => value === answer)?.label ?? answer }),
      q && t("q", { q }),
      about && t("about", { about }),
    ].filter((part): part is string => typeof part === "string" && part !== "");
    return parts.length > 0 ? parts : [t("all")];
  };
}
