import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DoneLine } from "@/components/organiser/done-line";
import { Page } from "@/components/organiser/page";
import { SettingsForm } from "@/components/organiser/sign-up-settings/settings-form";
import { WorkshopDay } from "@/components/organiser/workshop-day";
import { Notice } from "@/components/ui/notice";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import type { Locale } from "@/lib/i18n/locales";
import { findSignUpSettings } from "@/lib/sign-up-settings/queries";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../../access";
import { refusalOfForm, valuesOfDraft, valuesOfSettings } from "./draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

const draftKey = (id: string) => `sign-up-settings:${id}`;

export async function generateMetadata({ params }: Pick<PageProps, "params">): Promise<Metadata> {
  const { locale, id } = await params;
  const title = (await getTranslations({ locale, namespace: "line.settings" }))("title");
  const common = await getTranslations({ locale, namespace: "common" });
  return { title: (await readDraft(draftKey(id))) ? common("errorTitle", { title }) : title };
}

/** How people wait for a seat and get one. */
export default async function SignUpSettingsPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const { done } = await searchParams;
  const { workshop } = await openWorkshop({ locale, id, action: "workshop.edit", page: "/edit/sign-up" });
  const t = await getTranslations({ locale, namespace: "line.settings" });
  const form = await getTranslations({ locale, namespace: "organiser.form" });
  const settings = await findSignUpSettings(db(), { workshopId: id });
  const draft = await readDraft(draftKey(id));
  return (
    <Page kicker={<WorkshopDay workshop={workshop} />} title={t("title")} below={<p>{t("intro")}</p>}>
      <DoneLine done={done} />
      {isEditable(workshop.status) ? (
        <SettingsForm
          workshopId={id}
          version={settings.version}
          groupSize={workshop.groupSize}
          values={draft ? valuesOfDraft(draft) : valuesOfSettings(settings, workshop.timeZone)}
          refusal={draft && refusalOfForm(draft, locale)}
        />
      ) : (
        <Notice>
          <p>{form("readOnly")}</p>
        </Notice>
      )}
    </Page>
  );
}
