import { useTranslations } from "next-intl";
import { ChoiceForm, type ChoiceRefusal } from "@/components/sessions/choice-form";
import { ChosenSessions } from "@/components/sessions/chosen-sessions";
import styles from "@/components/sessions/sessions.module.css";
import { buttonClass } from "@/components/ui/button-class";
import { Notice } from "@/components/ui/notice";
import { seatsForOneMore } from "@/lib/line-order/rules";
import type { OrganiserRegistration } from "@/lib/registrations/schema";
import type { OrganiserSession } from "@/lib/sessions/schema";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import { Confirm } from "../confirm";
import { Section } from "../page";
import { LineMove } from "../registrations/line-move";
import { ReasonField } from "../registrations/reason-field";

interface PersonSessionsProps {
  readonly workshop: OrganiserWorkshop;
  readonly person: OrganiserRegistration;
  readonly sessions: readonly OrganiserSession[];
  readonly canEdit: boolean;
  /** Of a post without scripts. */
  readonly typed?: readonly string[];
  readonly refusal?: ChoiceRefusal;
  /** Why a seat or a place in a line was refused, posted without scripts. */
  readonly lineRefusal?: string;
}

/** The sessions of one person, to change by hand. */
export function PersonSessions(props: PersonSessionsProps) {
  const { workshop, person, sessions, canEdit } = props;
  const t = useTranslations("sessions.organiser");
  const here = `/organiser/workshops/${workshop.id}/registrations/${person.id}`;
  const call = `/api/organiser/registrations/${person.id}/sessions`;
  return (
    <Section title={t("ofPerson")} id="sessions-of-person">
      {props.lineRefusal && (
        <Notice tone="bad" isLive>
          <p>{props.lineRefusal}</p>
        </Notice>
      )}
      {person.sessions.length === 0 ? (
        <p className="quiet">{t("nonePerson")}</p>
      ) : (
        <ChosenSessions
          sessions={person.sessions}
          timeZone={workshop.timeZone}
          acts={({ id, status, position }) => {
            const session = sessions.find((one) => one.id === id);
            return (
              canEdit &&
              status === "waitlisted" &&
              session && (
                <div className={`${styles.acts} ${styles.add}`}>
                  <Serve {...{ session, call, here }} workshopId={workshop.id} name={person.name} />
                  {position !== undefined && session.waiting > 1 && (
                    <LineMove
                      id={`move-${id}`}
                      action={`${call}/${id}/move`}
                      workshopId={workshop.id}
                      here={here}
                      isSmall
                      openerLabel={t("moveOf", { title: session.title })}
                      title={t("moveTitle", { name: person.name, title: session.title })}
                      position={position}
                      waiting={session.waiting}
                    />
                  )}
                </div>
              )
            );
          }}
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

interface ServeProps {
  readonly session: OrganiserSession;
  readonly call: string;
  readonly here: string;
  readonly workshopId: string;
  readonly name: string;
}

/** A free seat, or where none is free one more; with a reason, which the log keeps. */
function Serve({ session, call, here, workshopId, name }: ServeProps) {
  const t = useTranslations("sessions.organiser");
  const { id, title, capacity, seatsTaken } = session;
  const isFull = capacity !== null && seatsTaken >= capacity;
  const seats = seatsForOneMore(seatsTaken);
  return (
    <Confirm
      action={`${call}/${id}/serve`}
      leadsTo={`${here}?done=sessions`}
      isSmall
      id={`serve-${id}`}
      opener={t("serve")}
      openerLabel={t("serveOf", { title })}
      title={isFull ? t("addSeatTitle", { title }) : t("serveTitle", { title })}
      label={isFull ? t("addSeatAction") : t("serveAction")}
      tone="primary"
      fields={
        <>
          <input type="hidden" name="workshopId" value={workshopId} />
          {isFull && <input type="hidden" name="capacityMax" value={seats} />}
          <ReasonField id={`serve-reason-${id}`} />
        </>
      }
    >
      <p>{isFull ? t("addSeatText", { from: capacity, to: seats, name }) : t("serveText", { name })}</p>
    </Confirm>
  );
}
