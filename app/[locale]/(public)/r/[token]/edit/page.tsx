import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BadLink } from "@/components/public/manage/bad-link";
import { ConsentsForm } from "@/components/public/manage/consents-form";
import { EditForm } from "@/components/public/manage/edit-form";
import { OwnHeader } from "@/components/public/manage/own-header";
import { valuesOfOwn } from "@/components/public/manage/own-values";
import { Notice } from "@/components/ui/notice";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { ownForm } from "@/lib/own-answers/queries";
import { isLive } from "@/lib/own-answers/rules";
import { loadOwn } from "../load-own";
import { editRefusal } from "./draft";

interface EditPageProps {
  readonly params: Promise<{ locale: Locale; token: string }>;
}

const draftKey = (token: string) => `own-answers:${token}`;

export async function generateMetadata({ params }: EditPageProps): Promise<Metadata> {
  const { locale, token } = await params;
  const t = await getTranslations({ locale });
  const title = t((await loadOwn(token)) ? "own.edit.title" : "public.manage.badTitle");
  const isRefused = (await readDraft(draftKey(token))) !== undefined;
  return {
    title: isRefused ? t("common.errorTitle", { title }) : title,
    robots: { index: false, follow: false },
  };
}

/** One's own answers to be changed; past the deadline only what one agrees to. */
export default async function EditPage({ params }: EditPageProps) {
  const { locale, token } = await params;
  const own = await loadOwn(token);
  if (!own) return <BadLink />;
  const { registration } = own;
  const { workshop, status, version, answersUntil } = registration;
  const t = await getTranslations({ locale, namespace: "own.edit" });
  const until = formatDateTime(new Date(answersUntil), { locale, timeZone: workshop.timeZone });
  const draft = await readDraft(draftKey(token));
  if (registration.canEdit) {
    const form = await ownForm(db(), { registrationId: own.id });
    return (
      <OwnHeader workshop={workshop} title={t("title")} lead={t("until", { until })}>
        <EditForm
          action={`/api/registrations/${token}/answers`}
          version={version}
          words={{ save: t("save"), saving: t("saving") }}
          leaveHref={`/r/${token}`}
          slug={workshop.slug}
          themes={form.themes}
          houseRulesHref={
            form.hasNewRules ? localizedPath(locale, `/workshops/${workshop.slug}#house-rules`) : null
          }
          questions={form.questions}
          languages={form.languages}
          values={draft?.values ?? valuesOfOwn(registration)}
          refusal={draft && editRefusal(draft, locale)}
        />
      </OwnHeader>
    );
  }
  const canAgree = isLive(status, workshop.status);
  return (
    <OwnHeader workshop={workshop} title={t("title")}>
      <Notice tone={draft ? "warn" : "info"} title={t("closedTitle")} isLive={draft !== undefined}>
        <p>{canAgree ? t("closed", { until }) : t("over")}</p>
      </Notice>
      {canAgree && <ConsentsForm token={token} version={version} values={valuesOfOwn(registration)} />}
    </OwnHeader>
  );
}
