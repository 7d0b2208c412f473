import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { BackToGroups } from "@/components/groups/back-to-groups";
import { Page } from "@/components/organiser/page";
import { ActRefused, PlanDone } from "@/components/plans/act-outcome";
import { PlanHistory } from "@/components/plans/plan-history";
import { NavTabs } from "@/components/ui/nav-tabs";
import { Pages } from "@/components/ui/pages";
import { db } from "@/lib/db/client";
import { findPlan } from "@/lib/groups/queries";
import type { PlanDto } from "@/lib/groups/schema";
import { readDraft } from "@/lib/http/form-draft";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { listPlanEvents } from "@/lib/plan-history/queries";
import { allowedWorkshop, openWorkshop } from "../../../../../access";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string; planId: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
}

const viewSchema = z.object({
  done: z.string().optional().catch(undefined),
  version: z.coerce.string().max(9).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

const PAGE_SIZE = 50;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, id, planId } = await params;
  const t = await getTranslations({ locale, namespace: "plans" });
  const plan = (await allowedWorkshop(id, "plan.read")) && (await planOf({ id, planId, locale }));
  if (!plan) return { title: t("history.title") };
  const { number, name } = plan;
  return {
    title: t("history.documentTitle", {
      plan: name ? t("plan.named", { name, number }) : t("plan.number", { number }),
    }),
  };
}

/** What happened to one plan, who did it, and the way back to any version. */
export default async function PlanHistoryPage({ params, searchParams }: PageProps) {
  const { locale, id, planId } = await params;
  const { done, version, page } = viewSchema.parse(await searchParams);
  const { actor, workshop } = await openWorkshop({
    locale,
    id,
    action: "plan.read",
    page: `/groups/plans/${planId}`,
  });
  const plan = await planOf({ id, planId, locale });
  if (!plan) notFound();
  const home = `/organiser/workshops/${id}/groups` as const;
  const address = `${home}/plans/${planId}` as const;
  const [t, { events, count }, refused] = await Promise.all([
    getTranslations({ locale, namespace: "plans" }),
    listPlanEvents(db(), {
      planId: plan.id,
      workshopId: id,
      userId: actor.userId,
      limit: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    }),
    readDraft(`plan-act:${address}`),
  ]);
  const called = plan.name
    ? t("plan.named", { name: plan.name, number: plan.number })
    : t("plan.number", { number: plan.number });
  const isOfDay = plan.rounds.length > 0;
  const name = isOfDay ? t("plan.ofRound", { plan: called, round: plan.round }) : called;
  const rounds = await getTranslations({ locale, namespace: "rounds" });
  return (
    <Page
      kicker={<Link href={`${home}/plans`}>{t("shelf.title")}</Link>}
      title={t("history.documentTitle", { plan: name })}
      below={<p className="quiet">{plan.isEditable ? t("history.intro") : t("history.locked")}</p>}
      actions={<BackToGroups workshopId={workshop.id} of={{ plan: plan.id }} />}
    >
      {isOfDay && (
        <NavTabs
          label={rounds("label")}
          tabs={plan.rounds.map(({ id: roundId, round }) => ({
            href: `${home}/plans/${roundId}`,
            label: rounds("round", { round }),
            isCurrent: roundId === plan.id,
          }))}
        />
      )}
      <PlanDone done={done} version={version} />
      <ActRefused code={done === undefined ? refused?.code : undefined} />
      <PlanHistory plan={plan} events={events} page={address} timeZone={workshop.timeZone} />
      <Pages
        page={page}
        pageCount={Math.ceil(count / PAGE_SIZE)}
        hrefOf={(number) => `${address}${number > 1 ? `?page=${number}` : ""}`}
      />
      <p>
        <Link href={`/organiser/workshops/${id}/journal?about=${plan.id}`}>{t("history.journal")}</Link>
      </p>
    </Page>
  );
}

/** The plan, where it is one of this workshop. */
async function planOf(params: { id: string; planId: string; locale: Locale }): Promise<PlanDto | undefined> {
  if (!z.uuid().safeParse(params.planId).success) return undefined;
  const plan = await findPlan(db(), params);
  return plan?.workshopId === params.id ? plan : undefined;
}
