import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { FormEditor } from "@/components/organiser/form-editor/form-editor";
import { Page } from "@/components/organiser/page";
import { WorkshopDay } from "@/components/organiser/workshop-day";
import { Notice } from "@/components/ui/notice";
import { db } from "@/lib/db/client";
import { organiserForm } from "@/lib/form-questions/queries";
import { catalogues } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../access";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "forms" });
  return { title: t("title") };
}

/** The organiser's own questions in the sign-up form. */
export default async function FormPage({ params }: PageProps) {
  const { locale, id } = await params;
  const { workshop } = await openWorkshop({ locale, id, action: "workshop.edit", page: "/form" });
  const t = await getTranslations({ locale });
  const form = await organiserForm(db(), { workshopId: workshop.id });
  const messages = Object.fromEntries(
    form.languages.map((one) => [one, { common: catalogues[one].common, asked: catalogues[one].asked }]),
  );
  return (
    <ClientMessages namespaces={["forms", "asked", "organiser", "errors"]}>
      <Page
        kicker={<WorkshopDay workshop={workshop} />}
        title={t("forms.title")}
        below={<p>{t("forms.intro")}</p>}
      >
        {isEditable(workshop.status) ? (
          <>
            <noscript>
              <Notice tone="warn">
                <p>{t("forms.noScript")}</p>
              </Notice>
            </noscript>
            <FormEditor workshopId={workshop.id} form={form} messages={messages} />
          </>
        ) : (
          <Notice>
            <p>{t("organiser.form.readOnly")}</p>
          </Notice>
        )}
      </Page>
    </ClientMessages>
  );
}
