import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { JournalFilters } from "@/components/journal/journal-filters";
import { JournalTable } from "@/components/journal/journal-table";
import { Page } from "@/components/organiser/page";
import { EmptyState } from "@/components/ui/empty-state";
import { Pages } from "@/components/ui/pages";
import { listLog, listLogAuthors } from "@/lib/audit/queries";
import { type LogView, logViewSchema } from "@/lib/audit/schema";
import { db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { eventsOfLog } from "@/lib/plan-history/queries";
import { openWorkshop } from "../../../access";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
}

const PAGE_SIZE = 50;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "journal" });
  return { title: t("title") };
}

/** Who did what and when in this workshop. The address holds filters and page. */
export default async function JournalPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const view = logViewSchema.parse(await searchParams);
  const page = `/organiser/workshops/${id}/journal` as const;
  const { actor, workshop } = await openWorkshop({
    locale,
    id,
    action: "audit.read",
    page: `/journal${queryOf(view)}`,
  });
  const { subject, by, about } = view;
  const [t, { entries, count }, authors] = await Promise.all([
    getTranslations({ locale, namespace: "journal" }),
    listLog(db(), {
      filter: { workshopId: id, subject, by, about },
      userId: actor.userId,
      limit: PAGE_SIZE,
      offset: (view.page - 1) * PAGE_SIZE,
    }),
    listLogAuthors(db(), { workshopId: id }),
  ]);
  const events = await eventsOfLog(db(), { entries, userId: actor.userId });
  const isFiltered = subject !== undefined || by !== undefined || about !== undefined;
  return (
    <Page kicker={workshop.title} title={t("title")} below={<p className="quiet">{t("intro")}</p>}>
      <JournalFilters view={view} action={localizedPath(locale, page)} clearHref={page} authors={authors} />
      <p className="quiet num">{t("count", { count })}</p>
      {entries.length === 0 ? (
        <EmptyState title={t(isFiltered ? "empty" : "none")} />
      ) : (
        <JournalTable workshopId={id} timeZone={workshop.timeZone} entries={entries} events={events} />
      )}
      <Pages
        page={view.page}
        pageCount={Math.ceil(count / PAGE_SIZE)}
        hrefOf={(number) => `${page}${queryOf({ ...view, page: number })}`}
      />
    </Page>
  );
}

function queryOf({ subject, by, about, page }: LogView): `?${string}` | "" {
  const query = new URLSearchParams({
    ...(subject && { subject }),
    ...(by && { by }),
    ...(about && { about }),
    ...(page > 1 && { page: String(page) }),
  });
  return query.size > 0 ? `?${query}` : "";
}
