import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Message } from "@/components/public/message";
import { ReceiptFacts } from "@/components/public/receipt-facts";
import { ButtonLink } from "@/components/ui/button-link";
import type { Locale } from "@/lib/i18n/locales";
import { readReceipt } from "@/lib/signing/receipt";
import { loadWorkshop } from "../load-workshop";

interface RegisteredPageProps {
  readonly params: Promise<{ locale: Locale; slug: string }>;
  readonly searchParams: Promise<{ c?: string | string[] }>;
}

export async function generateMetadata({ params, searchParams }: RegisteredPageProps): Promise<Metadata> {
  const { locale, slug } = await params;
  const receipt = receiptFor(slug, (await searchParams).c);
  const t = await getTranslations({ locale, namespace: "public.registered" });
  return { title: receipt ? t(TITLES[receipt.status]) : t("badTitle"), robots: { index: false } };
}

export default async function RegisteredPage({ params, searchParams }: RegisteredPageProps) {
  const { locale, slug } = await params;
  const receipt = receiptFor(slug, (await searchParams).c);
  const workshop = await loadWorkshop(slug);
  const t = await getTranslations({ locale, namespace: "public.registered" });
  const back = <ButtonLink href={`/workshops/${slug}`}>{t("seeWorkshop")}</ButtonLink>;
  if (!receipt || !workshop) {
    return (
      <Message title={t("badTitle")} action={workshop && back}>
        <p>{t("badDetail")}</p>
      </Message>
    );
  }
  const isConfirmed = receipt.status === "confirmed";
  return (
    <Message title={t(TITLES[receipt.status])} taken={6} you={isConfirmed ? 1 : undefined} action={back}>
      <ReceiptFacts receipt={receipt} workshop={workshop} />
    </Message>
  );
}

const TITLES = {
  confirmed: "titleConfirmed",
  waitlisted: "titleWaitlisted",
  pending: "titlePending",
} as const;

/** A receipt opens the page of its own workshop only. */
function receiptFor(slug: string, signed: string | string[] | undefined) {
  const receipt = typeof signed === "string" ? readReceipt(signed) : undefined;
  return receipt?.slug === slug ? receipt : undefined;
}
