import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PostForm } from "@/components/auth/post-form";
import { OwnHeader } from "@/components/public/manage/own-header";
import { Message } from "@/components/public/message";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import { refusalOf } from "@/lib/http/refusal";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { findOwnSignUpCheck } from "@/lib/sign-up-checks/queries";
import styles from "./page.module.css";

interface ConfirmPageProps {
  readonly params: Promise<{ locale: Locale; token: string }>;
  readonly searchParams: Promise<{ done?: string | string[] }>;
}

export async function generateMetadata({ params }: Pick<ConfirmPageProps, "params">): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "admission.check" });
  return { title: t("title"), robots: { index: false, follow: false } };
}

/** Where the mail that proves an address leads. One more press: programs that read mails open links, and press nothing. */
export default async function ConfirmSignUpPage({ params, searchParams }: ConfirmPageProps) {
  const { locale, token } = await params;
  const { done } = await searchParams;
  const t = await getTranslations({ locale, namespace: "admission.check" });
  const own = await getTranslations({ locale, namespace: "own" });
  const check = await findOwnSignUpCheck(db(), { token, now: new Date() });
  if (!check && done === "forgotten") {
    return (
      <Message title={t("forgottenTitle")}>
        <p>{t("forgottenDetail")}</p>
      </Message>
    );
  }
  if (!check) {
    return (
      <Message title={t("overTitle")} action={<ButtonLink href="/lost-link">{own("lost.link")}</ButtonLink>}>
        <p>{t("overDetail")}</p>
      </Message>
    );
  }
  const { errors, failure } = refusalOf(await readDraft(`confirm:${token}`), locale);
  const sentences = Object.values(errors);
  const { workshop } = check;
  const form = `/workshops/${workshop.slug}#sign-up`;
  return (
    <OwnHeader workshop={workshop} title={t("title")} lead={t("lead", { email: check.email })}>
      <dl className={styles.given}>
        <dt>{t("name")}</dt>
        <dd>{check.name}</dd>
        <dt>{t("questions", { count: check.questions.length })}</dt>
        {check.questions.map((question) => (
          <dd key={question}>{question}</dd>
        ))}
      </dl>
      {sentences.length > 0 && (
        <p>
          <ButtonLink href={form}>{t("fillAgain")}</ButtonLink>
        </p>
      )}
      <PostForm
        action={`/api/sign-up-checks/${token}`}
        hidden={{ locale }}
        submit={t("confirm")}
        failure={sentences.length > 0 ? { title: t("refusedTitle"), detail: sentences.join(" ") } : failure}
      >
        <p className="small quiet">
          {t("until", {
            until: formatDateTime(new Date(check.expiresAt), { locale, timeZone: workshop.timeZone }),
          })}
        </p>
      </PostForm>
      <form method="post" action={`/api/sign-up-checks/${token}/delete`} className={styles.notMe}>
        <input type="hidden" name="locale" value={locale} />
        <SubmitButton tone="quiet" busyLabel={t("notMe")}>
          {t("notMe")}
        </SubmitButton>
      </form>
    </OwnHeader>
  );
}
