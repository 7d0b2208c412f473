import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/organiser/action-form";
import { Confirm } from "@/components/organiser/confirm";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { BroadcastDto } from "@/lib/broadcasts/schema";
import { formatZone } from "@/lib/i18n/format";
import styles from "./broadcast-acts.module.css";

interface SendActsProps {
  readonly broadcast: BroadcastDto;
  /** How many get it as things stand. */
  readonly count: number;
  readonly timeZone: string;
  /** A time that was refused, as it was typed, and why. */
  readonly refusal?: { readonly at: string; readonly error?: string; readonly text: string };
}

/** What to do with a draft once it is read through: try it, send it, or send it later. */
export function SendActs({ broadcast, count, timeZone, refusal }: SendActsProps) {
  const t = useTranslations("broadcasts");
  const locale = useLocale();
  const { id, workshopId, version } = broadcast;
  const address = `/api/organiser/broadcasts/${id}`;
  const page = `/organiser/workshops/${workshopId}/messages/broadcasts/${id}`;
  const zone = formatZone(timeZone, new Date(broadcast.changedAt), locale);
  const fields = (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="workshopId" value={workshopId} />
    </>
  );
  return (
    <div className={styles.acts}>
      {refusal && (
        <ErrorSummary errors={refusal.error ? [{ fieldId: "at", message: refusal.error }] : []}>
          {!refusal.error && <p>{refusal.text}</p>}
        </ErrorSummary>
      )}
      <div className={styles.act}>
        <ActionForm action={`${address}/test`} label={t("test")} leadsTo={`${page}?done=tested`}>
          {fields}
        </ActionForm>
        <p className="small quiet">{t("testHint")}</p>
      </div>
      {count > 0 && (
        <>
          <div className={styles.act}>
            <Confirm
              id="send"
              action={`${address}/send`}
              leadsTo={`${page}?done=broadcastSent`}
              opener={t("send")}
              openerTone="primary"
              title={t("sendTitle")}
              label={t("sendAction", { count })}
              tone="primary"
              fields={fields}
            >
              <p>{t("sendText", { count })}</p>
            </Confirm>
          </div>
          <form method="post" action={`${address}/schedule`} noValidate className={styles.later}>
            <input type="hidden" name="locale" value={locale} />
            {fields}
            <h3 className={styles.heading}>{t("later")}</h3>
            <Field name="at" label={t("at")} hint={t("atHint", { zone })} error={refusal?.error}>
              {(control) => (
                <TextInput
                  {...control}
                  type="datetime-local"
                  width="medium"
                  defaultValue={refusal?.at}
                  autoComplete="off"
                />
              )}
            </Field>
            <SubmitButton busyLabel={t("saving")}>{t("schedule")}</SubmitButton>
          </form>
        </>
      )}
    </div>
  );
}
