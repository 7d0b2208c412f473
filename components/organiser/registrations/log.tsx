import { useLocale, useTranslations } from "next-intl";
import type { AskedForm } from "@/components/asked/given-answers";
import { formatDateTime, formatList, formatShortDateTime } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import type { LogEntry } from "@/lib/registration-log/queries";
import { Section } from "../page";
import styles from "./log.module.css";
import { LogEdits } from "./log-edits";

interface LogProps {
  readonly workshopId: string;
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  readonly timeZone: string;
  /** The workshop's own questions, those asked no more included. */
  readonly form: AskedForm;
}

/** What happened to somebody's registration, when and by whom, with the reasons that organisers gave. */
export function Log({ entries, ...rest }: LogProps) {
  const t = useTranslations("line.log");
  return (
    <Section title={t("heading")} id="log">
      {entries.length === 0 ? (
        <p className="quiet">{t("empty")}</p>
      ) : (
        <ul className={styles.log}>
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} {...rest} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Entry({
  workshopId,
  entry,
  timeZone,
  form,
}: Omit<LogProps, "entries"> & { readonly entry: LogEntry }) {
  const t = useTranslations("line.log");
  const locale = useLocale();
  const style = { locale, timeZone };
  const { reason, expiresAt, from, to } = entry.changes;
  const key = `actions.${entry.action.replace(".", "_")}`;
  const name = entry.actorName ?? t("someone");
  return (
    <li className="num">
      <p>
        <strong>{t.has(key as never) ? t(key as "actions.offer_make") : entry.action}</strong>{" "}
        <span className="quiet">
          {t(`by.${isKnownActor(entry.actorKind) ? entry.actorKind : "system"}`, { name })},{" "}
          {formatShortDateTime(new Date(entry.at), style)}
        </span>
      </p>
      {entry.other && (
        <p>
          {t(entry.action === "registration.hand_over" ? "handedTo" : "handedBy")}{" "}
          <Link href={`/organiser/workshops/${workshopId}/registrations/${entry.other.id}`}>
            {entry.other.name}
          </Link>
        </p>
      )}
      {SESSIONS.map((how) => {
        const titles = entry.sessions[how].map((title) => t("session", { title }));
        return (
          titles.length > 0 && <p key={how}>{t(`sessions.${how}`, { titles: formatList(titles, locale) })}</p>
        );
      })}
      {expiresAt && <p>{t("expires", { until: formatDateTime(new Date(expiresAt), style) })}</p>}
      {from !== undefined && to !== undefined && <p>{t("ranks", { from, to })}</p>}
      {entry.edits.length > 0 && <LogEdits edits={entry.edits} form={form} />}
      {reason && <p>{t("reason", { reason })}</p>}
    </li>
  );
}

const SESSIONS = ["about", "added", "left"] as const;

const ACTORS = ["organiser", "attendee", "system", "public"] as const;

function isKnownActor(kind: string): kind is (typeof ACTORS)[number] {
  return ACTORS.some((one) => one === kind);
}
