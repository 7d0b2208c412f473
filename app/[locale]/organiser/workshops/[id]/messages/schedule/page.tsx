import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DoneLine } from "@/components/organiser/done-line";
import { MailTimesForm } from "@/components/organiser/mail-times/mail-times-form";
import { PlannedMails } from "@/components/organiser/mail-times/planned-mails";
import { MessagesNav } from "@/components/organiser/messages/messages-nav";
import { Page } from "@/components/organiser/page";
import { can } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import { formatZone } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { findMailTimes, listPlannedMails } from "@/lib/mail-times/queries";
import { isEditable } from "@/lib/workshops/rules";
import { openWorkshop } from "../../../../access";
import { refusalText } from "../../../../workshop-draft";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "schedule" });
  return { title: t("title") };
}

/** When reminders and thanks leave. */
export default async function SchedulePage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const { done } = await searchParams;
  const page = "/messages/schedule";
  const { actor, workshop, now } = await openWorkshop({ locale, id, action: "message.read", page });
  const t = await getTranslations({ locale, namespace: "schedule" });
  const [times, mails, draft] = await Promise.all([
    findMailTimes(db(), { workshopId: id }),
    listPlannedMails(db(), { workshopId: id, now }),
    readDraft(`mail-times:${id}`),
  ]);
  const { timeZone, status } = workshop;
  const zone = formatZone(timeZone, new Date(workshop.startsAt), locale);
  const refusal = draft && (draft.code === "stale_version" ? t("stale") : refusalText(draft.code, locale));
  return (
    <Page kicker={workshop.title} title={t("title")} below={<p>{t("intro", { zone })}</p>}>
      <MessagesNav workshopId={id} current="schedule" />
      <DoneLine done={done} />
      <PlannedMails
        workshopId={id}
        startsAt={workshop.startsAt}
        timeZone={timeZone}
        mails={mails}
        isLive={status === "published" || status === "closed"}
      />
      {isEditable(status) && can(actor, "message.send", workshop) && (
        <MailTimesForm
          key={times.version}
          workshopId={id}
          times={times}
          hasEarlier={workshop.sessions.some((session) => session.startsAt < workshop.startsAt)}
          refusal={refusal}
        />
      )}
    </Page>
  );
}
