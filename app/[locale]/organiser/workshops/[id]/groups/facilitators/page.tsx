import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { BackToGroups } from "@/components/groups/back-to-groups";
import { FacilitatorForm } from "@/components/groups/facilitators/facilitator-form";
import { FacilitatorList } from "@/components/groups/facilitators/facilitator-list";
import { Done } from "@/components/organiser/done";
import { Page, Section } from "@/components/organiser/page";
import { WorkshopDay } from "@/components/organiser/workshop-day";
import { db } from "@/lib/db/client";
import { listFacilitators } from "@/lib/facilitators/queries";
import { readDraft } from "@/lib/http/form-draft";
import { SPOKEN_LANGUAGES } from "@/lib/i18n/language-code";
import type { Locale } from "@/lib/i18n/locales";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../../access";
import { newFacilitator, refusalOf, valuesOf, valuesOfDraft } from "./draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{ facilitator?: string | string[]; done?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "facilitators" });
  const form = await getTranslations({ locale, namespace: "organiser.form" });
  const title = t("title");
  return { title: (await readDraft(`facilitator:${id}`)) ? form("errorTitle", { title }) : title };
}

const DONE = ["added", "changed", "removed"] as const;
/** Those who accompany the tables of a workshop. */
export default async function FacilitatorsPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const { facilitator: asked, done } = await searchParams;
  const { workshop } = await openWorkshop({
    locale,
    id,
    action: "plan.edit",
    page: "/groups/facilitators",
  });
  const t = await getTranslations({ locale, namespace: "facilitators" });
  const facilitators = await listFacilitators(db(), { workshopId: workshop.id });
  const edited = facilitators.find((one) => one.id === asked);
  const draft = await readDraft(`facilitator:${id}`);
  const news = DONE.find((one) => one === done);
  const values = edited ? valuesOf(edited) : newFacilitator(workshop.languages);
  return (
    <ClientMessages namespaces={["facilitators", "organiser", "errors"]}>
      <Page
        kicker={<WorkshopDay workshop={workshop} />}
        title={t("title")}
        below={<p>{t("intro")}</p>}
        actions={<BackToGroups workshopId={workshop.id} />}
      >
        {news && <Done text={t(news)} />}
        <Section title={t("list")} id="facilitators">
          <FacilitatorList workshopId={workshop.id} facilitators={facilitators} />
        </Section>
        {isEditable(workshop.status) && (
          <Section title={t(edited ? "edit" : "add")} id="facilitator-form">
            <FacilitatorForm
              // Somebody else, or what another organiser changed in the meantime, is another form.
              key={edited ? `${edited.id}-${edited.version}` : "new"}
              workshopId={workshop.id}
              known={edited && { id: edited.id, version: edited.version }}
              values={draft ? valuesOfDraft(draft) : values}
              languages={[...new Set([...SPOKEN_LANGUAGES, ...values.languages])]}
              themes={[...new Set([...workshop.themes, ...values.themes])]}
              refusal={draft && refusalOf(draft, locale)}
            />
          </Section>
        )}
      </Page>
    </ClientMessages>
  );
}
