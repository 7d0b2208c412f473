import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BadLink } from "@/components/public/manage/bad-link";
import { MANAGE_DONE, ManagePage } from "@/components/public/manage/manage-page";
import { fieldId } from "@/components/ui/field";
import { db } from "@/lib/db/client";
import { ERROR_CODES } from "@/lib/errors";
import { askedFormOf } from "@/lib/form-questions/queries";
import { findOwnHandover } from "@/lib/handovers/queries";
import { readDraft } from "@/lib/http/form-draft";
import { fieldMessage } from "@/lib/http/problems";
import { translator } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/locales";
import { findPublishedRounds, findSessionGroups } from "@/lib/publication/queries";
import { publicSessions } from "@/lib/sessions/queries";
import { loadOwn } from "./load-own";

interface OwnPageProps {
  readonly params: Promise<{ locale: Locale; token: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: Pick<OwnPageProps, "params">): Promise<Metadata> {
  const { locale, token } = await params;
  const own = await loadOwn(token);
  const t = await getTranslations({ locale, namespace: "public.manage" });
  return {
    title: own ? t("metaTitle", { title: own.registration.workshop.title }) : t("badTitle"),
    robots: { index: false, follow: false },
  };
}

export default async function OwnPage({ params, searchParams }: OwnPageProps) {
  const { locale, token } = await params;
  const { done } = await searchParams;
  const own = await loadOwn(token);
  if (!own) return <BadLink />;
  const reader = { registrationId: own.id, locale, now: new Date() };
  const rounds = await findPublishedRounds(db(), reader);
  const sessionGroups = await findSessionGroups(db(), reader);
  const choice = await choiceOf(own, token, locale);
  const form = await askedFormOf(db(), { registrationId: own.id });
  return (
    <ManagePage
      token={token}
      registration={own.registration}
      form={form}
      rounds={rounds}
      choice={choice}
      sessionGroups={sessionGroups}
      handover={await findOwnHandover(db(), reader)}
      done={MANAGE_DONE.find((one) => one === done)}
    />
  );
}

/** The sessions to choose from, and what was refused without scripts. */
async function choiceOf(
  { id, registration }: NonNullable<Awaited<ReturnType<typeof loadOwn>>>,
  token: string,
  locale: Locale,
) {
  const { sessions, required } = await publicSessions(db(), { registrationId: id, now: new Date() });
  const draft =
    registration.canChooseSessions || registration.canLeaveSessions
      ? await readDraft(`sessions:${token.slice(0, 40)}`)
      : undefined;
  if (!draft) return { sessions, required };
  const known = ERROR_CODES.find((code) => code === draft.code) ?? "internal_error";
  return {
    sessions,
    required,
    typed: [draft.values.sessions ?? []].flat().map(String),
    refusal: {
      text: translator(locale, "errors")(`problems.${known}.detail`),
      errors: draft.errors.map((error) => ({
        fieldId: fieldId(error.path),
        message: fieldMessage(error, locale),
      })),
    },
  };
}
