import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Message } from "@/components/public/message";
import { ReceiptFacts } from "@/components/public/receipt-facts";
import { ButtonLink } from "@/components/ui/button-link";
import type { Locale } from "@/lib/i18n/locales";
import { CHECK_HOURS } from "@/lib/sign-up-checks/rules";
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
  const check = await getTranslations({ locale, namespace: "admission.registered" });
  const title =
    receipt?.status === "unproved" ? check("title") : t(receipt ? TITLES[receipt.status] : "badTitle");
  return { title, robots: { index: false } };
}

export default async function RegisteredPage({ params, searchParams }: RegisteredPageProps) {
  const { locale, slug } = await params;
  const signed = String((await searchParams).c);
  const receipt = receiptFor(slug, signed);
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
  const { status } = receipt;
  if (status === "unproved") {
    const check = await getTranslations({ locale, namespace: "admission.registered" });
    return (
      <Message title={check("title")} taken={5} action={back}>
        <p>{check("text")}</p>
        <p>{check("until", { hours: CHECK_HOURS })}</p>
        <p className="quiet">{check("nothing")}</p>
      </Message>
    );
  }
  const isConfirmed = receipt.status === "confirmed";
  return (
    <Message title={t(TITLES[status])} taken={6} you={isConfirmed ? 1 : undefined} action={back}>
      <ReceiptFacts receipt={{ ...receipt, status }} workshop={workshop} signed={signed} />
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
