import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { Link } from "@/lib/i18n/navigation";
import { countOutcomes } from "@/lib/imports/rules";
import type { ImportReport, ImportRowReport } from "@/lib/imports/schema";
import { Section } from "../page";
import { Counts } from "./counts";
import styles from "./imports.module.css";

interface ImportResultProps {
  readonly workshopId: string;
  readonly importId: string;
  readonly report: ImportReport;
  /** Of the registrations that are still there, by id. */
  readonly names: ReadonlyMap<string, string>;
}

const LINES_MAX = 300;

/** What an import did, what to look at, and the way back. */
export function ImportResult({ workshopId, importId, report, names }: ImportResultProps) {
  const t = useTranslations("imports.result");
  const list = `/organiser/workshops/${workshopId}/registrations`;
  const attention = report.rows.filter(({ problem, notes }) => problem || notes.length > 0);
  return (
    <>
      <Counts counts={countOutcomes(report.rows)} />
      <p className={`${styles.note} ${styles.mails}`}>{t("mails", { count: report.mails })}</p>
      <div className={styles.acts}>
        <ButtonLink href={list} tone="primary">
          {t("toList")}
        </ButtonLink>
        <ButtonLink href={`${list}/import`}>{t("again")}</ButtonLink>
      </div>
      {report.undo && (
        <Section title={t("undoneTitle")} id="undone">
          <p>{t("removed", { count: report.undo.removed, restored: report.undo.restored })}</p>
          {report.undo.kept.length > 0 && (
            <>
              <p>{t("kept", { count: report.undo.kept.length })}</p>
              <ul className={styles.problems}>
                {report.undo.kept.map(({ registrationId, reason }) => (
                  <li key={registrationId}>
                    <Link href={`${list}/${registrationId}`}>
                      {t("keptLine", { name: names.get(registrationId) ?? t("gone"), reason })}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Section>
      )}
      <Section title={t("attention")} id="attention">
        {attention.length === 0 ? (
          <p>{t("allGood")}</p>
        ) : (
          <ul className={styles.problems}>
            {attention.slice(0, LINES_MAX).map((row) => (
              <RowLine key={row.row} row={row} list={list} name={names.get(row.registrationId ?? "")} />
            ))}
          </ul>
        )}
      </Section>
      {!report.undo && (
        <Section title={t("undo")} id="undo">
          <details className={styles.undo}>
            <summary className={buttonClass({})}>{t("undoAsk")}</summary>
            <form method="post" action={`/api/organiser/workshops/${workshopId}/imports/${importId}/undo`}>
              <p>{t("undoHelp")}</p>
              <SubmitButton tone="danger" busyLabel={t("undoing")}>
                {t("undoConfirm")}
              </SubmitButton>
            </form>
          </details>
        </Section>
      )}
    </>
  );
}

interface RowLineProps {
  readonly row: ImportRowReport;
  readonly list: string;
  readonly name: string | undefined;
}

function RowLine({ row, list, name }: RowLineProps) {
  const t = useTranslations("imports");
  return (
    <li>
      <span className="num">
        {t("table.row")} {row.row}
      </span>
      {name && row.registrationId && (
        <>
          {" · "}
          <Link href={`${list}/${row.registrationId}`}>{name}</Link>
        </>
      )}
      <span className={row.outcome === "failed" ? `${styles.note} ${styles.problem}` : styles.note}>
        {[row.problem && t(`problems.${row.problem}`), ...row.notes.map((note) => t(`notes.${note}`))]
          .filter(Boolean)
          .join(" ")}
      </span>
    </li>
  );
}
