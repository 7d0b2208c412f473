import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PostForm } from "@/components/auth/post-form";
import { OwnHeader } from "@/components/public/manage/own-header";
import { Message } from "@/components/public/message";
import { ButtonLink } from "@/components/ui/button-link";
import { findAddressChange } from "@/lib/address-changes/queries";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import { refusalOf } from "@/lib/http/refusal";
import type { Locale } from "@/lib/i18n/locales";

interface ConfirmPageProps {
  readonly params: Promise<{ locale: Locale; token: string }>;
}

export async function generateMetadata({ params }: ConfirmPageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "own.address" });
  return { title: t("confirmTitle"), robots: { index: false, follow: false } };
}

/** Where the mail to a new address leads. One more press: programs that read mails open links, and press nothing. */
export default async function ConfirmAddressPage({ params }: ConfirmPageProps) {
  const { locale, token } = await params;
  const t = await getTranslations({ locale, namespace: "own" });
  const change = await findAddressChange(db(), { token, now: new Date() });
  if (!change) {
    return (
      <Message
        title={t("address.badTitle")}
        action={<ButtonLink href="/lost-link">{t("lost.link")}</ButtonLink>}
      >
        <p>{t("address.badDetail")}</p>
      </Message>
    );
  }
  const { failure } = refusalOf(await readDraft(`address:${token}`), locale);
  return (
    <OwnHeader
      workshop={{ title: change.workshopTitle }}
      title={t("address.confirmTitle")}
      lead={t("address.confirmLead", { email: change.email })}
    >
      <PostForm
        action={`/api/address-changes/${token}`}
        hidden={{ locale }}
        submit={t("address.confirm")}
        failure={failure}
      />
    </OwnHeader>
  );
}
