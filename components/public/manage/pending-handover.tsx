import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnHandover } from "@/lib/handovers/schema";
import { formatDateTime } from "@/lib/i18n/format";
import styles from "./manage.module.css";

interface PendingHandoverProps {
  readonly token: string;
  readonly handover: OwnHandover;
  readonly timeZone: string;
}

/** To whom one's seat is proposed, and one press to take that back; or that nobody took it. */
export function PendingHandover({ token, handover, timeZone }: PendingHandoverProps) {
  const t = useTranslations("own.handover");
  const own = useTranslations("own.address");
  const locale = useLocale();
  const { name, email, isOver } = handover;
  if (isOver) {
    return (
      <Notice>
        <p>{t("over", { name })}</p>
      </Notice>
    );
  }
  const until = formatDateTime(new Date(handover.expiresAt), { locale, timeZone });
  return (
    <Notice>
      <div className={styles.stack}>
        <p>{t("pending", { name, email, until })}</p>
        <form method="post" action={`/api/registrations/${token}/handover/withdraw`}>
          <input type="hidden" name="locale" value={locale} />
          <SubmitButton busyLabel={own("sending")}>{t("withdraw")}</SubmitButton>
        </form>
      </div>
    </Notice>
  );
}
