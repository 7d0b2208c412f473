import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeclineSection } from "@/components/public/manage/decline-section";
import { EditForm } from "@/components/public/manage/edit-form";
import { OwnHeader } from "@/components/public/manage/own-header";
import { Message } from "@/components/public/message";
import { newcomerValues } from "@/components/public/sign-up/answers";
import { ButtonLink } from "@/components/ui/button-link";
import { db } from "@/lib/db/client";
import { askedForm } from "@/lib/form-questions/queries";
import { findProposedSeat } from "@/lib/handovers/queries";
import { readDraft } from "@/lib/http/form-draft";
import { formatDateTime, formatDayRange } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localizedPath } from "@/lib/i18n/paths";
import { editRefusal } from "../../r/[token]/edit/draft";

interface SeatPageProps {
  readonly params: Promise<{ locale: Locale; token: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

const draftKey = (token: string) => `seat:${token}`;

export async function generateMetadata({ params }: SeatPageProps): Promise<Metadata> {
  const { locale, token } = await params;
  const t = await getTranslations({ locale });
  const seat = await findProposedSeat(db(), { token, now: new Date() });
  const title = seat ? t("own.seat.title", { from: seat.from }) : t("own.seat.badTitle");
  const isRefused = (await readDraft(draftKey(token))) !== undefined;
  return {
    title: isRefused ? t("common.errorTitle", { title }) : title,
    robots: { index: false, follow: false },
  };
}

/** Where the mail about a proposed seat leads: to take it with one's own answers, or to decline it. */
export default async function SeatPage({ params, searchParams }: SeatPageProps) {
  const { locale, token } = await params;
  const { done } = await searchParams;
  const t = await getTranslations({ locale, namespace: "own.seat" });
  const seat = await findProposedSeat(db(), { token, now: new Date() });
  if (!seat) {
    const isDeclined = done === "declined";
    return (
      <Message
        title={t(isDeclined ? "declinedTitle" : "badTitle")}
        action={<ButtonLink href="/">{t("badAction")}</ButtonLink>}
      >
        <p>{t(isDeclined ? "declined" : "badDetail")}</p>
      </Message>
    );
  }
  const { from, name, email, workshop } = seat;
  const style = { locale, timeZone: workshop.timeZone };
  const until = formatDateTime(new Date(seat.expiresAt), style);
  const draft = await readDraft(draftKey(token));
  const form = await askedForm(db(), { workshopId: workshop.id });
  return (
    <OwnHeader
      workshop={workshop}
      title={t("title", { from })}
      lead={
        <>
          <strong className="num">
            {formatDayRange(new Date(workshop.startsAt), new Date(workshop.endsAt), style)}
          </strong>
          <br />
          {t("lead", { email, until })} {seat.hasSessions && t("sessions")}
        </>
      }
    >
      <EditForm
        action={`/api/handovers/${token}`}
        words={{ save: t("take"), saving: t("taking") }}
        isNewcomer
        slug={workshop.slug}
        themes={workshop.themes}
        houseRulesHref={
          workshop.hasRules ? localizedPath(locale, `/workshops/${workshop.slug}#house-rules`) : null
        }
        questions={form.questions}
        languages={form.languages}
        values={draft?.values ?? { ...newcomerValues(locale), name, locale: seat.locale }}
        refusal={draft && editRefusal(draft, locale)}
      />
      <DeclineSection token={token} from={from} />
    </OwnHeader>
  );
}
