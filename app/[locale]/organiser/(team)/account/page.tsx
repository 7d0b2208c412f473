import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignedInAs } from "@/components/organiser/account/signed-in-as";
import { TokenPanel } from "@/components/organiser/account/token-panel";
import { DoneLine } from "@/components/organiser/done-line";
import { Page, Section } from "@/components/organiser/page";
import { listApiTokens, toTokenDto } from "@/lib/auth/api-tokens";
import { currentUser, requireUser } from "@/lib/auth/session";
import { db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";

interface PageProps {
  readonly params: Promise<{ locale: Locale }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "organiser.account" });
  return { title: t("title") };
}

/** The person's own: who is signed in, and keys for programs. */
export default async function AccountPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  const { done } = await searchParams;
  const { userId } = await requireUser(locale, "/organiser/account");
  const user = await currentUser();
  const t = await getTranslations({ locale, namespace: "organiser" });
  const tokens = await listApiTokens(db(), userId);
  return (
    <Page title={t("account.title")}>
      <DoneLine done={done} />
      {user && (
        <Section title={t("account.you")} id="you">
          <SignedInAs email={user.email} name={user.name} roles={user.roles.map(({ role }) => role)} />
        </Section>
      )}
      <Section title={t("tokens.title")} id="tokens">
        <p>{t("tokens.intro")}</p>
        <p>
          <a href="/api/openapi.json">{t("tokens.docs")}</a>
        </p>
        <TokenPanel tokens={tokens.map(toTokenDto)} />
      </Section>
    </Page>
  );
}
