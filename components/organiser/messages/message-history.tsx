import { useLocale, useTranslations } from "next-intl";
import { formatShortDateTime } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import type { MessageDto } from "@/lib/messages/schema";
import { MessageFate } from "../states";
import styles from "./message-history.module.css";

interface MessageHistoryProps {
  readonly workshopId: string;
  readonly timeZone: string;
  readonly messages: readonly MessageDto[];
}

/** What one person was sent, newest first, with the fate of each. */
export function MessageHistory({ workshopId, timeZone, messages }: MessageHistoryProps) {
  const t = useTranslations("organiser.registration");
  const kinds = useTranslations("organiser.kind");
  const locale = useLocale();
  if (messages.length === 0) return <p className="quiet">{t("noMessages")}</p>;
  return (
    <ul className={styles.history}>
      {messages.map((message) => (
        <li key={message.id}>
          <Link href={`/organiser/workshops/${workshopId}/messages/${message.id}`}>
            {kinds(message.kind)}
          </Link>
          <MessageFate state={message.state} />
          <span className="small quiet num">
            {formatShortDateTime(new Date(message.createdAt), { locale, timeZone })}
          </span>
          {message.state === "failed" && message.errorMessage && (
            <p className="small">{t("unreached", { reason: message.errorMessage })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
