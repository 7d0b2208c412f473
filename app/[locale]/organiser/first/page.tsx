import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthPage } from "@/components/auth/auth-page";
import { PostForm } from "@/components/auth/post-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { isFirstOrganiserToken } from "@/lib/auth/first-organiser";
import { db } from "@/lib/db/client";
import { readDraft } from "@/lib/http/form-draft";
import { refusalOf, typedText } from "@/lib/http/refusal";
import type { Locale } from "@/lib/i18n/locales";

interface FirstPageProps {
  readonly params: Promise<{ locale: Locale }>;
  /** `again` is set after a refusal: only then is what was typed shown again. */
  readonly searchParams: Promise<{ token?: string | string[]; again?: string }>;
}

export async function generateMetadata({ params, searchParams }: FirstPageProps): Promise<Metadata> {
  const [{ locale }, { again }] = await Promise.all([params, searchParams]);
  const t = await getTranslations({ locale });
  const title = t("auth.first.title");
  return { title: again ? t("common.errorTitle", { title }) : title, robots: { index: false } };
}

export default async function FirstOrganiserPage({ params, searchParams }: FirstPageProps) {
  const [{ locale }, { token, again }] = await Promise.all([params, searchParams]);
  const t = await getTranslations({ locale, namespace: "auth.first" });
  if (typeof token !== "string" || !(await isFirstOrganiserToken(db(), token, new Date()))) {
    return (
      <AuthPage title={t("expired")}>
        <p>{t("expiredText")}</p>
        <div>
          <ButtonLink href="/organiser/sign-in">{t("signIn")}</ButtonLink>
        </div>
      </AuthPage>
    );
  }
  const draft = again ? await readDraft("first-organiser") : undefined;
  const { errors, failure } = refusalOf(draft, locale);
  return (
    <AuthPage title={t("title")}>
      <p>{t("lead")}</p>
      <PostForm
        action="/api/organiser/first"
        hidden={{ token, locale }}
        submit={t("submit")}
        errors={errors}
        failure={failure}
      >
        <Field name="name" label={t("name")} error={errors.name}>
          {(control) => (
            <TextInput
              {...control}
              autoComplete="name"
              maxLength={120}
              defaultValue={typedText(draft, "name")}
              required
            />
          )}
        </Field>
        <Field name="email" label={t("email")} hint={t("emailHint")} error={errors.email}>
          {(control) => (
            <TextInput
              {...control}
              type="email"
              autoComplete="email"
              defaultValue={typedText(draft, "email")}
              required
            />
          )}
        </Field>
      </PostForm>
    </AuthPage>
  );
}
