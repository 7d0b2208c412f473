import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BadLink } from "@/components/public/manage/bad-link";
import { OwnHeader } from "@/components/public/manage/own-header";
import { Ticket } from "@/components/public/manage/ticket";
import { Notice } from "@/components/ui/notice";
import { db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locales";
import { findPublishedRounds } from "@/lib/publication/queries";
import { loadOwn } from "../load-own";

interface TicketPageProps {
  readonly params: Promise<{ locale: Locale; token: string }>;
}

export async function generateMetadata({ params }: TicketPageProps): Promise<Metadata> {
  const { locale, token } = await params;
  const t = await getTranslations({ locale });
  return {
    title: t((await loadOwn(token)) ? "own.ticket.title" : "public.manage.badTitle"),
    robots: { index: false, follow: false },
  };
}

/** What to show at the door, on a screen or on paper. */
export default async function TicketPage({ params }: TicketPageProps) {
  const { locale, token } = await params;
  const own = await loadOwn(token);
  if (!own) return <BadLink />;
  const { registration, id } = own;
  const t = await getTranslations({ locale, namespace: "own.ticket" });
  const rounds = await findPublishedRounds(db(), { registrationId: id, locale, now: new Date() });
  return (
    <OwnHeader workshop={registration.workshop} title={t("title")} back={`/r/${token}`}>
      {registration.checkInCode ? (
        <Ticket registration={registration} code={registration.checkInCode} rounds={rounds} />
      ) : (
        <Notice>
          <p>{t("none")}</p>
        </Notice>
      )}
    </OwnHeader>
  );
}
