import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthPage } from "@/components/auth/auth-page";
import { NoMailNotice } from "@/components/auth/no-mail-notice";
import { PostForm } from "@/components/auth/post-form";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { nextPageSchema } from "@/lib/auth/schema";
import { currentUser } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { readDraft } from "@/lib/http/form-draft";
import { refusalOf, typedText } from "@/lib/http/refusal";
import type { Locale } from "@/lib/i18n/locales";
import { redirect } from "@/lib/i18n/navigation";

interface SignInPageProps {
  readonly params: Promise<{ locale: Locale }>;
  /** `again` is set after a refusal: only then is what was typed shown again. */
  readonly searchParams: Promise<{ next?: string; again?: string }>;
}

export async function generateMetadata({ params, searchParams }: SignInPageProps): Promise<Metadata> {
  const [{ locale }, { again }] = await Promise.all([params, searchParams]);
  const t = await getTranslations({ locale });
  const title = t("auth.signIn.title");
  return { title: again ? t("common.errorTitle", { title }) : title, robots: { index: false } };
}

export default async function SignInPage({ params, searchParams }: SignInPageProps) {
  const [{ locale }, { next: wanted, again }] = await Promise.all([params, searchParams]);
  const next = nextPageSchema.safeParse(wanted).data;
  if (await currentUser()) redirect({ href: next ?? "/organiser", locale });
  const draft = again ? await readDraft("sign-in") : undefined;
  const { errors, failure } = refusalOf(draft, locale);
  const t = await getTranslations({ locale, namespace: "auth.signIn" });
  return (
    <AuthPage title={t("title")}>
      {env().smtpUrl === undefined && <NoMailNotice />}
      <p>{t("lead")}</p>
      <PostForm
        action="/api/organiser/sign-in"
        hidden={{ locale, next }}
        submit={t("submit")}
        errors={errors}
        failure={failure}
      >
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
      <p className="small quiet">{t("attendee")}</p>
    </AuthPage>
  );
}
