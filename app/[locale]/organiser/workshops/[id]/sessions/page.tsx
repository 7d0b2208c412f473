import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Done } from "@/components/organiser/done";
import { Page, Section } from "@/components/organiser/page";
import { SessionList } from "@/components/organiser/sessions/session-list";
import { SessionRule } from "@/components/organiser/sessions/session-rule";
import { WorkshopDay } from "@/components/organiser/workshop-day";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { listSessions } from "@/lib/sessions/queries";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../access";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

const DONE = ["added", "changed", "moved", "removed", "rule", "again"] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "sessions" });
  return { title: t("title") };
}

/** The parallel sessions of a workshop. */
export default async function SessionsPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const { done } = await searchParams;
  const { workshop, now } = await openWorkshop({ locale, id, action: "workshop.edit", page: "/sessions" });
  const t = await getTranslations({ locale, namespace: "sessions" });
  const { data: sessions, required } = await listSessions(db(), { workshopId: workshop.id, now });
  const canEdit = isEditable(workshop.status);
  const news = DONE.find((one) => one === done);
  const add = canEdit && (
    <ButtonLink href={`/organiser/workshops/${workshop.id}/sessions/new`} tone="primary">
      {t(sessions.length === 0 ? "organiser.addFirst" : "organiser.add")}
    </ButtonLink>
  );
  return (
    <Page
      kicker={<WorkshopDay workshop={workshop} />}
      title={t("title")}
      below={<p>{t("intro")}</p>}
      actions={sessions.length > 0 && add}
    >
      {news && <Done text={t(`organiser.done.${news}`)} />}
      {sessions.length === 0 ? (
        <EmptyState title={t("organiser.empty")}>{add}</EmptyState>
      ) : (
        <>
          <Section title={t("organiser.list")} id="sessions">
            <SessionList
              workshopId={workshop.id}
              timeZone={workshop.timeZone}
              sessions={sessions}
              canEdit={canEdit}
            />
          </Section>
          {canEdit && (
            <Section title={t("organiser.rule")} id="session-rule">
              <SessionRule workshopId={workshop.id} required={required} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
