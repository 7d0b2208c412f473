import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PostForm } from "@/components/auth/post-form";
import { BadLink } from "@/components/public/manage/bad-link";
import { OwnHeader } from "@/components/public/manage/own-header";
import { PendingHandover } from "@/components/public/manage/pending-handover";
import { EmailInput } from "@/components/ui/email-input";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { db } from "@/lib/db/client";
import { findOwnHandover } from "@/lib/handovers/queries";
import { readDraft } from "@/lib/http/form-draft";
import { refusalOf, typedText } from "@/lib/http/refusal";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { loadOwn } from "../load-own";

interface HandoverPageProps {
  readonly params: Promise<{ locale: Locale; token: string }>;
}

const draftKey = (token: string) => `handover:${token}`;

export async function generateMetadata({ params }: HandoverPageProps): Promise<Metadata> {
  const { locale, token } = await params;
  const t = await getTranslations({ locale });
  const title = t((await loadOwn(token)) ? "own.handover.title" : "public.manage.badTitle");
  const isRefused = (await readDraft(draftKey(token))) !== undefined;
  return {
    title: isRefused ? t("common.errorTitle", { title }) : title,
    robots: { index: false, follow: false },
  };
}

/** To whom one's seat is to go. */
export default async function HandoverPage({ params }: HandoverPageProps) {
  const { locale, token } = await params;
  const own = await loadOwn(token);
  if (!own) return <BadLink />;
  const { workshop, canHandOver } = own.registration;
  const t = await getTranslations({ locale, namespace: "own.handover" });
  const languages = await getTranslations({ locale, namespace: "common.language" });
  if (!canHandOver) {
    return (
      <OwnHeader workshop={workshop} title={t("title")} back={`/r/${token}`}>
        <Notice>
          <p>{t("closed")}</p>
        </Notice>
      </OwnHeader>
    );
  }
  const draft = await readDraft(draftKey(token));
  const { errors, failure } = refusalOf(draft, locale);
  const pending = await findOwnHandover(db(), { registrationId: own.id, now: new Date() });
  return (
    <OwnHeader workshop={workshop} title={t("title")} lead={t("lead")} back={`/r/${token}`}>
      {pending && <PendingHandover token={token} handover={pending} timeZone={workshop.timeZone} />}
      <PostForm
        action={`/api/registrations/${token}/handover`}
        hidden={{ locale }}
        submit={t("send")}
        errors={errors}
        failure={failure}
      >
        <Field
          name="name"
          label={t("name")}
          hint={pending && !pending.isOver ? t("again") : undefined}
          error={errors.name}
        >
          {(control) => (
            <TextInput
              {...control}
              autoComplete="off"
              maxLength={120}
              defaultValue={typedText(draft, "name")}
            />
          )}
        </Field>
        <Field name="email" label={t("email")} error={errors.email}>
          {(control) => (
            <EmailInput {...control} autoComplete="off" defaultValue={typedText(draft, "email")} />
          )}
        </Field>
        <Field name="language" label={t("language")} error={errors.language}>
          {(control) => (
            <Select
              {...control}
              defaultValue={typedText(draft, "language") || locale}
              options={LOCALES.map((value) => ({ value, label: languages(value) }))}
            />
          )}
        </Field>
      </PostForm>
    </OwnHeader>
  );
}
