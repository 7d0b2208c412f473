import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Choice } from "@/components/ui/choice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { hasSeat } from "@/lib/registrations/rules";
import type { RegistrationStatus } from "@/lib/registrations/schema";
import styles from "./data-sections.module.css";

interface DataSectionsProps {
  readonly token: string;
  readonly status: RegistrationStatus;
  readonly errors: Readonly<Record<string, string>>;
  readonly failure?: { readonly title: string; readonly detail: string };
}

/** The file of one's data, and the form that erases it. */
export function DataSections({ token, status, errors, failure }: DataSectionsProps) {
  const t = useTranslations("own.erase");
  const locale = useLocale();
  const error = errors.understood;
  return (
    <>
      <section>
        <h2>{t("fileHeading")}</h2>
        <p className={styles.text}>{t("file")}</p>
        <p>
          <ButtonLink href={`/api/registrations/${token}/data?locale=${locale}`} isPlain download>
            {t("download")}
          </ButtonLink>
        </p>
      </section>
      <section>
        <h2 id="erase">{t("heading")}</h2>
        {(error || failure) && (
          <ErrorSummary
            errors={error ? [{ fieldId: "understood", message: error }] : []}
            title={failure?.title}
          >
            {failure && <p>{failure.detail}</p>}
          </ErrorSummary>
        )}
        <h3 className={styles.part}>{t("goesHeading")}</h3>
        <ul className={styles.list}>
          {(["goesAnswers", "goesMails", "goesGroup", "goesLog"] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
          {hasSeat(status) && <li>{t("goesSeat")}</li>}
          {status === "waitlisted" && <li>{t("goesLine")}</li>}
        </ul>
        <h3 className={styles.part}>{t("staysHeading")}</h3>
        <ul className={styles.list}>
          {(["staysCount", "staysGroup", "staysOthers", "staysBackup"] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <form className={styles.form} method="post" action={`/api/registrations/${token}/erase`} noValidate>
          <input type="hidden" name="locale" value={locale} />
          <Choice name="understood" label={t("understood")} error={error} />
          <SubmitButton tone="danger" busyLabel={t("erasing")}>
            {t("erase")}
          </SubmitButton>
        </form>
      </section>
    </>
  );
}
