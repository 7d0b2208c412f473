import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorkshopList } from "@/components/public/workshop-list";
import { NotFoundPage } from "@/components/site/not-found-page";
import { EmptyState } from "@/components/ui/empty-state";
import { Pages } from "@/components/ui/pages";
import { db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { hasPastWorkshops, publicWorkshopsPage, type When } from "@/lib/workshops/queries";
import styles from "./page.module.css";
import { pageAddresses } from "./page-addresses";

export interface ListPageProps {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ page?: string | string[] }>;
}

const PATHS = { coming: "/", past: "/past" } as const;
const TEXTS = { coming: "public.list", past: "public.list.past" } as const;

export async function listMetadata(when: When, { params, searchParams }: ListPageProps): Promise<Metadata> {
  const { locale } = await params;
  const page = pageNumber((await searchParams).page);
  const list = await getTranslations({ locale, namespace: "public.list" });
  const t = await getTranslations({ locale, namespace: TEXTS[when] });
  if (page === undefined) return { title: t("title"), robots: { index: false } };
  const title = page === 1 ? t("title") : list("pageTitle", { title: t("title"), page });
  const description = t("metaDescription");
  return {
    title,
    description,
    alternates: pageAddresses(locale, hrefOf(when, page)),
    openGraph: { title, description, locale, type: "website" },
  };
}

/** One page of the workshops to come, or of those that are past. */
export async function ListPage({ when, params, searchParams }: ListPageProps & { readonly when: When }) {
  const { locale } = await params;
  const page = pageNumber((await searchParams).page);
  if (page === undefined) return <NotFoundPage />;
  const now = new Date();
  const { workshops, pageCount } = await publicWorkshopsPage(db(), { when, page, now });
  if (page > pageCount) return <NotFoundPage />;
  const list = await getTranslations({ locale, namespace: "public.list" });
  const t = await getTranslations({ locale, namespace: TEXTS[when] });
  const hasOther = when === "past" || (await hasPastWorkshops(db(), { now }));
  return (
    <>
      <header className={styles.header}>
        <h1>{t("title")}</h1>
        <p className={styles.lead}>{t("lead")}</p>
      </header>
      {workshops.length > 0 ? (
        <WorkshopList workshops={workshops} when={when} />
      ) : (
        <EmptyState title={t("emptyTitle")}>
          <p>{t("emptyDetail")}</p>
        </EmptyState>
      )}
      <Pages page={page} pageCount={pageCount} hrefOf={(number) => hrefOf(when, number)} />
      {hasOther && (
        <p className={styles.other}>
          {when === "coming" ? (
            <Link href={PATHS.past}>{list("toPast")}</Link>
          ) : (
            <Link href={PATHS.coming}>{list("toComing")}</Link>
          )}
        </p>
      )}
    </>
  );
}

function hrefOf(when: When, page: number): `/${string}` {
  return page === 1 ? PATHS[when] : `${PATHS[when]}?page=${page}`;
}

/** The page that an address asks for; undefined for what is no page's number. */
function pageNumber(text: string | string[] = "1"): number | undefined {
  return typeof text === "string" && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
