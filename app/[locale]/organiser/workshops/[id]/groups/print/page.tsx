import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackToGroups } from "@/components/groups/back-to-groups";
import { LanguageLinks } from "@/components/groups/print/language-links";
import { PrintList } from "@/components/groups/print/print-list";
import { NotFoundMain } from "@/components/organiser/not-found-main";
import { Page } from "@/components/organiser/page";
import { WorkshopDay } from "@/components/organiser/workshop-day";
import { Notice } from "@/components/ui/notice";
import { db } from "@/lib/db/client";
import { findPlan } from "@/lib/groups/queries";
import { formatList } from "@/lib/i18n/format";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { loadPaper } from "@/lib/paper/queries";
import { isWritable, seatsOfDay } from "@/lib/paper/rules";
import { listPlans } from "@/lib/plans/queries";
import { warmThread } from "@/lib/threads/run";
import { openWorkshop } from "../../../../access";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{ plan?: string | string[]; language?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "paper.page" });
  return { title: t("title") };
}

/** Everything that can be printed and exported of a plan: the one asked for, else the published one, else the latest. */
export default async function PrintPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const { plan: asked, language: wanted } = await searchParams;
  const page = "/groups/print";
  const { workshop, now } = await openWorkshop({ locale, id, action: "registration.export", page });
  const day = typeof asked === "string" ? await findPlan(db(), { planId: asked, locale }) : undefined;
  const plans = await listPlans(db(), { workshopId: workshop.id, sessionId: day?.session?.id });
  const plan =
    asked === undefined
      ? (plans.find(({ status }) => status === "published") ?? plans[0])
      : plans.find(({ roundIds }) => typeof asked === "string" && roundIds.includes(asked));
  const content = plan && (await loadPaper(db(), { planId: plan.id, locale, now }));
  if (!plan || !content) return <NotFoundMain />;
  // Whoever comes here is about to ask for a file.
  warmThread();
  const t = await getTranslations({ locale, namespace: "paper" });
  const language = isLocale(wanted) ? wanted : locale;
  const people = seatsOfDay(content).map(({ person }) => person);
  const unwritable = people.filter(({ name }) => !isWritable(name)).map(({ name }) => name);
  const here = `/organiser/workshops/${id}/groups` as const;
  return (
    <Page
      kicker={<WorkshopDay workshop={workshop} />}
      title={t("page.title")}
      actions={<BackToGroups workshopId={id} of={{ plan: plan.id }} />}
      below={<p>{t("page.lead", { number: plan.number })}</p>}
    >
      {plan.status === "draft" && (
        <Notice>
          <p>{t("page.draft")}</p>
        </Notice>
      )}
      {content.unplaced.length > 0 && (
        <Notice tone="warn">
          <p>{t("page.unplaced", { count: content.unplaced.length })}</p>
        </Notice>
      )}
      {unwritable.length > 0 && (
        <Notice tone="warn">
          <p>
            {t("page.unwritable", {
              count: unwritable.length,
              names: formatList(unwritable.slice(0, 5), locale),
            })}
          </p>
        </Notice>
      )}
      <LanguageLinks language={language} hrefOf={(one) => `${here}/print?plan=${plan.id}&language=${one}`} />
      <PrintList planId={plan.id} language={language} />
    </Page>
  );
}
