import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/organiser/page";
import { EmailInput } from "@/components/ui/email-input";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";

interface ReachFormProps {
  readonly workshopId: string;
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  /** Why the latest mail did not arrive. */
  readonly reason: string;
  /** An address that was refused, as it was typed. */
  readonly refusal?: { readonly email: string; readonly error?: string; readonly text: string };
}

/** Somebody whom a mail did not reach: why, and the address to correct, which sends again what failed. */
export function ReachForm({ workshopId, person, reason, refusal }: ReachFormProps) {
  const t = useTranslations("letters.reach");
  const locale = useLocale();
  return (
    <Section title={t("title")} id="reach">
      <p>
        <strong>{t("unreached", { name: person.name })}</strong> {reason}
      </p>
      <form method="post" action={`/api/organiser/registrations/${person.id}/reach`} noValidate>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="workshopId" value={workshopId} />
        {refusal && (
          <ErrorSummary errors={refusal.error ? [{ fieldId: "email", message: refusal.error }] : []}>
            {!refusal.error && <p>{refusal.text}</p>}
          </ErrorSummary>
        )}
        <Field name="email" label={t("email")} hint={t("hint")} error={refusal?.error}>
          {(control) => (
            <EmailInput {...control} autoComplete="off" defaultValue={refusal?.email ?? person.email} />
          )}
        </Field>
        <SubmitButton tone="primary" busyLabel={t("sending")}>
          {t("send")}
        </SubmitButton>
      </form>
    </Section>
  );
}
