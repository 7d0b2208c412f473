import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { CriteriaForm } from "@/components/groups/criteria/criteria-form";
import { Page } from "@/components/organiser/page";
import { WorkshopDay } from "@/components/organiser/workshop-day";
import { Notice } from "@/components/ui/notice";
import { db } from "@/lib/db/client";
import { findGroupSettings } from "@/lib/group-settings/queries";
import { readDraft } from "@/lib/http/form-draft";
import type { Locale } from "@/lib/i18n/locales";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../../access";
import { refusalOfDraft, settingsOfDraft } from "./draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "groups.criteriaPage" });
  const form = await getTranslations({ locale, namespace: "organiser.form" });
  const title = t("title");
  return { title: (await readDraft(`group-settings:${id}`)) ? form("errorTitle", { title }) : title };
}

/** What counts when groups are proposed. */
export default async function CriteriaPage({ params }: PageProps) {
  const { locale, id } = await params;
  const { workshop } = await openWorkshop({ locale, id, action: "plan.edit", page: "/groups/criteria" });
  const t = await getTranslations({ locale, namespace: "groups.criteriaPage" });
  const form = await getTranslations({ locale, namespace: "organiser.form" });
  const settings = await findGroupSettings(db(), { workshopId: workshop.id });
  const draft = await readDraft(`group-settings:${id}`);
  return (
    <ClientMessages namespaces={["groups", "organiser", "errors"]}>
      <Page kicker={<WorkshopDay workshop={workshop} />} title={t("title")} below={<p>{t("intro")}</p>}>
        {isEditable(workshop.status) ? (
          <CriteriaForm
            // What somebody else saved in the meantime is another form.
            key={settings.version}
            workshopId={workshop.id}
            settings={draft ? settingsOfDraft(draft, settings) : settings}
            refusal={draft && refusalOfDraft(draft, locale)}
          />
        ) : (
          <Notice>
            <p>{form("readOnly")}</p>
          </Notice>
        )}
      </Page>
    </ClientMessages>
  );
}
