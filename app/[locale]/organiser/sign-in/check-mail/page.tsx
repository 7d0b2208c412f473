import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthPage } from "@/components/auth/auth-page";
import { NoMailNotice } from "@/components/auth/no-mail-notice";
import { LINK_MINUTES } from "@/lib/auth/next-auth";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";

interface CheckMailPageProps {
  readonly params: Promise<{ locale: Locale }>;
}

const hasMail = () => env().smtpUrl !== undefined;

export async function generateMetadata({ params }: CheckMailPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "auth" });
  return { title: hasMail() ? t("checkMail.title") : t("noMail.title"), robots: { index: false } };
}

export default async function CheckMailPage({ params }: CheckMailPageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "auth" });
  if (!hasMail()) {
    return (
      <AuthPage title={t("noMail.title")}>
        <NoMailNotice hasTitle={false} />
        <p>
          <Link href="/organiser/sign-in">{t("noMail.back")}</Link>
        </p>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={t("checkMail.title")}>
      <p>{t("checkMail.text", { minutes: LINK_MINUTES })}</p>
      <p className="quiet">{t("checkMail.nothing")}</p>
      <p>
        <Link href="/organiser/sign-in">{t("checkMail.again")}</Link>
      </p>
    </AuthPage>
  );
}
