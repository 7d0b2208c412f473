import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFoundMain } from "@/components/organiser/not-found-main";
import { Page } from "@/components/organiser/page";
import { newWorkshopValues } from "@/components/organiser/workshop-form/values";
import { WorkshopForm } from "@/components/organiser/workshop-form/workshop-form";
import { teamsAllowing } from "@/lib/auth/policy";
import { requireUser } from "@/lib/auth/session";
import { userById } from "@/lib/auth/users";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import type { Locale } from "@/lib/i18n/locales";
import { textEngineHealth } from "@/lib/text-vectors/queries";
import { refusalOfDraft, timeZones, valuesOfDraft } from "../../../workshop-draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "organiser.form" });
  const title = t("newTitle");
  return { title: (await readDraft("workshop:new")) ? t("errorTitle", { title }) : title };
}

export default async function NewWorkshopPage({ params }: PageProps) {
  const { locale } = await params;
  const actor = await requireUser(locale, "/organiser/workshops/new");
  if (teamsAllowing(actor, "workshop.create").length === 0) return <NotFoundMain />;
  const t = await getTranslations({ locale, namespace: "organiser.form" });
  const draft = await readDraft("workshop:new");
  const user = await userById(db(), actor.userId);
  return (
    <Page title={t("newTitle")} below={<p>{t("newIntro")}</p>}>
      <WorkshopForm
        values={draft ? valuesOfDraft(draft) : newWorkshopValues(locale, user?.email ?? "")}
        refusal={draft && refusalOfDraft(draft, locale)}
        timeZones={timeZones()}
        textEngines={await textEngineHealth(db())}
      />
    </Page>
  );
}
