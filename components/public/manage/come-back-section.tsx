import { useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { Section } from "../sections";
import styles from "./manage.module.css";

/** The way back for who left: one press, with the answers given before. */
export function ComeBackSection({ token }: { readonly token: string }) {
  const t = useTranslations("line");
  const locale = useLocale();
  return (
    <Section title={t("comeBack.heading")}>
      <p>{t("comeBack.detail")}</p>
      <form className={styles.act} method="post" action={`/api/registrations/${token}/return`}>
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton tone="primary" busyLabel={t("offer.accepting")}>
          {t("comeBack.action")}
        </SubmitButton>
      </form>
    </Section>
  );
}
