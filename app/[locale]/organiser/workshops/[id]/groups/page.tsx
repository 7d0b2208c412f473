import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { GroupBoard } from "@/components/groups/group-board";
import { NoPlan } from "@/components/groups/no-plan";
import { Page } from "@/components/organiser/page";
import { requireWorkshop } from "@/lib/auth/access";
import { requireUser } from "@/lib/auth/session";
import { loadBoard } from "@/lib/board/queries";
import { db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";

interface GroupsPageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{ plan?: string | string[] }>;
}

export async function generateMetadata({ params }: GroupsPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "groups" });
  return { title: t("page.title") };
}

export default async function GroupsPage({ params, searchParams }: GroupsPageProps) {
  const { locale, id } = await params;
  const { plan: asked } = await searchParams;
  const actor = await requireUser(locale, `/organiser/workshops/${id}/groups`);
  const workshop = await requireWorkshop(db(), actor, id, "plan.read");
  const planId = typeof asked === "string" ? asked : undefined;
  const board = await loadBoard(db(), { workshopId: workshop.id, planId, locale });
  if (!board) notFound();
  const t = await getTranslations({ locale, namespace: "groups" });
  return (
    <ClientMessages namespaces={["groups", "errors"]}>
      {board.plan ? (
        <main id="content" tabIndex={-1}>
          <GroupBoard
            // Another plan is another board: nothing of the first one's state may stay.
            key={board.plan.id}
            workshopId={workshop.id}
            cards={board.cards}
            pairs={board.pairs}
            plans={board.plans}
            initialPlan={board.plan}
          />
        </main>
      ) : (
        <Page title={t("page.title")}>
          <NoPlan workshopId={workshop.id} peopleCount={board.cards.length} groupSize={board.day.groupSize} />
        </Page>
      )}
    </ClientMessages>
  );
}
