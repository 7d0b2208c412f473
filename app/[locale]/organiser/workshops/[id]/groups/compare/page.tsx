import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Page } from "@/components/organiser/page";
import { CompareForm } from "@/components/plans/compare-form";
import { Comparison } from "@/components/plans/comparison";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { db } from "@/lib/db/client";
import { findPlan } from "@/lib/groups/queries";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { comparePlans } from "@/lib/plan-comparison/rules";
import { listPlans } from "@/lib/plans/queries";
import { openWorkshop } from "../../../../access";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
}

const viewSchema = z.object({
  from: z.uuid().optional().catch(undefined),
  to: z.uuid().optional().catch(undefined),
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "plans.compare" });
  return { title: t("title") };
}

/** Two plans side by side: who moves, what changes. The address says which; the form is a plain GET. */
export default async function ComparePage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const view = viewSchema.parse(await searchParams);
  const { actor, workshop } = await openWorkshop({
    locale,
    id,
    action: "plan.read",
    page: "/groups/compare",
  });
  const home = `/organiser/workshops/${id}/groups` as const;
  const named = view.from ? await findPlan(db(), { planId: view.from, locale }) : undefined;
  const [t, plans] = await Promise.all([
    getTranslations({ locale, namespace: "plans" }),
    listPlans(db(), { workshopId: id, sessionId: named?.session?.id }),
  ]);
  // Of this workshop's own plans only: an address may name any.
  const ids = plans.flatMap(({ roundIds }) => roundIds);
  const pick = (planId: string | undefined) => ids.find((one) => one === planId);
  const before = pick(view.from) ?? plans.find(({ isShown }) => isShown)?.id;
  const after =
    pick(view.to) ?? [...plans.map(({ id: planId }) => planId), ...ids].find((one) => one !== before);
  const read = (planId: string) => findPlan(db(), { planId, locale, userId: actor.userId });
  const [from, to] =
    before && after && before !== after ? await Promise.all([read(before), read(after)]) : [null, null];
  return (
    <Page
      kicker={workshop.title}
      title={t("compare.title")}
      actions={<ButtonLink href={`${home}/plans`}>{t("shelf.link")}</ButtonLink>}
    >
      {ids.length < 2 ? (
        <EmptyState title={t("compare.one")} />
      ) : (
        <>
          <CompareForm
            action={localizedPath(locale, `${home}/compare`)}
            swapHref={`${home}/compare?from=${after ?? ""}&to=${before ?? ""}`}
            plans={plans}
            from={before}
            to={after}
          />
          {from && to && from.rounds.length !== to.rounds.length && (
            <Notice tone="warn">
              <p>{t("compare.otherRounds")}</p>
            </Notice>
          )}
          {from && to ? (
            <Comparison home={home} from={from} to={to} comparison={comparePlans(from, to)} />
          ) : (
            <p>{t("compare.same")}</p>
          )}
        </>
      )}
    </Page>
  );
}
