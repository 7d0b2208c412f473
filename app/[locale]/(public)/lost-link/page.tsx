import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PostForm } from "@/components/auth/post-form";
import { Message } from "@/components/public/message";
import { Trap } from "@/components/public/trap";
import { ButtonLink } from "@/components/ui/button-link";
import { EmailInput } from "@/components/ui/email-input";
import { Field } from "@/components/ui/field";
import { readDraft } from "@/lib/http/form-draft";
import { refusalOf, typedText } from "@/lib/http/refusal";
import type { Locale } from "@/lib/i18n/locales";
import { pageAddresses } from "../page-addresses";

interface LostLinkPageProps {
  readonly params: Promise<{ locale: Locale }>;
  /** `again` is set after a refusal: only then is what was typed shown again. */
  readonly searchParams: Promise<{ workshop?: string | string[]; again?: string; sent?: string }>;
}

export async function generateMetadata({ params, searchParams }: LostLinkPageProps): Promise<Metadata> {
  const [{ locale }, { again }] = await Promise.all([params, searchParams]);
  const t = await getTranslations({ locale });
  const title = t("own.lost.title");
  return {
    title: again ? t("common.errorTitle", { title }) : title,
    alternates: pageAddresses(locale, "/lost-link"),
    robots: { index: false },
  };
}

/** For who lost the mail with the link to their registration. */
export default async function LostLinkPage({ params, searchParams }: LostLinkPageProps) {
  const [{ locale }, { workshop, again, sent }] = await Promise.all([params, searchParams]);
  const t = await getTranslations({ locale, namespace: "own.lost" });
  const slug = typeof workshop === "string" ? workshop : undefined;
  const here = slug ? `/lost-link?workshop=${encodeURIComponent(slug)}` : "/lost-link";
  if (sent) {
    return (
      <Message title={t("sentTitle")} action={<ButtonLink href={here}>{t("again")}</ButtonLink>}>
        <p>{t("sent")}</p>
      </Message>
    );
  }
  const draft = again ? await readDraft("lost-link") : undefined;
  const { errors, failure } = refusalOf(draft, locale);
  return (
    <Message title={t("title")}>
      <p>{t("lead")}</p>
      <PostForm
        action="/api/lost-links"
        hidden={{ locale, workshop: slug }}
        submit={t("send")}
        errors={errors}
        failure={failure}
      >
        <Trap />
        <Field name="email" label={t("email")} error={errors.email}>
          {(control) => (
            <EmailInput {...control} autoComplete="email" defaultValue={typedText(draft, "email")} />
          )}
        </Field>
      </PostForm>
    </Message>
  );
}
