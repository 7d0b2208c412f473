import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Done } from "@/components/organiser/done";
import { ImportResult } from "@/components/organiser/imports/import-result";
import { PreviewForm } from "@/components/organiser/imports/preview-form";
import { NotFoundMain } from "@/components/organiser/not-found-main";
import { Page } from "@/components/organiser/page";
import { Notice } from "@/components/ui/notice";
import { db } from "@/lib/db/client";
import { askedForm } from "@/lib/form-questions/queries";
import { say } from "@/lib/form-questions/rules";
import { readDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import { formatShortDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { findImport, namesOf, previewImport, readDraftTable, type StoredImport } from "@/lib/imports/queries";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import { allowedWorkshop, openWorkshop } from "../../../../../access";
import { refusalText } from "../../../../../workshop-draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string; importId: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, id, importId } = await params;
  const t = await getTranslations({ locale, namespace: "imports" });
  const workshop = await allowedWorkshop(id, "registration.edit");
  const found = workshop && (await findImport(db(), { workshopId: id, importId }));
  if (!workshop || !found) return { title: t("upload.title") };
  return { title: t(found.state === "draft" ? "preview.title" : "result.title") };
}

/** A file that waits to be confirmed, or what became of it. */
export default async function OneImportPage({ params, searchParams }: PageProps) {
  const { locale, id, importId } = await params;
  const { done } = await searchParams;
  const page = `/registrations/import/${importId}` as const;
  const { workshop, now } = await openWorkshop({ locale, id, action: "registration.edit", page });
  const found = await findImport(db(), { workshopId: id, importId });
  if (!found) return <NotFoundMain />;
  return found.state === "draft" ? (
    <Draft
      workshop={workshop}
      found={found}
      locale={locale}
      now={now}
      done={typeof done === "string" ? done : undefined}
    />
  ) : (
    <Finished workshop={workshop} found={found} locale={locale} />
  );
}

const SEPARATORS = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;

interface FoundProps {
  readonly workshop: OrganiserWorkshop;
  readonly found: StoredImport;
  readonly locale: Locale;
}

async function Draft({
  workshop,
  found,
  locale,
  now,
  done,
}: FoundProps & { readonly now: Date; readonly done: string | undefined }) {
  const t = await getTranslations({ locale, namespace: "imports.preview" });
  const read = await readDraftTable(db(), { importId: found.id });
  // It was read when it was uploaded: this could only be another version of us.
  if (!read.ok) return <NotFoundMain />;
  const { table, format, encoding, delimiter } = read;
  const preview = await previewImport(db(), { workshopId: workshop.id, table, choices: found.choices, now });
  const form = await askedForm(db(), { workshopId: workshop.id });
  const refused = await readDraft(`import:${found.id}`);
  const [error] = refused?.errors ?? [];
  return (
    <Page
      kicker={workshop.title}
      title={t("title")}
      below={
        <>
          <p>{t("file", { file: found.fileName, rows: table.rows.length })}</p>
          {format === "csv" && delimiter && (
            <p className="small quiet">
              {t("csv", {
                encoding: (encoding ?? "utf-8").toUpperCase(),
                separators: t(`separators.${SEPARATORS[delimiter]}`),
              })}
            </p>
          )}
        </>
      }
    >
      {refused && (
        <Notice tone="bad" isLive>
          <p>{error ? fieldMessage(error, locale) : refusalText(refused.code, locale)}</p>
        </Notice>
      )}
      {done === "choices" && (
        <Notice tone="warn" isLive>
          <p>{t("choicesDone")}</p>
        </Notice>
      )}
      {!found.choices.columns.name && !found.choices.columns.email && (
        <Notice tone="warn">
          <p>{t("nobodyNamed")}</p>
        </Notice>
      )}
      {done === "preview" && <Done text={t("previewDone")} />}
      <PreviewForm
        action={`/api/organiser/workshops/${workshop.id}/imports/${found.id}`}
        table={table}
        choices={found.choices}
        preview={preview}
        hasSessions={preview.hasSessions}
        questions={form.questions.map(({ key, label }) => ({
          key,
          label: say(label, locale, form.languages)?.text ?? key,
        }))}
      />
    </Page>
  );
}

async function Finished({ workshop, found, locale }: FoundProps) {
  const t = await getTranslations({ locale, namespace: "imports.result" });
  if (!found.report) return <NotFoundMain />;
  const { rows, undo } = found.report;
  const ids = [
    ...rows.flatMap(({ registrationId }) => registrationId ?? []),
    ...(undo?.kept ?? []).map(({ registrationId }) => registrationId),
  ];
  const names = await namesOf(db(), { workshopId: workshop.id, ids });
  const date = formatShortDateTime(found.finishedAt ?? found.createdAt, {
    locale,
    timeZone: workshop.timeZone,
  });
  return (
    <Page
      kicker={workshop.title}
      title={t(found.state === "undone" ? "undoneTitle" : "title")}
      below={<p>{t("when", { file: found.fileName, date })}</p>}
    >
      <ImportResult workshopId={workshop.id} importId={found.id} report={found.report} names={names} />
    </Page>
  );
}
