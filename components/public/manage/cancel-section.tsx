import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RegistrationStatus } from "@/lib/registrations/schema";
import { Section } from "../sections";
import styles from "./manage.module.css";

/** Two steps without any script: open, read what it means, confirm. The button inside is a plain form post. */
export function CancelSection({
  token,
  status,
  isLineServed,
}: {
  readonly token: string;
  readonly status: RegistrationStatus;
  /** Whether somebody who waits gets the seat by itself. */
  readonly isLineServed: boolean;
}) {
  const t = useTranslations("public.manage");
  const locale = useLocale();
  return (
    <Section title={t(status === "pending" ? "cancelHeadingPending" : "cancelHeading")} id="cancel">
      <details className={styles.cancel}>
        <summary className={buttonClass({})}>{t("cancelAsk")}</summary>
        <form className={styles.confirm} method="post" action={`/api/registrations/${token}/cancel`}>
          <p>{t(detailOf(status, isLineServed))}</p>
          <input type="hidden" name="locale" value={locale} />
          <SubmitButton tone="danger" busyLabel={t("cancelling")}>
            {t("cancelConfirm")}
          </SubmitButton>
        </form>
      </details>
    </Section>
  );
}

function detailOf(status: RegistrationStatus, isLineServed: boolean) {
  if (status === "confirmed") return isLineServed ? "cancelDetail" : "cancelDetailByHand";
  return status === "pending" ? "cancelDetailPending" : "cancelDetailLine";
}
