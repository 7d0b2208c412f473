import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ClientMessages } from "@/components/client-messages";
import { SendActs } from "@/components/organiser/broadcasts/broadcast-acts";
import { BroadcastLook } from "@/components/organiser/broadcasts/broadcast-look";
import { BroadcastStateLabel } from "@/components/organiser/broadcasts/broadcast-state";
import { BroadcastSummary } from "@/components/organiser/broadcasts/broadcast-summary";
import { LiveBroadcast } from "@/components/organiser/broadcasts/live-broadcast";
import { OtherActs } from "@/components/organiser/broadcasts/other-acts";
import { Progress } from "@/components/organiser/broadcasts/progress";
import { RecipientList } from "@/components/organiser/broadcasts/recipient-list";
import { DoneLine } from "@/components/organiser/done-line";
import { NotFoundMain } from "@/components/organiser/not-found-main";
import { NoticeArea } from "@/components/organiser/notice-area";
import { Page, Section } from "@/components/organiser/page";
import { StateLine } from "@/components/organiser/state-line";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/auth/policy";
import { broadcastRecipients, listAddressees } from "@/lib/broadcasts/queries";
import { writtenLanguages } from "@/lib/broadcasts/rules";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import { formatDateTime, formatZone } from "@/lib/i18n/format";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { listFilterChoices } from "@/lib/registration-filters/queries";
import { openWorkshop } from "../../../../../access";
import { broadcastTitle } from "../broadcast-title";
import { refusalOfDraft } from "../draft";
import { findBroadcast } from "../find-broadcast";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string; broadcastId: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
}

const viewSchema = z.object({
  language: z.enum(LOCALES).optional().catch(undefined),
  done: z.string().optional().catch(undefined),
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "broadcasts" });
  return { title: t("columnMessage") };
}

/** One message: how it reads and whom it reaches; what to do with it, or how far it has got. */
export default async function BroadcastPage({ params, searchParams }: PageProps) {
  const { locale, id, broadcastId } = await params;
  const { language, done } = viewSchema.parse(await searchParams);
  const page = `/messages/broadcasts/${broadcastId}` as const;
  const { actor, workshop } = await openWorkshop({ locale, id, action: "message.read", page });
  const broadcast = await findBroadcast(actor, { workshopId: id, broadcastId });
  if (!broadcast) return <NotFoundMain />;
  const t = await getTranslations({ locale, namespace: "broadcasts" });
  const letters = await getTranslations({ locale, namespace: "letters" });
  const { state, texts } = broadcast;
  const isSent = state === "sent";
  const [recipients, choices, names, draft] = await Promise.all([
    isSent ? undefined : broadcastRecipients(db(), broadcastId),
    listFilterChoices(db(), { workshopId: id, locale }),
    listAddressees(db(), { workshopId: id, broadcasts: [broadcast] }),
    readDraft(`broadcast-act:${broadcastId}`),
  ]);
  const { timeZone } = workshop;
  const when = (instant: string) => formatDateTime(new Date(instant), { locale, timeZone });
  const written = writtenLanguages(texts, workshop.languages);
  const title = broadcastTitle(broadcast, workshop);
  const shown = written.find((one) => one === language) ?? written[0] ?? locale;
  const mayAct = workshop.status !== "archived" && can(actor, "message.send", workshop);
  const list = `/organiser/workshops/${id}/messages/broadcasts`;
  const refusal = draft && refusalOfDraft(draft, locale);
  const who = broadcast.changedBy ?? "none";
  return (
    <Page
      kicker={<Link href={list}>{t("back")}</Link>}
      title={<span lang={title.language}>{title.text}</span>}
      below={
        <StateLine state={<BroadcastStateLabel broadcast={broadcast} />}>
          {broadcast.dueAt
            ? t("leaves", {
                date: when(broadcast.dueAt),
                zone: formatZone(timeZone, new Date(broadcast.dueAt), locale),
              })
            : broadcast.sentAt
              ? t("sentOn", { date: when(broadcast.sentAt), who })
              : t("draftOf", { date: when(broadcast.changedAt), who })}
        </StateLine>
      }
      actions={mayAct && <OtherActs broadcast={broadcast} />}
    >
      <DoneLine done={done} />
      <ClientMessages namespaces={["broadcasts"]}>
        <LiveBroadcast broadcastId={broadcastId} drawn={{ state, figures: broadcast.figures }} />
      </ClientMessages>
      {broadcast.missedAt && state === "draft" && (
        <NoticeArea>
          <Notice tone="bad">
            <p>{t("missed", { date: when(broadcast.missedAt) })}</p>
          </Notice>
        </NoticeArea>
      )}
      {broadcast.recalledAt && (
        <NoticeArea>
          <Notice>
            <p>{t("recalledOn", { date: when(broadcast.recalledAt) })}</p>
          </Notice>
        </NoticeArea>
      )}
      {isSent && (
        <Section title={t("progress")} id="progress">
          <Progress broadcast={broadcast} />
        </Section>
      )}
      <Section title={t("whom")} id="whom">
        <BroadcastSummary
          broadcast={broadcast}
          choices={choices}
          name={names.get(broadcast.audience.registrationId ?? "")}
        />
      </Section>
      {recipients && (
        <Section title={t("recipients")} id="recipients">
          <RecipientList workshopId={id} recipients={recipients} />
          <p className="small quiet">{t("decided")}</p>
        </Section>
      )}
      <Section title={letters("preview")} id="look">
        <BroadcastLook
          broadcastId={broadcastId}
          href={`${list}/${broadcastId}`}
          languages={written}
          current={shown}
        />
      </Section>
      {mayAct && state === "draft" && recipients && (
        <Section title={t("check")} id="send-it">
          <SendActs
            broadcast={broadcast}
            count={recipients.count}
            timeZone={timeZone}
            refusal={
              refusal && {
                at: typeof draft?.values.at === "string" ? draft.values.at : "",
                error: refusal.errors.at,
                text: refusal.errors.audience ?? refusal.text,
              }
            }
          />
        </Section>
      )}
    </Page>
  );
}
