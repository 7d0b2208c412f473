import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { Link } from "@/lib/i18n/navigation";
import { countOutcomes, rowsToLookAt } from "@/lib/imports/rules";
import type { ImportReport, ImportRowReport, UndoReport } from "@/lib/imports/schema";
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
/** So many lines stand open; more are folded away, for what comes below them must be found. */
const OPEN_MAX = 8;

/** What an import did, what to look at, and the way back. */
export function ImportResult({ workshopId, importId, report, names }: ImportResultProps) {
  const t = useTranslations("imports.result");
  const list = `/organiser/workshops/${workshopId}/registrations`;
  const acts = (
    <div className={styles.acts}>
      <ButtonLink href={list} tone="primary">
        {t("toList")}
      </ButtonLink>
      <ButtonLink href={`${list}/import`}>{t("again")}</ButtonLink>
    </div>
  );
  if (report.undo) {
    return (
      <>
        <Undone undo={report.undo} list={list} names={names} />
        {acts}
      </>
    );
  }
  const groups = rowsToLookAt(report.rows);
  return (
    <>
      <Counts counts={countOutcomes(report.rows)} />
      <p className={`${styles.note} ${styles.mails}`}>{t("mails", { count: report.mails })}</p>
      {acts}
      <Section title={t("attention")} id="attention">
        {groups.length === 0 ? (
          <p>{t("allGood")}</p>
        ) : (
          <ul className={styles.problems}>
            {groups.map((rows) => (
              <Alike key={rows[0]?.row} rows={rows} list={list} names={names} />
            ))}
          </ul>
        )}
      </Section>
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
    </>
  );
}

interface UndoneProps {
  readonly undo: UndoReport;
  readonly list: string;
  readonly names: ReadonlyMap<string, string>;
}

function Undone({ undo: { removed, restored, kept }, list, names }: UndoneProps) {
  const t = useTranslations("imports.result");
  return (
    <>
      <p className={styles.mails}>{t("removed", { count: removed, restored })}</p>
      {kept.length > 0 && (
        <>
          <p>{t("kept", { count: kept.length })}</p>
          <ul className={styles.problems}>
            {kept.map(({ registrationId, reason }) => (
              <li key={registrationId}>
                <Link href={`${list}/${registrationId}`}>
                  {t("keptLine", { name: names.get(registrationId) ?? t("gone"), reason })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface AlikeProps {
  /** With the same things to look at. */
  readonly rows: readonly ImportRowReport[];
  readonly list: string;
  readonly names: ReadonlyMap<string, string>;
}

/** What is to be looked at, said once, and below it the lines of the file that it is about. */
function Alike({ rows, list, names }: AlikeProps) {
  const t = useTranslations("imports");
  const [first] = rows;
  if (!first) return null;
  const lines = (
    <ul className={styles.rows}>
      {rows.slice(0, LINES_MAX).map((row) => (
        <RowLine key={row.row} row={row} list={list} name={names.get(row.registrationId ?? "")} />
      ))}
    </ul>
  );
  return (
    <li>
      <p className={first.outcome === "failed" ? styles.problem : undefined}>
        {[first.problem && t(`problems.${first.problem}`), ...first.notes.map((note) => t(`notes.${note}`))]
          .filter(Boolean)
          .join(" ")}
      </p>
      {rows.length <= OPEN_MAX ? (
        lines
      ) : (
        <details className={styles.lines}>
          <summary>{t("result.lines", { count: rows.length })}</summary>
          {lines}
        </details>
      )}
    </li>
  );
}

interface RowLineProps {
  readonly row: ImportRowReport;
  readonly list: string;
  readonly name: string | undefined;
}

function RowLine({ row, list, name }: RowLineProps) {
  const t = useTranslations("imports.table");
  return (
    <li className="num">
      {t("row")} {row.row}
      {name && row.registrationId && (
        <>
          {" · "}
          <Link href={`${list}/${row.registrationId}`}>{name}</Link>
        </>
      )}
    </li>
  );
}
