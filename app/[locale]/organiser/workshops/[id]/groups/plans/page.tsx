import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { BackToGroups } from "@/components/groups/back-to-groups";
import { SessionNav } from "@/components/groups/session-nav";
import { LivePlans } from "@/components/live/live-plans";
import { Page } from "@/components/organiser/page";
import { ActRefused, DeletedPlan, PlanDone } from "@/components/plans/act-outcome";
import { PlanShelf } from "@/components/plans/plan-shelf";
import { EmptyState } from "@/components/ui/empty-state";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import type { Locale } from "@/lib/i18n/locales";
import { followWorkshop } from "@/lib/live/queries";
import { findDeletedPlan, listPlanShelf } from "@/lib/plans/queries";
import { openWorkshop } from "../../../../access";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{
    session?: string | string[];
    done?: string | string[];
    plan?: string | string[];
  }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "plans.shelf" });
  return { title: t("title") };
}

/** All plans of the day beside each other, and what can be done with each. */
export default async function PlansPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const { done, plan, session } = await searchParams;
  const { actor, workshop } = await openWorkshop({
    locale,
    id,
    action: "plan.read",
    page: "/groups/plans",
  });
  const sessionId = workshop.sessions.find((one) => one.id === session)?.id;
  const page = `/organiser/workshops/${id}/groups/plans` as const;
  const [t, plans, refused, deleted] = await Promise.all([
    getTranslations({ locale, namespace: "plans.shelf" }),
    listPlanShelf(db(), { workshopId: id, sessionId, userId: actor.userId }),
    readDraft(`plan-act:${page}`),
    done === "deleted" && isUuid(plan) ? findDeletedPlan(db(), { workshopId: id, planId: plan }) : null,
  ]);
  const live = await (await followWorkshop(db(), { workshopId: id, canSeeMails: false })).read();
  return (
    <Page
      kicker={workshop.title}
      title={t("title")}
      below={<p className="quiet">{t("intro")}</p>}
      actions={<BackToGroups workshopId={id} of={{ session: sessionId }} />}
    >
      <SessionNav page="/plans" workshop={workshop} sessionId={sessionId} />
      {deleted ? <DeletedPlan plan={deleted} page={page} /> : <PlanDone done={textOf(done)} />}
      <ActRefused code={done === undefined ? refused?.code : undefined} />
      <ClientMessages namespaces={["plans"]}>
        <LivePlans workshopId={id} drawn={live.plans} />
      </ClientMessages>
      {plans.length === 0 ? (
        <EmptyState title={t("empty")} />
      ) : (
        <PlanShelf
          workshopId={id}
          timeZone={workshop.timeZone}
          plans={plans}
          isEditable={workshop.status !== "archived"}
        />
      )}
    </Page>
  );
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function isUuid(value: string | string[] | undefined): value is string {
  return typeof value === "string" && /^[0-9a-f-]{36}$/i.test(value);
}
