import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import styles from "@/components/organiser/imports/imports.module.css";
import { UploadForm } from "@/components/organiser/imports/upload-form";
import { Page, Section } from "@/components/organiser/page";
import { Notice } from "@/components/ui/notice";
import { db } from "@/lib/db/client";
import { type FormDraft, readDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import { formatShortDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { listImports } from "@/lib/imports/queries";
import { countOutcomes } from "@/lib/imports/rules";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../../access";
import { refusalText } from "../../../../workshop-draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "imports.upload" });
  const form = await getTranslations({ locale, namespace: "organiser.form" });
  const title = t("title");
  return { title: (await readDraft(`import:${id}`)) ? form("errorTitle", { title }) : title };
}

/** The first step of an import: a file. And what was imported before. */
export default async function ImportPage({ params }: PageProps) {
  const { locale, id } = await params;
  const page = "/registrations/import";
  const { workshop } = await openWorkshop({ locale, id, action: "registration.edit", page });
  const t = await getTranslations({ locale, namespace: "imports.upload" });
  const draft = await readDraft(`import:${id}`);
  const imports = await listImports(db(), { workshopId: id });
  return (
    <Page kicker={workshop.title} title={t("title")} below={<p>{t("intro")}</p>}>
      {isEditable(workshop.status) ? (
        <UploadForm workshopId={id} error={draft && reasonOf(draft, locale)} />
      ) : (
        <Notice>
          <p>{t("notPossible")}</p>
        </Notice>
      )}
      {imports.length > 0 && (
        <Section title={t("history")} id="history">
          <ul className={styles.history}>
            {imports.map(({ id: importId, fileName, createdAt, state, report }) => {
              const counts = countOutcomes(report?.rows ?? []);
              const date = formatShortDateTime(createdAt, { locale, timeZone: workshop.timeZone });
              return (
                <li key={importId}>
                  <Link href={`/organiser/workshops/${id}/registrations/import/${importId}`}>
                    {t("historyLine", { file: fileName, date })}
                  </Link>
                  <span className={styles.note}>
                    {t("done", { count: counts.seat + counts.line })}
                    {state === "undone" && `, ${t("undone")}`}
                  </span>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </Page>
  );
}

/** Why the file was not read: in the words of its fault where it has one. */
function reasonOf(draft: FormDraft, locale: Locale): string {
  const [error] = draft.errors;
  if (draft.code === "payload_too_large")
    return fieldMessage({ path: "file", code: "import_too_large" }, locale);
  return error ? fieldMessage(error, locale) : refusalText(draft.code, locale);
}
