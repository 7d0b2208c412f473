import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DoneLine } from "@/components/organiser/done-line";
import { Page } from "@/components/organiser/page";
import { WorkshopDay } from "@/components/organiser/workshop-day";
import { valuesOfWorkshop } from "@/components/organiser/workshop-form/values";
import { WorkshopForm } from "@/components/organiser/workshop-form/workshop-form";
import { Notice } from "@/components/ui/notice";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { textEngineHealth } from "@/lib/text-vectors/queries";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../access";
import { refusalOfDraft, timeZones, valuesOfDraft } from "../../../workshop-draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "organiser.form" });
  const title = t("editTitle");
  return { title: (await readDraft(`workshop:${id}`)) ? t("errorTitle", { title }) : title };
}

export default async function EditWorkshopPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const { done } = await searchParams;
  const { workshop } = await openWorkshop({ locale, id, action: "workshop.edit", page: "/edit" });
  const t = await getTranslations({ locale, namespace: "organiser.form" });
  const line = await getTranslations({ locale, namespace: "line.settings" });
  const draft = await readDraft(`workshop:${id}`);
  const values = valuesOfWorkshop(workshop);
  const isLive = workshop.status === "published" || workshop.status === "closed";
  return (
    <Page
      kicker={<WorkshopDay workshop={workshop} />}
      title={workshop.title}
      below={
        <>
          {isLive && <p>{t("editLive")}</p>}
          <p>
            <Link href={`/organiser/workshops/${id}/edit/sign-up`}>{line("link")}</Link>
          </p>
        </>
      }
    >
      <DoneLine done={done} />
      {isEditable(workshop.status) ? (
        <WorkshopForm
          // What somebody else saved in the meantime is another form: nothing of the first one's state may stay.
          key={workshop.version}
          workshop={{ id, version: workshop.version, values }}
          values={draft ? valuesOfDraft(draft) : values}
          refusal={draft && refusalOfDraft(draft, locale)}
          timeZones={timeZones()}
          textEngines={await textEngineHealth(db())}
          hasSessions={workshop.sessions.length > 0}
        />
      ) : (
        <Notice>
          <p>{t("readOnly")}</p>
        </Notice>
      )}
    </Page>
  );
}
