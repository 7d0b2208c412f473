import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { MANAGE_DONE, ManagePage } from "@/components/public/manage/manage-page";
import { Message } from "@/components/public/message";
import { ButtonLink } from "@/components/ui/button-link";
import { db } from "@/lib/db/client";
import { askedFormOf } from "@/lib/form-questions/queries";
import type { Locale } from "@/lib/i18n/locales";
import { findPublishedGroup } from "@/lib/publication/queries";
import { ownRegistration } from "@/lib/registrations/queries";
import { verifyLink } from "@/lib/signing/registration-link";

interface OwnPageProps {
  readonly params: Promise<{ locale: Locale; token: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

const loadOwn = cache(async (token: string) => {
  const id = await verifyLink(db(), token);
  const registration = id && (await ownRegistration(db(), { id, now: new Date() }));
  return id && registration ? { id, registration } : undefined;
});

export async function generateMetadata({ params }: Pick<OwnPageProps, "params">): Promise<Metadata> {
  const { locale, token } = await params;
  const own = await loadOwn(token);
  const t = await getTranslations({ locale, namespace: "public.manage" });
  return {
    title: own ? t("metaTitle", { title: own.registration.workshop.title }) : t("badTitle"),
    robots: { index: false, follow: false },
  };
}

export default async function OwnPage({ params, searchParams }: OwnPageProps) {
  const { locale, token } = await params;
  const { done } = await searchParams;
  const own = await loadOwn(token);
  if (!own) {
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
  const group = await findPublishedGroup(db(), { registrationId: own.id, locale, now: new Date() });
  const form = await askedFormOf(db(), { registrationId: own.id });
  return (
    <ManagePage
      token={token}
      registration={own.registration}
      form={form}
      group={group}
      done={MANAGE_DONE.find((one) => one === done)}
    />
  );
}
