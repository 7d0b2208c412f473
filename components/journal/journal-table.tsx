import { useLocale, useTranslations } from "next-intl";
import { useEventWords } from "@/components/plans/use-event-words";
import { CardTable } from "@/components/ui/data-table";
import type { LogEntry } from "@/lib/audit/schema";
import { formatShortDateTime } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import type { PlanEvent } from "@/lib/plan-history/schema";
import styles from "./journal.module.css";
import { useEntryWords } from "./use-entry-words";

interface JournalTableProps {
  readonly workshopId: string;
  readonly timeZone: string;
  /** Latest first. */
  readonly entries: readonly LogEntry[];
  /** What changed a plan, by the entry's id. */
  readonly events: ReadonlyMap<string, PlanEvent>;
}

/** Of a change of many people, so many are named; the plan's history names all. */
const DETAILS_MAX = 3;

/** The log: a table, and on narrow screens one card per entry. */
export function JournalTable({ workshopId, timeZone, entries, events }: JournalTableProps) {
  const t = useTranslations("journal");
  const locale = useLocale();
  const words = useEntryWords();
  const planWords = useEventWords();
  // Roles are spelled out because the cards of narrow screens are no tables to CSS, and would lose them.
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above
    <CardTable className={styles.table} caption={t("caption")} columns={[t("when"), t("what"), t("about")]}>
      {entries.map((entry) => {
        const event = events.get(entry.id);
        const { sentence, details } = event ? planWords(event) : { sentence: words(entry), details: [] };
        return (
          <tr key={entry.id} role="row">
            <td role="cell" className={`${styles.when} num`}>
              <time dateTime={entry.at}>{formatShortDateTime(new Date(entry.at), { locale, timeZone })}</time>
            </td>
            <th scope="row" role="rowheader" className={styles.what}>
              {sentence}
              <Details details={details} />
            </th>
            <td role="cell" className={styles.about}>
              <SubjectLink workshopId={workshopId} subject={entry.subject} />
            </td>
          </tr>
        );
      })}
    </CardTable>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

function Details({ details }: { readonly details: readonly string[] }) {
  const t = useTranslations("journal");
  if (details.length === 0) return null;
  const more = details.length - DETAILS_MAX;
  return (
    <ul className={styles.details}>
      {details.slice(0, DETAILS_MAX).map((detail) => (
        <li key={detail}>{detail}</li>
      ))}
      {more > 0 && <li>{t("more", { count: more })}</li>}
    </ul>
  );
}

function SubjectLink({
  workshopId,
  subject,
}: {
  readonly workshopId: string;
  readonly subject: LogEntry["subject"];
}) {
  const t = useTranslations("journal");
  if (!subject) return null;
  const { kind, id, name, number } = subject;
  const home = `/organiser/workshops/${workshopId}`;
  if (kind === "plan") {
    const label = name ? t("planNamed", { name, number: number ?? 0 }) : t("plan", { number: number ?? 0 });
    // A deleted plan has no page; its number still says which it was.
    return subject.isThere ? <Link href={`${home}/groups/plans/${id}`}>{label}</Link> : label;
  }
  if (kind === "registration") return <Link href={`${home}/registrations/${id}`}>{name}</Link>;
  if (kind === "message") return <Link href={`${home}/messages/${id}`}>{name}</Link>;
  if (kind === "broadcast") return <Link href={`${home}/messages/broadcasts/${id}`}>{name}</Link>;
  return name === null ? <span className="quiet">{t("subjectGone")}</span> : name;
}
