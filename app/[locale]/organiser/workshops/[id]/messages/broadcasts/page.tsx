import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BroadcastTable } from "@/components/organiser/broadcasts/broadcast-table";
import { DoneLine } from "@/components/organiser/done-line";
import { MessagesNav } from "@/components/organiser/messages/messages-nav";
import { Page } from "@/components/organiser/page";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { can } from "@/lib/auth/policy";
import { listAddressees, listBroadcasts } from "@/lib/broadcasts/queries";
import { db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { listFilterChoices } from "@/lib/registration-filters/queries";
import { openWorkshop } from "../../../../access";
import { broadcastTitle } from "./broadcast-title";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "broadcasts" });
  return { title: t("title") };
}

/** What the organisers wrote to those signed up, and what became of it. */
export default async function BroadcastsPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const { done } = await searchParams;
  const page = "/messages/broadcasts";
  const { actor, workshop } = await openWorkshop({ locale, id, action: "message.read", page });
  const t = await getTranslations({ locale, namespace: "broadcasts" });
  const [broadcasts, choices] = await Promise.all([
    listBroadcasts(db(), { workshopId: id }),
    listFilterChoices(db(), { workshopId: id, locale }),
  ]);
  const mayWrite = workshop.status !== "archived" && can(actor, "message.send", workshop);
  const write = mayWrite && (
    <ButtonLink href={`/organiser/workshops/${id}/messages/new`} tone="primary">
      {t("write")}
    </ButtonLink>
  );
  return (
    <Page kicker={workshop.title} title={t("title")} below={<p>{t("intro")}</p>} actions={write}>
      <MessagesNav workshopId={id} current="broadcasts" />
      <DoneLine done={done} />
      {broadcasts.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>
          <p>{t("empty")}</p>
        </EmptyState>
      ) : (
        <BroadcastTable
          workshopId={id}
          timeZone={workshop.timeZone}
          languages={workshop.languages}
          choices={choices}
          names={await listAddressees(db(), { workshopId: id, broadcasts })}
          broadcasts={broadcasts}
          titles={new Map(broadcasts.map((one) => [one.id, broadcastTitle(one, workshop)]))}
        />
      )}
    </Page>
  );
}
