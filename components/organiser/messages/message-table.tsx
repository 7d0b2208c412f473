import { useLocale, useTranslations } from "next-intl";
import { CardRow, CardTable, Cell, RowHeader } from "@/components/ui/data-table";
import { formatShortDateTime } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import type { MessageDto } from "@/lib/messages/schema";
import { MessageFate } from "../states";
import styles from "../table.module.css";

interface MessageTableProps {
  readonly workshopId: string;
  readonly title: string;
  readonly timeZone: string;
  readonly messages: readonly MessageDto[];
}

/** The outbox: to whom, what, what became of it and why. Cards on narrow screens, like the registrations. */
export function MessageTable({ workshopId, title, timeZone, messages }: MessageTableProps) {
  const t = useTranslations("organiser.messages");
  const kinds = useTranslations("organiser.kind");
  const locale = useLocale();
  const when = (instant: string) => formatShortDateTime(new Date(instant), { locale, timeZone });
  return (
    <CardTable
      className={styles.table}
      caption={t("caption", { title })}
      columns={[t("columnSubject"), t("columnTo"), t("columnAttempts"), t("columnState"), t("columnDate")]}
    >
      {messages.map((message) => (
        <CardRow key={message.id}>
          <RowHeader>
            <Link href={`/organiser/workshops/${workshopId}/messages/${message.id}`}>
              {kinds(message.kind)}
            </Link>
            {message.subject && <span className={styles.under}>{message.subject}</span>}
          </RowHeader>
          <Cell className={styles.text}>
            {message.toName ?? message.to}
            {message.errorMessage && message.state !== "sent" && (
              <span className={styles.under}>{message.errorMessage}</span>
            )}
          </Cell>
          <Cell className={styles.short}>{t("attempts", { count: message.attempts })}</Cell>
          <Cell>
            <MessageFate state={message.state} />
            {message.nextAttemptAt && message.attempts > 0 && (
              <span className={styles.under}>{t("nextAttempt", { date: when(message.nextAttemptAt) })}</span>
            )}
          </Cell>
          <Cell className={styles.date}>{when(message.createdAt)}</Cell>
        </CardRow>
      ))}
    </CardTable>
  );
}
