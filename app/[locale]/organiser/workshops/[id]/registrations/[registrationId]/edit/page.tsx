import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFoundMain } from "@/components/organiser/not-found-main";
import { Page } from "@/components/organiser/page";
import {
  addValuesOf,
  addValuesOfDraft,
  messagesByControl,
} from "@/components/organiser/registrations/add-values";
import { CorrectForm } from "@/components/organiser/registrations/correct-form";
import { Notice } from "@/components/ui/notice";
import { db } from "@/lib/db/client";
import { type FormDraft, readDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import type { Locale } from "@/lib/i18n/locales";
import { ownForm } from "@/lib/own-answers/queries";
import { organiserRegistration } from "@/lib/registrations/queries";
import { openWorkshop } from "../../../../../access";
import { refusalText } from "../../../../../workshop-draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string; registrationId: string }>;
}

const draftKey = (id: string) => `correct:${id}`;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, registrationId } = await params;
  const t = await getTranslations({ locale });
  const title = t("own.correct.title");
  const isRefused = (await readDraft(draftKey(registrationId))) !== undefined;
  return { title: isRefused ? t("common.errorTitle", { title }) : title };
}

/** What somebody told us, to be corrected. */
export default async function CorrectPage({ params }: PageProps) {
  const { locale, id, registrationId } = await params;
  const page = `/registrations/${registrationId}/edit` as const;
  await openWorkshop({ locale, id, action: "registration.edit", page });
  const person = await organiserRegistration(db(), { workshopId: id, id: registrationId });
  if (!person) return <NotFoundMain />;
  const t = await getTranslations({ locale, namespace: "own.correct" });
  const form = await ownForm(db(), { registrationId });
  const draft = await readDraft(draftKey(registrationId));
  return (
    <Page kicker={person.name} title={t("title")} below={<p>{t("intro")}</p>}>
      {person.status === "cancelled" ? (
        <Notice>
          <p>{t("cancelled")}</p>
        </Notice>
      ) : (
        <CorrectForm
          workshopId={id}
          registrationId={person.id}
          version={person.version}
          values={draft ? addValuesOfDraft(draft.values, locale) : addValuesOf(person)}
          themes={form.themes}
          form={{ questions: form.questions, languages: form.languages }}
          words={{ save: t("save"), saving: t("saving") }}
          refusal={draft && refusalOf(draft, locale, t("stale"))}
        />
      )}
    </Page>
  );
}

function refusalOf(draft: FormDraft, locale: Locale, stale: string) {
  const errors = draft.errors.map((error) => ({ path: error.path, message: fieldMessage(error, locale) }));
  const text = draft.code === "stale_version" ? stale : refusalText(draft.code, locale);
  return { text, errors: messagesByControl(errors) };
}
