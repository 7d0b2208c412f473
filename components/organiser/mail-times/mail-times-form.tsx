import { useLocale, useTranslations } from "next-intl";
import { FieldPair, FormEnd, FormPart } from "@/components/organiser/form-part";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { MailTimes } from "@/lib/mail-times/schema";

interface MailTimesFormProps {
  readonly workshopId: string;
  readonly times: MailTimes;
  /** Whether parallel sessions begin before the day: what comes first for a person counts. */
  readonly hasEarlier: boolean;
  /** Why the last post was refused. */
  readonly refusal?: string;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6, 7, 10, 14, 21, 28, 30, 45, 60];
const NEVER = "never";
const LINES = ["first", "second", "third"] as const;

/** When reminders and thanks leave, in plain words. A plain form. */
export function MailTimesForm({ workshopId, times, hasEarlier, refusal }: MailTimesFormProps) {
  const t = useTranslations("schedule");
  const locale = useLocale();
  return (
    <form method="post" action={`/api/organiser/workshops/${workshopId}/mail-times`} noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="version" value={times.version} />
      {refusal && (
        <ErrorSummary errors={[]}>
          <p>{refusal}</p>
        </ErrorSummary>
      )}
      <FormPart title={t("reminders")}>
        {LINES.map((name, index) => {
          const line = times.reminders[index];
          return (
            <Moment
              key={name}
              name={name}
              label={t("reminder", { number: index + 1 })}
              days={line?.daysBefore}
              at={line?.at}
              say={(days) => t("before", { days })}
            />
          );
        })}
        {hasEarlier && <p className="small quiet">{t("earlierSessions")}</p>}
        <p className="small quiet">{t("late")}</p>
      </FormPart>
      <FormPart title={t("followUp")}>
        <Moment
          name="after"
          label={t("followUpLegend")}
          days={times.followUp?.daysAfter}
          at={times.followUp?.at}
          say={(days) => t("after", { days })}
        />
        <p className="small quiet">{t("followUpHint")}</p>
      </FormPart>
      <FormEnd>
        <SubmitButton tone="primary" busyLabel={t("saving")}>
          {t("save")}
        </SubmitButton>
      </FormEnd>
    </form>
  );
}

interface MomentProps {
  readonly name: string;
  readonly label: string;
  /** None: never. */
  readonly days?: number;
  readonly at?: string;
  readonly say: (days: number) => string;
}

function Moment({ name, label, days, at = "09:00", say }: MomentProps) {
  const t = useTranslations("schedule");
  const offered = days === undefined || DAYS.includes(days) ? DAYS : [...DAYS, days].sort((a, b) => a - b);
  return (
    <FieldPair>
      <Field name={`${name}.days`} label={label}>
        {(control) => (
          <Select
            {...control}
            defaultValue={days === undefined ? NEVER : String(days)}
            options={[
              { value: NEVER, label: t("never") },
              ...offered.map((count) => ({ value: String(count), label: say(count) })),
            ]}
          />
        )}
      </Field>
      <Field name={`${name}.at`} label={t("at")}>
        {(control) => (
          <TextInput
            {...control}
            type="time"
            width="narrow"
            defaultValue={at}
            aria-label={`${label}, ${t("at")}`}
          />
        )}
      </Field>
    </FieldPair>
  );
}
