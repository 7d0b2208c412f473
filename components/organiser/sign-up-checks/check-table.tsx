import { useLocale, useTranslations } from "next-intl";
import { CardRow, CardTable, Cell, RowHeader } from "@/components/ui/data-table";
import { formatShortDateTime } from "@/lib/i18n/format";
import type { SignUpCheck } from "@/lib/sign-up-checks/schema";
import { ActionForm } from "../action-form";
import { Confirm } from "../confirm";
import styles from "../table.module.css";
import own from "./sign-up-checks.module.css";

interface CheckTableProps {
  readonly workshopId: string;
  readonly title: string;
  readonly timeZone: string;
  readonly checks: readonly SignUpCheck[];
  /** Without it nothing can be done with them any more. */
  readonly canEdit: boolean;
}

/** Who signed up and has not proved their address, and what can be done about it. Cards on narrow screens. */
export function CheckTable({ workshopId, title, timeZone, checks, canEdit }: CheckTableProps) {
  const t = useTranslations("admission.unproved");
  const locale = useLocale();
  const when = (instant: string) => formatShortDateTime(new Date(instant), { locale, timeZone });
  return (
    <CardTable
      className={own.table}
      caption={t("caption", { title })}
      columns={[t("columnName"), t("columnSent"), ...(canEdit ? [t("columnActs")] : [])]}
    >
      {checks.map((check) => (
        <CardRow key={check.id}>
          <RowHeader>
            {check.name}
            <span className={styles.under}>{check.email}</span>
          </RowHeader>
          <Cell className={own.link}>
            {t("sentOn", { date: when(check.sentAt) })}
            <span className={styles.under}>{t("validUntil", { date: when(check.expiresAt) })}</span>
          </Cell>
          {canEdit && (
            <Cell className={own.whole}>
              <div className={own.acts}>
                <Acts workshopId={workshopId} check={check} />
              </div>
            </Cell>
          )}
        </CardRow>
      ))}
    </CardTable>
  );
}

function Acts({ workshopId, check }: { readonly workshopId: string; readonly check: SignUpCheck }) {
  const t = useTranslations("admission.unproved");
  const { id, name } = check;
  const call = `/api/organiser/sign-up-checks/${id}`;
  const page = `/organiser/workshops/${workshopId}/registrations/unproved`;
  const fields = <input type="hidden" name="workshopId" value={workshopId} />;
  return (
    <>
      <ActionForm
        action={`${call}/resend`}
        label={t("resend")}
        accessibleLabel={t("resendTo", { name })}
        isSmall
        leadsTo={`${page}?done=resent`}
      >
        {fields}
      </ActionForm>
      <Confirm
        id={`confirm-${id}`}
        action={`${call}/confirm`}
        leadsTo={`${page}?done=confirmed`}
        opener={t("confirm")}
        openerLabel={t("confirmOf", { name })}
        isSmall
        title={t("confirmTitle", { name })}
        label={t("confirm")}
        tone="primary"
        fields={fields}
      >
        <p>{t("confirmText")}</p>
      </Confirm>
      <Confirm
        id={`forget-${id}`}
        action={`${call}/delete`}
        leadsTo={`${page}?done=forgotten`}
        opener={t("delete")}
        openerLabel={t("deleteOf", { name })}
        openerTone="quiet"
        isSmall
        title={t("deleteTitle", { name })}
        label={t("delete")}
        tone="danger"
        fields={fields}
      >
        <p>{t("deleteText")}</p>
      </Confirm>
    </>
  );
}
