import { useLocale, useTranslations } from "next-intl";
import { Confirm } from "@/components/organiser/confirm";
import { CardRow, CardTable, Cell, RowHeader } from "@/components/ui/data-table";
import type { PlanDto } from "@/lib/groups/schema";
import { formatShortDateTime } from "@/lib/i18n/format";
import type { PlanEvent } from "@/lib/plan-history/schema";
import styles from "./plan-history.module.css";
import { useEventWords } from "./use-event-words";

interface PlanHistoryProps {
  readonly plan: Pick<PlanDto, "id" | "version" | "isEditable">;
  /** Latest first. */
  readonly events: readonly PlanEvent[];
  /** Address of the page. */
  readonly page: string;
  readonly timeZone: string;
}

/** What happened to a plan: a table, and on narrow screens one card per event; each version can come back. */
export function PlanHistory({ events, ...rest }: PlanHistoryProps) {
  const t = useTranslations("plans.history");
  return (
    <CardTable
      className={styles.table}
      caption={t("caption")}
      columns={[t("when"), t("what"), t("version"), t("act")]}
    >
      {events.map((event) => (
        <EventRow key={`${event.at} ${event.kind} ${event.version ?? ""}`} event={event} {...rest} />
      ))}
    </CardTable>
  );
}

/** What makes a plan: its first version, which has no change behind it. */
const MAKING: readonly PlanEvent["kind"][] = ["propose", "duplicate", "open_better"];
const DETAILS_OPEN_MAX = 3;

function EventRow({
  event,
  plan,
  page,
  timeZone,
}: Omit<PlanHistoryProps, "events"> & { readonly event: PlanEvent }) {
  const t = useTranslations("plans.history");
  const words = useEventWords();
  const locale = useLocale();
  const { sentence, details } = words(event);
  const version = event.version ?? (MAKING.includes(event.kind) ? 1 : null);
  const when = formatShortDateTime(new Date(event.at), { locale, timeZone });
  return (
    <CardRow>
      <Cell className={`${styles.when} num`}>
        <time dateTime={event.at}>{when}</time>
      </Cell>
      <RowHeader className={styles.what}>
        {sentence}
        <Details details={details} />
      </RowHeader>
      <Cell className={`${styles.version} num`}>
        {version !== null && (
          <>
            <span className={styles.label}>{t("version")} </span>
            {version}
          </>
        )}
        {version === plan.version && <span className={styles.now}> {t("now")}</span>}
      </Cell>
      <Cell className={styles.act}>
        {version !== null && version < plan.version && plan.isEditable && (
          <Confirm
            id={`restore-${version}`}
            opener={t("restore")}
            openerLabel={t("restoreLabel", { version })}
            title={t("restoreTitle", { version })}
            action={`/api/organiser/plans/${plan.id}/restore`}
            label={t("restore")}
            tone="primary"
            isSmall
            leadsTo={`${page}?done=restored&version=${version}`}
            fields={
              <>
                <input type="hidden" name="version" value={version} />
                <input type="hidden" name="baseVersion" value={plan.version} />
              </>
            }
          >
            <p>{t("restoreText", { when })}</p>
          </Confirm>
        )}
      </Cell>
    </CardRow>
  );
}

/** A few stand there; more open on demand. */
function Details({ details }: { readonly details: readonly string[] }) {
  const t = useTranslations("plans.event");
  if (details.length === 0) return null;
  const list = (
    <ul className={styles.details}>
      {details.map((detail) => (
        <li key={detail}>{detail}</li>
      ))}
    </ul>
  );
  if (details.length <= DETAILS_OPEN_MAX) return list;
  return (
    <details className={styles.more}>
      <summary>{t("more")}</summary>
      {list}
    </details>
  );
}
