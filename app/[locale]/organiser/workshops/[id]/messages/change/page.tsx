import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Page } from "@/components/organiser/page";
import { ChangeForm } from "@/components/organiser/workshop-change/change-form";
import { db } from "@/lib/db/client";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import type { MailWorkshop } from "@/lib/mail/fields";
import { countMailsByLocale } from "@/lib/registrations/queries";
import { findUntoldChange } from "@/lib/workshop-changes/queries";
import { daysInWords } from "@/lib/workshop-changes/rules";
import { openWorkshop } from "../../../../access";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "schedule.change" });
  return { title: t("title") };
}

/** A new day or place that nobody was told yet: whether to tell them, and how. */
export default async function ChangePage({ params }: PageProps) {
  const { locale, id } = await params;
  const page = "/messages/change";
  const { workshop, now } = await openWorkshop({ locale, id, action: "message.send", page });
  const t = await getTranslations({ locale, namespace: "schedule.change" });
  const letters = await getTranslations({ locale, namespace: "organiser.messages" });
  const change = await findUntoldChange(db(), { workshopId: id, now });
  const kicker = <Link href={`/organiser/workshops/${id}/messages`}>{letters("title")}</Link>;
  if (!change) {
    return (
      <Page kicker={kicker} title={t("title")}>
        <p>{t("nothing")}</p>
      </Page>
    );
  }
  const counts: Partial<Record<Locale, number>> = await countMailsByLocale(db(), { workshopId: id });
  const place = ({ venueName, venueAddress }: MailWorkshop) =>
    [venueName, venueAddress].filter(Boolean).join(", ") || t("noPlace");
  const differences = [
    { label: t("day"), ...daysInWords(change.before, change.now, locale) },
    { label: t("place"), was: place(change.before), is: place(change.now) },
  ].filter(({ was, is }) => was !== is);
  return (
    <Page kicker={kicker} title={t("title")} below={<p>{workshop.title}</p>}>
      <ChangeForm
        workshopId={id}
        differences={differences}
        people={LOCALES.flatMap((language) => {
          const count = counts[language] ?? 0;
          return count > 0 ? [{ language, count }] : [];
        })}
      />
    </Page>
  );
}
