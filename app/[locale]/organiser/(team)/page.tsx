import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DoneLine } from "@/components/organiser/done-line";
import { Page } from "@/components/organiser/page";
import { WorkshopList } from "@/components/organiser/workshop-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { teamsAllowing } from "@/lib/auth/policy";
import { requireUser } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { listTeamWorkshops } from "@/lib/workshops/queries";

interface PageProps {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ done?: string | string[]; archived?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "organiser.dashboard" });
  return { title: t("title") };
}

/** The team's workshops. */
export default async function DashboardPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  const { done, archived } = await searchParams;
  const actor = await requireUser(locale, "/organiser");
  const now = new Date();
  const t = await getTranslations({ locale, namespace: "organiser.dashboard" });
  const creatingTeams = teamsAllowing(actor, "workshop.create");
  const workshops = await listTeamWorkshops(db(), { teamIds: teamsAllowing(actor, "workshop.read"), now });

  const canCreate = creatingTeams.length > 0;
  const createLink = (label: string) => (
    <ButtonLink href="/organiser/workshops/new" tone="primary">
      {label}
    </ButtonLink>
  );
  return (
    <Page title={t("title")} actions={canCreate && workshops.length > 0 && createLink(t("new"))}>
      <DoneLine done={done} />
      {workshops.length > 0 && (
        <WorkshopList
          workshops={workshops}
          now={now}
          isArchiveShown={archived !== undefined}
          removableTeamIds={teamsAllowing(actor, "workshop.delete")}
        />
      )}
      {workshops.length === 0 &&
        (canCreate ? (
          <EmptyState title={t("emptyTitle")} action={createLink(t("createFirst"))}>
            <p>{t("empty")}</p>
          </EmptyState>
        ) : (
          <EmptyState title={t("noTeamTitle")}>
            <p>{t("noTeam")}</p>
          </EmptyState>
        ))}
    </Page>
  );
}
