import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NotFoundPage } from "@/components/site/not-found-page";
import type { Locale } from "@/lib/i18n/locales";

interface UnknownPageProps {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: UnknownPageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "common.notFound" });
  return { title: t("title"), robots: { index: false } };
}

/** Any other address: the 404 page of this house, in the reader's language. */
export default function UnknownPage() {
  return <NotFoundPage />;
}
