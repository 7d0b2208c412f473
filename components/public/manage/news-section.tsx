import { useTranslations } from "next-intl";
import { Section } from "../sections";
import { NewsForm } from "../unsubscribe/news-form";
import styles from "./manage.module.css";

/** Whether somebody hears of other days, and one press to change it. */
export function NewsSection({ token, isWanted }: { readonly token: string; readonly isWanted: boolean }) {
  const t = useTranslations("broadcasts.own");
  return (
    <Section title={t("heading")} id="news">
      <div className={styles.stack}>
        <p>{t(isWanted ? "on" : "off")}</p>
        <NewsForm
          action={`/api/registrations/${token}/news`}
          wants={!isWanted}
          label={t(isWanted ? "stop" : "start")}
        />
      </div>
    </Section>
  );
}
