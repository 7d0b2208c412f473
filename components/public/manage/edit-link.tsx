import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { formatDateTime } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import { isLive } from "@/lib/own-answers/rules";
import type { OwnRegistration } from "@/lib/registrations/schema";
import styles from "./manage.module.css";

/** Where to change what was sent, and until when; past the deadline where to change what was agreed to. */
export function EditLink({
  token,
  registration,
}: {
  readonly token: string;
  readonly registration: OwnRegistration;
}) {
  const own = useTranslations("own");
  const t = useTranslations("own.edit");
  const locale = useLocale();
  const { workshop, answersUntil, canEdit, status } = registration;
  const until = formatDateTime(new Date(answersUntil), { locale, timeZone: workshop.timeZone });
  if (!isLive(status, workshop.status)) return null;
  return canEdit ? (
    <div className={styles.edit}>
      <ButtonLink href={`/r/${token}/edit`}>{t("open")}</ButtonLink>
      <ButtonLink href={`/r/${token}/address`} tone="quiet">
        {own("address.open")}
      </ButtonLink>
      <p className="small quiet num">{t("until", { until })}</p>
    </div>
  ) : (
    <p className={`small quiet num ${styles.correction}`}>
      {t("closed", { until })} <Link href={`/r/${token}/edit`}>{t("consentsOnly")}</Link>{" "}
      <Link href={`/r/${token}/address`}>{own("address.open")}</Link>
    </p>
  );
}
