import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BadLink } from "@/components/public/manage/bad-link";
import { DataSections } from "@/components/public/manage/data-sections";
import { OwnHeader } from "@/components/public/manage/own-header";
import { readDraft } from "@/lib/http/form-draft";
import { refusalOf } from "@/lib/http/refusal";
import type { Locale } from "@/lib/i18n/locales";
import { loadOwn } from "../load-own";

interface DataPageProps {
  readonly params: Promise<{ locale: Locale; token: string }>;
}

const draftKey = (token: string) => `erase:${token}`;

export async function generateMetadata({ params }: DataPageProps): Promise<Metadata> {
  const { locale, token } = await params;
  const t = await getTranslations({ locale });
  const title = t((await loadOwn(token)) ? "own.erase.pageTitle" : "public.manage.badTitle");
  const isRefused = (await readDraft(draftKey(token))) !== undefined;
  return {
    title: isRefused ? t("common.errorTitle", { title }) : title,
    robots: { index: false, follow: false },
  };
}

/** One's own data: to keep, and to have erased. */
export default async function DataPage({ params }: DataPageProps) {
  const { locale, token } = await params;
  const own = await loadOwn(token);
  if (!own) return <BadLink />;
  const t = await getTranslations({ locale, namespace: "own.erase" });
  const { errors, failure } = refusalOf(await readDraft(draftKey(token)), locale);
  return (
    <OwnHeader workshop={own.registration.workshop} title={t("pageTitle")} back={`/r/${token}`}>
      <DataSections token={token} status={own.registration.status} errors={errors} failure={failure} />
    </OwnHeader>
  );
}
