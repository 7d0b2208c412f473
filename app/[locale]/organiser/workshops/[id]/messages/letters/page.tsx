import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LetterTable } from "@/components/organiser/letters/letter-table";
import { MessagesNav } from "@/components/organiser/messages/messages-nav";
import { Page } from "@/components/organiser/page";
import { db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { listLetters } from "@/lib/letters/queries";
import { openWorkshop } from "../../../../access";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "letters" });
  return { title: t("title") };
}

/** Every letter of the workshop, and whose words it has in each language. */
export default async function LettersPage({ params }: PageProps) {
  const { locale, id } = await params;
  const { workshop } = await openWorkshop({ locale, id, action: "message.read", page: "/messages/letters" });
  const t = await getTranslations({ locale, namespace: "letters" });
  return (
    <Page kicker={workshop.title} title={t("title")} below={<p>{t("intro")}</p>}>
      <MessagesNav workshopId={id} current="letters" />
      <LetterTable workshopId={id} letters={await listLetters(db(), { workshopId: id })} />
    </Page>
  );
}
