import { useTranslations } from "next-intl";
import { ChoiceForm, type ChoiceRefusal } from "@/components/sessions/choice-form";
import { ChosenSessions } from "@/components/sessions/chosen-sessions";
import styles from "@/components/sessions/sessions.module.css";
import { buttonClass } from "@/components/ui/button-class";
import type { OrganiserRegistration } from "@/lib/registrations/schema";
import type { OrganiserSession } from "@/lib/sessions/schema";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import { ActionForm } from "../action-form";
import { Section } from "../page";

interface PersonSessionsProps {
  readonly workshop: OrganiserWorkshop;
  readonly person: OrganiserRegistration;
  readonly sessions: readonly OrganiserSession[];
  readonly canEdit: boolean;
  /** Of a post without scripts. */
  readonly typed?: readonly string[];
  readonly refusal?: ChoiceRefusal;
}

/** The sessions of one person, to change by hand. */
export function PersonSessions(props: PersonSessionsProps) {
  const { workshop, person, sessions, canEdit } = props;
  const t = useTranslations("sessions.organiser");
  const here = `/organiser/workshops/${workshop.id}/registrations/${person.id}`;
  const call = `/api/organiser/registrations/${person.id}/sessions`;
  const hasFreeSeat = (id: string) =>
    sessions.some((one) => one.id === id && (one.capacity === null || one.seatsTaken < one.capacity));
  return (
    <Section title={t("ofPerson")} id="sessions-of-person">
      {person.sessions.length === 0 ? (
        <p className="quiet">{t("nonePerson")}</p>
      ) : (
        <ChosenSessions
          sessions={person.sessions}
          timeZone={workshop.timeZone}
          acts={({ id, title, status }) =>
            canEdit &&
            status === "waitlisted" &&
            hasFreeSeat(id) && (
              <div className={styles.add}>
                <ActionForm
                  action={`${call}/${id}/serve`}
                  label={t("serve")}
                  accessibleLabel={t("serveOf", { title })}
                  isSmall
                  leadsTo={`${here}?done=sessions`}
                >
                  <input type="hidden" name="workshopId" value={workshop.id} />
                </ActionForm>
              </div>
            )
          }
        />
      )}
      {canEdit && (
        <details className={`${styles.add} ${styles.small}`} open={props.refusal !== undefined}>
          <summary className={buttonClass({})}>{t("changePerson")}</summary>
          <ChoiceForm
            key={person.sessions.map(({ id, status }) => `${id} ${status}`).join()}
            action={call}
            leadsTo={`${here}?done=sessions`}
            sessions={sessions}
            timeZone={workshop.timeZone}
            own={person.sessions}
            typed={props.typed}
            refusal={props.refusal}
            isByOrganiser
            hint={t("changePersonHint")}
            label={t("savePerson")}
            workshopId={workshop.id}
          />
        </details>
      )}
    </Section>
  );
}
