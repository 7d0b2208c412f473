import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Message } from "@/components/public/message";
import { NewsForm } from "@/components/public/unsubscribe/news-form";
import { ButtonLink } from "@/components/ui/button-link";
import { db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { findNewsConsent } from "@/lib/news-consent/queries";
import { readUnsubscribeToken } from "@/lib/signing/unsubscribe-link";

interface PageProps {
  readonly params: Promise<{ locale: Locale; token: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: Pick<PageProps, "params">): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "broadcasts.unsubscribe" });
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** From the foot of a mail with news: no more of them, and back. Opening it changes nothing: mail scanners open links. */
export default async function UnsubscribePage({ params, searchParams }: PageProps) {
  const { locale, token } = await params;
  const { done } = await searchParams;
  const registrationId = readUnsubscribeToken(token);
  const consent = registrationId && (await findNewsConsent(db(), { registrationId }));
  if (!consent) {
    const t = await getTranslations({ locale, namespace: "public" });
    return (
      <Message
        title={t("manage.badTitle")}
        action={<ButtonLink href="/">{t("workshop.otherWorkshops")}</ButtonLink>}
      >
        <p>{t("manage.badDetail")}</p>
      </Message>
    );
  }
  const t = await getTranslations({ locale, namespace: "broadcasts.unsubscribe" });
  const action = `/api/unsubscribe/${token}`;
  if (!consent.isWanted) {
    return (
      <Message title={t("offTitle")} action={<NewsForm action={action} wants label={t("again")} />}>
        <p role="status">{t("off")}</p>
        <p>{t("kept")}</p>
      </Message>
    );
  }
  return (
    <Message
      title={done === "news" ? t("onTitle") : t("title")}
      taken={6}
      action={<NewsForm action={action} wants={false} label={t("stop")} isMain={done !== "news"} />}
    >
      <p>{t("ask", { title: consent.title })}</p>
      <p>{t("kept")}</p>
    </Message>
  );
}
