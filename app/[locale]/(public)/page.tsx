import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorkshopList } from "@/components/public/workshop-list";
import { EmptyState } from "@/components/ui/empty-state";
import { db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { listPublicWorkshops } from "@/lib/workshops/queries";
import styles from "./page.module.css";
import { pageAddresses } from "./page-addresses";

interface ListPageProps {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: ListPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "public.list" });
  return {
    title: t("title"),
    description: t("metaDescription"),
    alternates: pageAddresses(locale, "/"),
    openGraph: { title: t("title"), description: t("metaDescription"), locale, type: "website" },
  };
}

export default async function ListPage({ params }: ListPageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "public.list" });
  const workshops = await listPublicWorkshops(db(), { now: new Date() });
  return (
    <>
      <header className={styles.header}>
        <h1>{t("title")}</h1>
        <p className={styles.lead}>{t("lead")}</p>
      </header>
      {workshops.length > 0 ? (
        <WorkshopList workshops={workshops} />
      ) : (
        <EmptyState title={t("emptyTitle")}>
          <p>{t("emptyDetail")}</p>
        </EmptyState>
      )}
    </>
  );
}
