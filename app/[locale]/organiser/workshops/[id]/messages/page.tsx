import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { DoneLine } from "@/components/organiser/done-line";
import { MessageSearch } from "@/components/organiser/messages/message-search";
import { MessageTable } from "@/components/organiser/messages/message-table";
import { MessagesNav } from "@/components/organiser/messages/messages-nav";
import { StateFilter } from "@/components/organiser/messages/state-filter";
import { NoticeArea } from "@/components/organiser/notice-area";
import { Page } from "@/components/organiser/page";
import { ChangeNotice } from "@/components/organiser/workshop-change/change-notice";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { localizedPath } from "@/lib/i18n/paths";
import { MESSAGE_KINDS } from "@/lib/mail/schema";
import { toMessageDto } from "@/lib/messages/dto";
import { countMessages, listMessages, outboxTrouble } from "@/lib/messages/queries";
import { causeSentence } from "@/lib/messages/rules";
import { MESSAGE_STATES } from "@/lib/messages/schema";
import { findUntoldChange } from "@/lib/workshop-changes/queries";
import { openWorkshop } from "../../../access";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[]>>;
}

const PAGE_SIZE = 100;

/** A wrong value in the address is as good as none. */
const viewSchema = z.object({
  state: z.enum(MESSAGE_STATES).optional().catch(undefined),
  cursor: z.uuid().optional().catch(undefined),
  to: z.string().max(254).catch("").default(""),
  kind: z.enum(MESSAGE_KINDS).optional().catch(undefined),
  language: z.enum(LOCALES).optional().catch(undefined),
  broadcast: z.uuid().optional().catch(undefined),
  done: z.string().optional().catch(undefined),
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "organiser.messages" });
  return { title: t("title") };
}

/** The workshop's outbox: every mail owed, and what became of it. */
export default async function MessagesPage({ params, searchParams }: PageProps) {
  const { locale, id } = await params;
  const { state, cursor, done, to, kind, language, broadcast } = viewSchema.parse(await searchParams);
  const page = "/messages";
  const { actor, workshop, now } = await openWorkshop({ locale, id, action: "message.read", page });
  const t = await getTranslations({ locale, namespace: "organiser.messages" });
  const write = await getTranslations({ locale, namespace: "broadcasts" });
  const scope = { workshopId: id };
  const [{ rows, next }, counts, trouble, untold] = await Promise.all([
    listMessages(db(), scope, {
      state,
      kind,
      locale: language,
      broadcast,
      to: to.trim() || undefined,
      cursor,
      limit: PAGE_SIZE,
    }),
    countMessages(db(), scope),
    outboxTrouble(db()),
    findUntoldChange(db(), { workshopId: id, now }),
  ]);
  const { smtpUrl, baseUrl } = env();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const href = `/organiser/workshops/${id}/messages` as const;
  const older = new URLSearchParams({
    ...(state && { state }),
    ...(to && { to }),
    ...(kind && { kind }),
    ...(language && { language }),
    ...(broadcast && { broadcast }),
    ...(next && { cursor: next }),
  });
  return (
    <Page
      kicker={workshop.title}
      title={t("title")}
      below={<p>{t("intro")}</p>}
      actions={
        workshop.status !== "archived" &&
        can(actor, "message.send", workshop) && (
          <ButtonLink href={`${href}/new`} tone="primary">
            {write("write")}
          </ButtonLink>
        )
      }
    >
      <DoneLine done={done} />
      <MessagesNav workshopId={id} current="sent" />
      {untold && <ChangeNotice workshopId={id} people={untold.people} />}
      {!smtpUrl && (
        <NoticeArea>
          <Notice title={t("keptTitle")}>
            <p>{t("keptText")}</p>
          </Notice>
        </NoticeArea>
      )}
      {smtpUrl && trouble && (
        <NoticeArea>
          <Notice tone="bad">
            <p>{causeSentence(trouble, locale)}</p>
          </Notice>
        </NoticeArea>
      )}
      {total === 0 ? (
        <EmptyState title={t("emptyTitle")}>
          <p>{t("empty")}</p>
        </EmptyState>
      ) : (
        <>
          <StateFilter href={href} current={state} counts={counts} />
          <MessageSearch
            view={{ to, state, kind, language, broadcast }}
            action={localizedPath(locale, href)}
            clearHref={state ? `${href}?state=${state}` : href}
          />
          {broadcast && (
            <p>
              {write("onlyThese")}{" "}
              <Link href={`${href}/broadcasts/${broadcast}`}>{write("showMessage")}</Link>
            </p>
          )}
          {rows.length === 0 ? (
            <p className="quiet">{t("noneFound")}</p>
          ) : (
            <MessageTable
              workshopId={id}
              title={workshop.title}
              timeZone={workshop.timeZone}
              messages={rows.map((row) => toMessageDto(row, { locale, baseUrl }))}
            />
          )}
          {next && (
            <p>
              <Link href={`${href}?${older}`}>{t("older")}</Link>
            </p>
          )}
        </>
      )}
    </Page>
  );
}
