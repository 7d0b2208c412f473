import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { answersOf } from "../sign-up/answers";
import { ConsentFields } from "../sign-up/consent-fields";
import styles from "../sign-up/sign-up.module.css";
import own from "./edit-form.module.css";

interface ConsentsFormProps {
  readonly token: string;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What one agrees to, which can be changed when the answers no longer can. */
export function ConsentsForm({ token, version, values }: ConsentsFormProps) {
  const t = useTranslations("own.edit");
  const words = useTranslations("public.signUp");
  const locale = useLocale();
  return (
    <form className={styles.form} method="post" action={`/api/registrations/${token}/consents`}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="version" value={version} />
      <fieldset className={styles.part}>
        <legend className={styles.legend}>{words("consents")}</legend>
        <ConsentFields
          answers={answersOf(values)}
          errorAt={() => undefined}
          hasHouseRules={false}
          hasNews={false}
        />
      </fieldset>
      <div className={own.end}>
        <SubmitButton tone="primary" busyLabel={t("saving")}>
          {t("save")}
        </SubmitButton>
        <ButtonLink href={`/r/${token}`} tone="quiet">
          {t("leave")}
        </ButtonLink>
      </div>
    </form>
  );
}
