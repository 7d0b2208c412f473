import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section, Sections } from "@/components/public/sections";
import { Markdown } from "@/components/ui/markdown";
import type { Locale } from "@/lib/i18n/locales";
import styles from "../page.module.css";
import { pageAddresses } from "../page-addresses";

interface PrivacyPageProps {
  readonly params: Promise<{ locale: Locale }>;
}

/** Titles and their paragraphs, in the order of what people ask first. */
const SECTIONS = [
  ["who", ["whoText"]],
  ["what", ["whatName", "whatTexts", "whatNeeds", "whatArrival"]],
  ["see", ["seeTeam", "seeReception", "seeGroup", "seeNobody"]],
  ["texts", ["textsHere", "textsService", "textsVectors"]],
  ["mail", ["mailText"]],
  ["keep", ["keepText", "keepUnproved"]],
  ["cookies", ["cookiesText"]],
  ["rights", ["rightsText"]],
] as const;

export async function generateMetadata({ params }: PrivacyPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "public.privacy" });
  return {
    title: t("title"),
    description: t("metaDescription"),
    alternates: pageAddresses(locale, "/privacy"),
  };
}

export default async function PrivacyPage({ params }: PrivacyPageProps) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "public.privacy" });
  return (
    <>
      <header className={styles.header}>
        <h1>{t("title")}</h1>
        <p className={styles.lead}>{t("lead")}</p>
      </header>
      <Sections>
        {SECTIONS.map(([title, paragraphs]) => (
          <Section key={title} title={t(title)}>
            {/* Sentences of the catalogue are Markdown here, for the words that stand out. */}
            <Markdown text={paragraphs.map((paragraph) => t(paragraph)).join("\n\n")} />
          </Section>
        ))}
      </Sections>
    </>
  );
}
