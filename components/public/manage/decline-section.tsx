import { useLocale, useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import styles from "./manage.module.css";

/** A proposed seat can be declined without giving a reason or an answer. */
export function DeclineSection({ token, from }: { readonly token: string; readonly from: string }) {
  const t = useTranslations("own.seat");
  const locale = useLocale();
  return (
    <section className={`${styles.stack} ${styles.apart}`}>
      <h2>{t("declineHeading")}</h2>
      <p>{t("declineText", { from })}</p>
      <form method="post" action={`/api/handovers/${token}/decline`}>
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton busyLabel={t("taking")}>{t("decline")}</SubmitButton>
      </form>
    </section>
  );
}
