import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/organiser/page";
import { Question } from "@/components/organiser/question";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field, fieldId } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { NOTE_LENGTH_MAX } from "@/lib/decisions/schema";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import styles from "./decision-form.module.css";

/** The form that boxes elsewhere on the page belong to. */
export const DECISION_FORM = "decide";

/** As it was sent before a refusal. */
export interface DecisionRefusal {
  readonly text: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly who: string;
  readonly note: string;
}

interface DecisionFormProps {
  readonly workshop: OrganiserWorkshop;
  /** On somebody's own page: them alone. */
  readonly person?: { readonly id: string; readonly name: string };
  readonly refusal?: DecisionRefusal;
}

/** The answer to people who wait for a decision: a plain form, the same with scripts and without. */
export function DecisionForm({ workshop, person, refusal }: DecisionFormProps) {
  const t = useTranslations("admission.decide");
  const locale = useLocale();
  const count = workshop.registrations.pending;
  const seats =
    workshop.registrations.waitlisted > 0 ? 0 : Math.max(0, workshop.capacity - workshop.seatsTaken);
  const errors = refusal?.errors ?? {};
  const summary = Object.entries(errors).map(([name, message]) => ({ fieldId: fieldId(name), message }));
  return (
    <Section title={t(person ? "onePerson" : "heading")} id="decisions">
      {refusal && (
        <ErrorSummary errors={summary}>
          {summary.length === 0 && <p>{`${refusal.text} ${t("refused")}`}</p>}
        </ErrorSummary>
      )}
      <p className="num">
        {person ? t("oneIntro", { name: person.name }) : t("count", { count })}{" "}
        {t(workshop.waitlist ? "seats" : "seatsNoLine", { seats })}
      </p>
      <form
        id={DECISION_FORM}
        method="post"
        action={`/api/organiser/workshops/${workshop.id}/decisions`}
        className={styles.form}
        noValidate
      >
        <input type="hidden" name="locale" value={locale} />
        {person ? (
          <>
            <input type="hidden" name="from" value={person.id} />
            <input type="hidden" name="registrationIds" value={person.id} />
          </>
        ) : (
          <ChoiceGroup
            name="registrationIds"
            legend={t("who")}
            hint={t("intro")}
            error={errors.registrationIds}
          >
            <Choice
              type="radio"
              name="who"
              value="chosen"
              label={t("chosen")}
              defaultChecked={refusal?.who !== "all"}
            />
            <Choice
              type="radio"
              name="who"
              value="all"
              label={t("all", { count })}
              defaultChecked={refusal?.who === "all"}
            />
          </ChoiceGroup>
        )}
        <Field name="note" label={t("note")} hint={t("noteHint")} error={errors.note} isOptional>
          {(control) => <TextArea {...control} maxLength={NOTE_LENGTH_MAX} defaultValue={refusal?.note} />}
        </Field>
        <div className={styles.acts}>
          <Button type="submit" name="decision" value="accept" tone="primary">
            {t("accept")}
          </Button>
          <Question
            id="decline"
            opener={t("declineOpen")}
            title={person ? t("declineOne", { name: person.name }) : t("declineTitle")}
            act={
              <Button type="submit" name="decision" value="decline" tone="danger">
                {t("decline")}
              </Button>
            }
          >
            <p>{t(person ? "declineOneText" : "declineText")}</p>
          </Question>
        </div>
      </form>
    </Section>
  );
}
