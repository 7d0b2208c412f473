import { useTranslations } from "next-intl";
import { ChoiceForm, type ChoiceRefusal } from "@/components/sessions/choice-form";
import { ChosenSessions } from "@/components/sessions/chosen-sessions";
import { buttonClass } from "@/components/ui/button-class";
import type { OwnRegistration } from "@/lib/registrations/schema";
import type { PublicSession } from "@/lib/sessions/schema";
import { Section } from "../sections";
import styles from "./manage.module.css";

export interface SessionChoices {
  /** All of the workshop. */
  readonly sessions: readonly PublicSession[];
  readonly required: boolean;
  /** Of a refused post without scripts. */
  readonly typed?: readonly string[];
  readonly refusal?: ChoiceRefusal;
}

interface SessionsSectionProps {
  readonly token: string;
  readonly registration: OwnRegistration;
  readonly choice: SessionChoices;
}

/** One's own sessions, and changing them while sign-up is open; afterwards, leaving those that have not begun. */
export function SessionsSection({ token, registration, choice }: SessionsSectionProps) {
  const t = useTranslations("sessions");
  const { sessions: own, workshop, canChooseSessions, canLeaveSessions } = registration;
  return (
    <Section title={t("yours")} id="sessions">
      {own.length === 0 ? (
        <p className="quiet">{t("none")}</p>
      ) : (
        <ChosenSessions sessions={own} timeZone={workshop.timeZone} isOwn />
      )}
      {(canChooseSessions || canLeaveSessions) && (
        <details className={`${styles.cancel} ${styles.choose}`} open={choice.refusal !== undefined}>
          <summary className={buttonClass({})}>{t(canChooseSessions ? "change" : "leave")}</summary>
          <ChoiceForm
            // What has changed is another form.
            key={own.map(({ id, status }) => `${id} ${status}`).join()}
            action={`/api/registrations/${token}/sessions`}
            leadsTo={`/r/${token}?done=sessions`}
            sessions={
              canChooseSessions
                ? choice.sessions
                : choice.sessions.filter(({ id }) => own.some((session) => session.id === id))
            }
            timeZone={workshop.timeZone}
            own={own}
            typed={choice.typed}
            refusal={choice.refusal}
            isRequired={choice.required && canChooseSessions}
            hint={t(canChooseSessions ? "changeHint" : "leaveHint")}
            label={t("save")}
          />
        </details>
      )}
    </Section>
  );
}
