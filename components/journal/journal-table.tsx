import { useLocale, useTranslations } from "next-intl";
import { useEventWords } from "@/components/plans/use-event-words";
import { CardRow, CardTable, Cell, RowHeader } from "@/components/ui/data-table";
import type { LogEntry, SubjectKind } from "@/lib/audit/schema";
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

/** Where a subject is read, below its workshop; nothing for what has no page. */
const PAGES: Partial<Record<SubjectKind, (id: string) => string>> = {
  registration: (id) => `registrations/${id}`,
  message: (id) => `messages/${id}`,
  broadcast: (id) => `messages/broadcasts/${id}`,
  session: (id) => `sessions/${id}`,
  invitation: (id) => `invitations/${id}`,
  import: (id) => `registrations/import/${id}`,
  rule: () => "groups/rules",
};

/** Of a change of many people, so many are named; the plan's history names all. */
const DETAILS_MAX = 3;

/** The log: a table, and on narrow screens one card per entry. */
export function JournalTable({ workshopId, timeZone, entries, events }: JournalTableProps) {
  const t = useTranslations("journal");
  const locale = useLocale();
  const words = useEntryWords();
  const planWords = useEventWords();
  return (
    <CardTable className={styles.table} caption={t("caption")} columns={[t("when"), t("what"), t("about")]}>
      {entries.map((entry) => {
        const event = events.get(entry.id);
        const { sentence, details } = event ? planWords(event) : { sentence: words(entry), details: [] };
        return (
          <CardRow key={entry.id}>
            <Cell className={`${styles.when} num`}>
              <time dateTime={entry.at}>{formatShortDateTime(new Date(entry.at), { locale, timeZone })}</time>
            </Cell>
            <RowHeader className={styles.what}>
              {sentence}
              <Details details={details} />
            </RowHeader>
            <Cell className={styles.about}>
              <SubjectLink workshopId={workshopId} subject={entry.subject} />
            </Cell>
          </CardRow>
        );
      })}
    </CardTable>
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
  const page = PAGES[kind];
  if (page) return <Link href={`${home}/${page(id)}`}>{name}</Link>;
  return name === null ? <span className="quiet">{t("subjectGone")}</span> : name;
}
