import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import styles from "./imports.module.css";

interface UploadFormProps {
  readonly workshopId: string;
  /** Why the last file was not read. */
  readonly error?: string;
}

/** A file to look at. A plain form: it works without scripts. */
export function UploadForm({ workshopId, error }: UploadFormProps) {
  const t = useTranslations("imports.upload");
  return (
    <form
      className={styles.form}
      method="post"
      encType="multipart/form-data"
      action={`/api/organiser/workshops/${workshopId}/imports`}
    >
      {error && <ErrorSummary errors={[{ fieldId: "file", message: error }]} />}
      <Field name="file" label={t("file")} hint={t("hint")} error={error}>
        {(control) => (
          <input
            {...control}
            type="file"
            className={styles.file}
            accept=".csv,.tsv,.txt,.xlsx,.json,text/csv"
          />
        )}
      </Field>
      <div>
        <SubmitButton tone="primary" busyLabel={t("busy")}>
          {t("submit")}
        </SubmitButton>
      </div>
    </form>
  );
}
