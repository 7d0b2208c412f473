import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/client-messages";
import { BesideLine } from "@/components/groups/beside-line";
import { GroupBoard } from "@/components/groups/group-board";
import { NoPlan } from "@/components/groups/no-plan";
import { SessionNav } from "@/components/groups/session-nav";
import { LivePlans } from "@/components/live/live-plans";
import { Done } from "@/components/organiser/done";
import { NotFoundMain } from "@/components/organiser/not-found-main";
import { Page } from "@/components/organiser/page";
import { WorkshopDay } from "@/components/organiser/workshop-day";
import { loadBoard } from "@/lib/board/queries";
import { db } from "@/lib/db/client";
import { findGroupSettings } from "@/lib/group-settings/queries";
import { sizesOf } from "@/lib/group-settings/rules";
import { findPlan } from "@/lib/groups/queries";
import type { Locale } from "@/lib/i18n/locales";
import { followWorkshop } from "@/lib/live/queries";
import { comparablePart } from "@/lib/plan-comparison/rules";
import { warmThread } from "@/lib/threads/run";
import { openWorkshop } from "../../../access";

interface GroupsPageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<{
    plan?: string | string[];
    session?: string | string[];
    done?: string | string[];
  }>;
}

export async function generateMetadata({ params }: GroupsPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "groups" });
  return { title: t("page.title") };
}

/** The groups of one plan, or the way to the first proposal. */
export default async function GroupsPage({ params, searchParams }: GroupsPageProps) {
  const { locale, id } = await params;
  const { plan: asked, session, done } = await searchParams;
  const { actor, workshop } = await openWorkshop({ locale, id, action: "plan.read", page: "/groups" });
  const planId = typeof asked === "string" ? asked : undefined;
  const sessionId = workshop.sessions.find((one) => one.id === session)?.id;
  // Before the plans: one that a colleague makes meanwhile is news.
  const live = await (await followWorkshop(db(), { workshopId: id, canSeeMails: false })).read();
  const board = await loadBoard(db(), {
    workshopId: workshop.id,
    sessionId,
    planId,
    locale,
    userId: actor.userId,
  });
  if (!board) return <NotFoundMain />;
  // Who comes here is about to ask for groups: the engine's thread is ready by then.
  warmThread();
  const t = await getTranslations({ locale, namespace: "groups" });
  const settings = await findGroupSettings(db(), { workshopId: workshop.id });
  const shownSession = board.day.sessionTitle === null ? undefined : board.day.sessionId;
  const nav = <SessionNav page="" workshop={workshop} sessionId={shownSession} />;
  const base = board.plan?.basedOn
    ? await findPlan(db(), { planId: board.plan.basedOn.id, locale, userId: actor.userId })
    : null;
  const saved = done === "criteria" && <Done text={t("criteriaPage.saved")} />;
  return (
    <ClientMessages
      namespaces={["groups", "board", "rebalance", "rules", "rounds", "facilitators", "plans", "errors"]}
    >
      {board.plan ? (
        <GroupBoard
          // Another plan is another board: nothing of the first one's state may stay.
          key={board.plan.id}
          nav={nav}
          kicker={<p className="small quiet">{workshop.title}</p>}
          done={
            <>
              {saved}
              {base && <BesideLine base={{ ...comparablePart(base), id: base.id, number: base.number }} />}
            </>
          }
          workshopId={workshop.id}
          workshopDay={{
            startsAt: new Date(workshop.startsAt).toISOString(),
            endsAt: new Date(workshop.endsAt).toISOString(),
            timeZone: workshop.timeZone,
          }}
          cards={board.cards}
          pairs={board.pairs}
          topics={board.topics}
          plans={board.plans}
          initialPlan={board.plan}
        />
      ) : (
        <Page kicker={<WorkshopDay workshop={workshop} />} title={t("page.title")}>
          {nav}
          {saved}
          <LivePlans workshopId={workshop.id} drawn={live.plans} />
          <NoPlan
            workshopId={workshop.id}
            sessionId={shownSession}
            peopleCount={board.cards.length}
            sizes={sizesOf(settings)}
            preset={settings.preset}
          />
        </Page>
      )}
    </ClientMessages>
  );
}
