import { useTranslations } from "next-intl";
import styles from "@/components/sessions/sessions.module.css";
import { useSessionWords } from "@/components/sessions/use-session-words";
import { ButtonLink } from "@/components/ui/button-link";
import { Link } from "@/lib/i18n/navigation";
import type { OrganiserSession } from "@/lib/sessions/schema";
import { bindSigns } from "@/lib/text";
import { ActionForm } from "../action-form";
import { Confirm } from "../confirm";

interface SessionListProps {
  readonly workshopId: string;
  readonly timeZone: string;
  readonly sessions: readonly OrganiserSession[];
  /** Without it, what is in each is shown and nothing changes. */
  readonly canEdit?: boolean;
}

/** The parallel sessions with what is in each. */
export function SessionList({ workshopId, timeZone, sessions, canEdit = false }: SessionListProps) {
  const words = useSessionWords(timeZone);
  const last = sessions.length - 1;
  return (
    <ul className={styles.list}>
      {sessions.map((session, index) => (
        <li key={session.id}>
          <div>
            <h3 className={styles.name}>{bindSigns(session.title)}</h3>
            <p className="num">{[words.when(session), session.place].filter(Boolean).join(", ")}</p>
            {session.languages.length > 0 && <p className="small quiet">{words.languages(session)}</p>}
          </div>
          <SessionCounts workshopId={workshopId} session={session} />
          {canEdit && (
            <div className={`${styles.acts} ${styles.below}`}>
              <Acts workshopId={workshopId} session={session} isFirst={index === 0} isLast={index === last} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function SessionCounts({
  workshopId,
  session,
}: {
  readonly workshopId: string;
  readonly session: OrganiserSession;
}) {
  const t = useTranslations("sessions.organiser");
  const { capacity, seatsTaken, waiting, kept } = session;
  const people = seatsTaken + waiting + kept;
  return (
    <div className={`${styles.left} num`}>
      <p>
        <strong>
          {capacity === null
            ? t("takenOpen", { taken: seatsTaken })
            : t("taken", { taken: seatsTaken, capacity })}
        </strong>
      </p>
      {waiting > 0 && (
        <p className={`small ${styles.gone}`}>
          <Link
            href={`/organiser/workshops/${workshopId}/registrations?session=${session.id}&sort=line`}
            aria-label={t("waitingFor", { waiting, title: session.title })}
          >
            {t("waiting", { waiting })}
          </Link>
        </p>
      )}
      {kept > 0 && <p className="small quiet">{t("kept", { kept })}</p>}
      {people > 0 && (
        <p className="small">
          <Link
            href={`/organiser/workshops/${workshopId}/registrations?session=${session.id}`}
            aria-label={t("peopleOf", { title: session.title })}
          >
            {t("people")}
          </Link>
        </p>
      )}
    </div>
  );
}

function Acts({
  workshopId,
  session,
  isFirst,
  isLast,
}: {
  readonly workshopId: string;
  readonly session: OrganiserSession;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const t = useTranslations("sessions.organiser");
  const { id, title } = session;
  const page = `/organiser/workshops/${workshopId}/sessions`;
  const call = `/api/organiser/workshops/${workshopId}/sessions/${id}`;
  const people = session.seatsTaken + session.waiting + session.kept;
  return (
    <>
      <ButtonLink href={`${page}/${id}`} isSmall aria-label={t("editOf", { title })}>
        {t("edits")}
      </ButtonLink>
      {!isFirst && (
        <ActionForm
          action={`${call}/move`}
          label={t("up")}
          accessibleLabel={t("upOf", { title })}
          tone="quiet"
          isSmall
          leadsTo={`${page}?done=moved`}
        >
          <input type="hidden" name="to" value="up" />
        </ActionForm>
      )}
      {!isLast && (
        <ActionForm
          action={`${call}/move`}
          label={t("down")}
          accessibleLabel={t("downOf", { title })}
          tone="quiet"
          isSmall
          leadsTo={`${page}?done=moved`}
        >
          <input type="hidden" name="to" value="down" />
        </ActionForm>
      )}
      <Confirm
        id={`remove-${id}`}
        action={`${call}/remove`}
        leadsTo={`${page}?done=removed`}
        opener={t("remove")}
        openerLabel={t("removeOf", { title })}
        openerTone="quiet"
        isSmall
        title={t("removeTitle", { title })}
        label={t("remove")}
        tone="danger"
        fields={<input type="hidden" name="people" value={people} />}
      >
        <p>{t("removeText", { people })}</p>
      </Confirm>
    </>
  );
}
