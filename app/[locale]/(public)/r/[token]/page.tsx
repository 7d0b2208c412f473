import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BadLink } from "@/components/public/manage/bad-link";
import { MANAGE_DONE, ManagePage } from "@/components/public/manage/manage-page";
import { db } from "@/lib/db/client";
import { askedFormOf } from "@/lib/form-questions/queries";
import type { Locale } from "@/lib/i18n/locales";
import { findPublishedGroup } from "@/lib/publication/queries";
import { loadOwn } from "./load-own";

interface OwnPageProps {
  readonly params: Promise<{ locale: Locale; token: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

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
  if (!own) return <BadLink />;
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
