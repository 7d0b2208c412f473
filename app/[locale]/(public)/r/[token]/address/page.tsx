import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PostForm } from "@/components/auth/post-form";
import { BadLink } from "@/components/public/manage/bad-link";
import { OwnHeader } from "@/components/public/manage/own-header";
import { EmailInput } from "@/components/ui/email-input";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { findPendingAddress } from "@/lib/address-changes/queries";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import { refusalOf, typedText } from "@/lib/http/refusal";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { hasMailbox } from "@/lib/registrations/rules";
import { loadOwn } from "../load-own";

interface AddressPageProps {
  readonly params: Promise<{ locale: Locale; token: string }>;
}

const draftKey = (token: string) => `own-address:${token}`;

export async function generateMetadata({ params }: AddressPageProps): Promise<Metadata> {
  const { locale, token } = await params;
  const t = await getTranslations({ locale });
  const title = t((await loadOwn(token)) ? "own.address.title" : "public.manage.badTitle");
  const isRefused = (await readDraft(draftKey(token))) !== undefined;
  return {
    title: isRefused ? t("common.errorTitle", { title }) : title,
    robots: { index: false, follow: false },
  };
}

/** Another address for one's registration, to be proved. */
export default async function AddressPage({ params }: AddressPageProps) {
  const { locale, token } = await params;
  const own = await loadOwn(token);
  if (!own) return <BadLink />;
  const { workshop, email } = own.registration;
  const t = await getTranslations({ locale, namespace: "own.address" });
  const draft = await readDraft(draftKey(token));
  const { errors, failure } = refusalOf(draft, locale);
  const pending = await findPendingAddress(db(), { registrationId: own.id, now: new Date() });
  const until = (instant: string) =>
    formatDateTime(new Date(instant), { locale, timeZone: workshop.timeZone });
  return (
    <OwnHeader
      workshop={workshop}
      title={t("title")}
      lead={hasMailbox(email) ? t("lead", { email }) : undefined}
      back={`/r/${token}`}
    >
      {pending && (
        <Notice>
          <p>{t("pending", { email: pending.email, until: until(pending.expiresAt) })}</p>
        </Notice>
      )}
      <PostForm
        action={`/api/registrations/${token}/address`}
        hidden={{ locale }}
        submit={t("send")}
        errors={errors}
        failure={failure}
      >
        <Field name="email" label={t("email")} hint={t("hint")} error={errors.email}>
          {(control) => (
            <EmailInput {...control} autoComplete="email" defaultValue={typedText(draft, "email")} />
          )}
        </Field>
      </PostForm>
    </OwnHeader>
  );
}
