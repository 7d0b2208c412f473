import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/organiser/action-form";
import { DoneLine } from "@/components/organiser/done-line";
import { Facts } from "@/components/organiser/facts";
import { Letter } from "@/components/organiser/messages/letter";
import { NotFoundMain } from "@/components/organiser/not-found-main";
import { Page } from "@/components/organiser/page";
import { StateLine } from "@/components/organiser/state-line";
import { MessageFate } from "@/components/organiser/states";
import { requireMessage } from "@/lib/auth/access";
import { can } from "@/lib/auth/policy";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { formatDateTime, formatLanguage } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { toMessageDto } from "@/lib/messages/dto";
import { messageById } from "@/lib/messages/queries";
import { canRetry } from "@/lib/messages/rules";
import { openWorkshop } from "../../../../access";

interface PageProps {
  readonly params: Promise<{ locale: Locale; id: string; messageId: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "organiser.messages" });
  return { title: t("title") };
}

/** One mail: to whom, what became of it, and how it reads. */
export default async function MessagePage({ params, searchParams }: PageProps) {
  const { locale, id, messageId } = await params;
  const { done } = await searchParams;
  const { actor, workshop } = await openWorkshop({
    locale,
    id,
    action: "message.read",
    page: `/messages/${messageId}`,
  });
  const found = await requireMessage(db(), actor, messageId, "message.read").catch((error: unknown) => {
    if (error instanceof AppError) return undefined;
    throw error;
  });
  if (found?.workshopId !== id) return <NotFoundMain />;
  const message = toMessageDto(await messageById(db(), messageId), { locale, baseUrl: env().baseUrl });
  const t = await getTranslations({ locale, namespace: "organiser" });
  const when = (instant: string | null) =>
    instant && formatDateTime(new Date(instant), { locale, timeZone: workshop.timeZone });
  const home = `/organiser/workshops/${id}`;
  return (
    <Page
      kicker={<Link href={`${home}/messages`}>{t("message.back")}</Link>}
      title={message.subject ?? t(`kind.${message.kind}`)}
      below={
        <StateLine state={<MessageFate state={message.state} />}>
          {message.state !== "sent" && message.errorMessage}
        </StateLine>
      }
      actions={
        canRetry(message.state) &&
        can(actor, "message.send", workshop) && (
          <ActionForm
            action={`/api/organiser/messages/${messageId}/retry`}
            label={t("message.retry")}
            tone="primary"
            leadsTo={`${home}/messages/${messageId}?done=retried`}
          />
        )
      }
    >
      <DoneLine done={done} />
      <Facts
        facts={[
          { label: t("message.to"), value: message.toName ? `${message.toName}, ${message.to}` : message.to },
          {
            label: t("message.about"),
            value: message.registrationId && (
              <Link href={`${home}/registrations/${message.registrationId}`}>
                {message.toName ?? t(`kind.${message.kind}`)}
              </Link>
            ),
          },
          { label: t("message.language"), value: formatLanguage(message.locale, locale) },
          { label: t("message.createdAt"), value: when(message.createdAt) },
          { label: t("message.sentAt"), value: when(message.sentAt) },
          { label: t("messages.columnAttempts"), value: t("messages.attempts", { count: message.attempts }) },
          { label: t("message.serverAnswer"), value: message.state === "sent" ? null : message.error },
        ]}
      />
      <Letter message={message} />
    </Page>
  );
}
