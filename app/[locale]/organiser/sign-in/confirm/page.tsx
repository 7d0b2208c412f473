import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthPage } from "@/components/auth/auth-page";
import { PostForm } from "@/components/auth/post-form";
import { startSessionSchema } from "@/lib/auth/schema";
import type { Locale } from "@/lib/i18n/locales";
import { redirect } from "@/lib/i18n/navigation";

interface ConfirmPageProps {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ email?: string; token?: string; next?: string }>;
}

export async function generateMetadata({ params }: ConfirmPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "auth.confirm" });
  return { title: t("title"), robots: { index: false } };
}

/** Where the mailed link leads. Opening it changes nothing, so that a mail scanner does not use the link up; the button does. */
export default async function ConfirmPage({ params, searchParams }: ConfirmPageProps) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const link = startSessionSchema.safeParse(query);
  if (!link.success) return redirect({ href: "/organiser/sign-in", locale });
  const { email, token, next } = link.data;
  const t = await getTranslations({ locale, namespace: "auth.confirm" });
  return (
    <AuthPage title={t("title")}>
      <p>{t("text", { email })}</p>
      <PostForm
        action="/api/organiser/session"
        hidden={{ email, token, next, locale }}
        submit={t("submit")}
      />
      <p className="small quiet">{t("notYou")}</p>
    </AuthPage>
  );
}
