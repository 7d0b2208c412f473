import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ClientMessages } from "@/components/client-messages";
import { LiveOverview } from "@/components/live/live-overview";
import { Asked, AskedLater } from "@/components/organiser/asked/asked";
import { AnswerCharts } from "@/components/organiser/charts/answer-charts";
import { DemoNotice } from "@/components/organiser/demo-notice";
import { DoneLine } from "@/components/organiser/done-line";
import { NextStepLine } from "@/components/organiser/next-step-line";
import { LatestRegistrations, RoomNow } from "@/components/organiser/overview";
import { Page, Section } from "@/components/organiser/page";
import { PublicAddress } from "@/components/organiser/public-address";
import { SessionList } from "@/components/organiser/sessions/session-list";
import { PublishAct, WorkshopActs } from "@/components/organiser/workshop-acts";
import { ChangeNotice } from "@/components/organiser/workshop-change/change-notice";
import { WorkshopDay } from "@/components/organiser/workshop-day";
import { WorkshopTodo } from "@/components/organiser/workshop-todo";
import { ButtonLink } from "@/components/ui/button-link";
import { listCharts } from "@/lib/answer-charts/queries";
import { can } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { isDayOf } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { localizedPath } from "@/lib/i18n/paths";
import { followWorkshop } from "@/lib/live/queries";
import { countMessages } from "@/lib/messages/queries";
import { type AskedSoon, openAsked } from "@/lib/questions/queries";
import { countMailsByLocale, listRegistrations } from "@/lib/registrations/queries";
import { listSessions } from "@/lib/sessions/queries";
import { countSignUpChecks } from "@/lib/sign-up-checks/queries";
import { findUntoldChange } from "@/lib/workshop-changes/queries";
import { isEditable } from "@/lib/workshops/rules";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import { allowedWorkshop, openWorkshop } from "../../access";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

const LATEST_COUNT = 8;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const workshop = await allowedWorkshop((await params).id, "workshop.read");
  return workshop ? { title: workshop.title } : {};
}

/** Where the workshop stands, what to do next, and what has just come in. */
export default async function OverviewPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const { done } = await searchParams;
  const { actor, workshop, now } = await openWorkshop({ locale, id, action: "workshop.read", page: "" });
  const t = await getTranslations({ locale, namespace: "organiser" });
  const door = await getTranslations({ locale, namespace: "reception" });
  const journal = await getTranslations({ locale, namespace: "journal" });
  const untold = await findUntoldChange(db(), { workshopId: id, now });
  const canManage = can(actor, "registration.read", workshop);
  const live = await followWorkshop(db(), {
    workshopId: id,
    canSeeMails: can(actor, "message.read", workshop),
  });
  const drawn = await live.read();
  const isToday = [workshop, ...workshop.sessions].some((one) => isDayOf(one, now, workshop.timeZone));
  const isPublic = workshop.status !== "draft" && workshop.status !== "archived";
  const isGroupTime = workshop.status === "closed" || workshop.signUp.state === "closed";
  return (
    <Page
      kicker={<WorkshopDay workshop={workshop} />}
      title={workshop.title}
      below={
        <p>
          <NextStepLine workshop={workshop} now={now} />
        </p>
      }
      actions={
        <>
          {isToday && isEditable(workshop.status) && can(actor, "check_in.edit", workshop) && (
            <ButtonLink href={`/organiser/workshops/${id}/reception`} tone="primary">
              {door("title")}
            </ButtonLink>
          )}
          {canManage && (
            <>
              <PublishAct workshop={workshop} now={now} />
              {isPublic && workshop.status !== "cancelled" && (
                <ButtonLink
                  href={`/organiser/workshops/${id}/groups`}
                  tone={isGroupTime && !isToday ? "primary" : "normal"}
                >
                  {t("overview.makeGroups")}
                </ButtonLink>
              )}
            </>
          )}
        </>
      }
    >
      <DoneLine done={done} />
      <ClientMessages namespaces={["organiser", "errors", "plans"]}>
        <LiveOverview workshopId={id} drawn={drawn} />
      </ClientMessages>
      {workshop.isDemo && <DemoNotice workshopId={id} canRemove={can(actor, "workshop.delete", workshop)} />}
      {canManage && untold && <ChangeNotice workshopId={id} people={untold.people} />}
      <RoomNow workshop={workshop} arrived={drawn.arrived} isToday={isToday} />
      {canManage && (workshop.sessions.length > 0 || isEditable(workshop.status)) && (
        <SessionsNow workshop={workshop} now={now} />
      )}
      {canManage && <People workshopId={id} workshop={workshop} />}
      <Section title={t("overview.publicPage")} id="public-page">
        <PublicAddress
          url={`${env().baseUrl}${localizedPath(locale, `/workshops/${workshop.slug}`)}`}
          isPublic={isPublic}
        />
      </Section>
      {canManage && (
        <Section title={t("more.title")} id="more">
          <WorkshopActs
            workshop={workshop}
            now={now}
            mails={await countMailsByLocale(db(), { workshopId: id })}
          />
          <p>
            <Link href={`/organiser/workshops/${id}/journal`}>{journal("link")}</Link>{" "}
            <span className="quiet">{journal("linkText")}</span>
          </p>
        </Section>
      )}
    </Page>
  );
}

async function People({
  workshopId,
  workshop,
}: {
  workshopId: string;
  workshop: Parameters<typeof LatestRegistrations>[0]["workshop"];
}) {
  const [unproved, { registrations }, messages, asked, charts, t, forms] = await Promise.all([
    countSignUpChecks(db(), { workshopId, now: new Date() }),
    listRegistrations(db(), { workshopId, sort: "date", limit: LATEST_COUNT }),
    countMessages(db(), { workshopId }),
    openAsked(db(), { workshopId, locale: await getLocale() }),
    listCharts(db(), { workshopId }),
    getTranslations("organiser.overview"),
    getTranslations("forms.charts"),
  ]);
  return (
    <>
      <WorkshopTodo workshop={workshop} failedMailCount={messages.failed} unprovedCount={unproved} />
      <Section title={t("latest")} id="latest">
        <LatestRegistrations workshop={workshop} people={registrations} />
      </Section>
      {charts.length > 0 && (
        <Section title={forms("title")} id="barometer">
          <AnswerCharts charts={charts} languages={workshop.languages} />
        </Section>
      )}
      <Section title={t("questions")} id="asked">
        {asked.isQuick ? (
          <AskedNow workshopId={workshopId} asked={asked} />
        ) : (
          // The rest of the page need not wait for thousands of texts.
          <Suspense fallback={<AskedLater />}>
            <AskedNow workshopId={workshopId} asked={asked} />
          </Suspense>
        )}
      </Section>
    </>
  );
}

async function SessionsNow({ workshop, now }: { workshop: OrganiserWorkshop; now: Date }) {
  const t = await getTranslations("sessions");
  const page = `/organiser/workshops/${workshop.id}/sessions`;
  const { data: sessions } = await listSessions(db(), { workshopId: workshop.id, now });
  return (
    <Section title={t("title")} id="sessions">
      {sessions.length > 0 && (
        <SessionList workshopId={workshop.id} timeZone={workshop.timeZone} sessions={sessions} />
      )}
      <p>
        <Link href={page}>{t(sessions.length > 0 ? "organiser.manage" : "organiser.offer")}</Link>{" "}
        {sessions.length === 0 && <span className="quiet">{t("organiser.offerText")}</span>}
      </p>
    </Section>
  );
}

async function AskedNow({ workshopId, asked }: { workshopId: string; asked: AskedSoon }) {
  return <Asked workshopId={workshopId} asked={await asked.read()} />;
}
