import { useLocale, useTranslations } from "next-intl";
import { CardRow, CardTable, Cell, RowHeader } from "@/components/ui/data-table";
import { StatusLabel, type StatusTone } from "@/components/ui/status-label";
import { formatShortDateTime } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import type { Invitation, InvitationState } from "@/lib/invitations/schema";
import { CopyButton } from "../copy-button";
import styles from "../table.module.css";
import own from "./invitations.module.css";

const TONES: Readonly<Record<InvitationState, StatusTone>> = {
  open: "good",
  used_up: "neutral",
  expired: "warn",
  disabled: "bad",
};

export function InvitationStateLabel({ state }: { readonly state: InvitationState }) {
  const t = useTranslations("invitations.state");
  return <StatusLabel tone={TONES[state]}>{t(state)}</StatusLabel>;
}

interface InvitationTableProps {
  readonly workshopId: string;
  readonly title: string;
  readonly timeZone: string;
  readonly invitations: readonly Invitation[];
}

/** The codes of a workshop, with what was done with each. Cards on narrow screens. */
export function InvitationTable({ workshopId, title, timeZone, invitations }: InvitationTableProps) {
  const t = useTranslations("invitations");
  const locale = useLocale();
  const home = `/organiser/workshops/${workshopId}/invitations`;
  return (
    <CardTable
      className={styles.table}
      caption={t("caption", { title })}
      columns={[t("columnFor"), t("columnCode"), t("columnUses"), t("columnState")]}
    >
      {invitations.map((one) => (
        <CardRow key={one.id}>
          <RowHeader>
            <Link href={`${home}/${one.id}`} aria-label={t("editOf", { code: one.code, label: one.label })}>
              {one.toName ?? one.sentTo ?? one.label}
            </Link>
            {one.sentTo && (
              <span className={styles.under}>{one.toName ? `${one.sentTo}, ${one.label}` : one.label}</span>
            )}
            {one.onlyFor && one.onlyFor !== one.sentTo?.toLowerCase() && (
              <span className={styles.under}>{t("only", { address: one.onlyFor })}</span>
            )}
          </RowHeader>
          <Cell>
            <span className={own.code}>{one.code}</span>
            {one.state === "open" && <CopyButton text={one.link} label={t("copy")} doneLabel={t("copied")} />}
          </Cell>
          <Cell className="num">
            {t("uses", { uses: one.uses, max: one.usesMax })}
            {one.uses > 0 && (
              <Link
                className={styles.act}
                href={`${home}/${one.id}#used`}
                aria-label={t("usedByOf", { count: one.uses, code: one.code })}
              >
                {t("usedBy", { count: one.uses })}
              </Link>
            )}
          </Cell>
          <Cell>
            <InvitationStateLabel state={one.state} />
            {one.expiresAt && one.state === "open" && (
              <span className={styles.under}>
                {t("until", { date: formatShortDateTime(new Date(one.expiresAt), { locale, timeZone }) })}
              </span>
            )}
          </Cell>
        </CardRow>
      ))}
    </CardTable>
  );
}
