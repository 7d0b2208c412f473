import { useLocale, useTranslations } from "next-intl";
import { NavTabs } from "@/components/ui/nav-tabs";
import type { Locale } from "@/lib/i18n/locales";
import { languageName } from "../language-name";
import writing from "../writing.module.css";
import styles from "./broadcast-form.module.css";

interface BroadcastLookProps {
  readonly broadcastId: string;
  /** Address of the page. */
  readonly href: string;
  /** In which it is written. */
  readonly languages: readonly Locale[];
  readonly current: Locale;
}

/** How a message reads in each language it is written in. */
export function BroadcastLook({ broadcastId, href, languages, current }: BroadcastLookProps) {
  const t = useTranslations("letters");
  const locale = useLocale();
  const address = `/api/organiser/broadcasts/${broadcastId}/preview?language=${current}&locale=${locale}`;
  return (
    <>
      {languages.length > 1 && (
        <NavTabs
          label={t("languages")}
          tabs={languages.map((language) => ({
            href: `${href}?language=${language}`,
            label: languageName(language, locale),
            isCurrent: language === current,
          }))}
        />
      )}
      <p className={styles.looks}>
        <a href={address} target="preview">
          {t("previewLook")}
        </a>
        <a href={`${address}&part=text`} target="preview">
          {t("previewText")}
        </a>
      </p>
      <iframe
        key={current}
        className={writing.frame}
        sandbox=""
        name="preview"
        src={address}
        title={t("frameTitle")}
      />
    </>
  );
}
