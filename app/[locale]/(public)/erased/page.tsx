import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Message } from "@/components/public/message";
import { ButtonLink } from "@/components/ui/button-link";
import type { Locale } from "@/lib/i18n/locales";

interface ErasedPageProps {
  readonly params: Promise<{ locale: Locale }>;
}

export async function generateMetadata({ params }: ErasedPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "own.erase" });
  return { title: t("doneTitle"), robots: { index: false } };
}

/** After somebody erased their data; the same for everybody, since nothing is left to name. */
export default async function ErasedPage({ params }: ErasedPageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "own.erase" });
  return (
    <Message title={t("doneTitle")} action={<ButtonLink href="/">{t("home")}</ButtonLink>}>
      <p>{t("done")}</p>
    </Message>
  );
}
