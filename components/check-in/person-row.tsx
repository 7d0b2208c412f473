import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { RegistrationState } from "@/components/organiser/states";
import { Button } from "@/components/ui/button";
import { Reference } from "@/components/ui/reference";
import type { ShownArrival } from "@/lib/check-ins/rules";
import type { DoorPerson } from "@/lib/check-ins/schema";
import { Link } from "@/lib/i18n/navigation";
import styles from "./door.module.css";
import { useDoorWords } from "./use-door-words";

interface PersonRowProps {
  readonly workshopId: string;
  readonly timeZone: string;
  readonly person: DoorPerson;
  readonly arrival: ShownArrival | undefined;
  readonly isOpen: boolean;
  readonly canManage: boolean;
  readonly onArrive: (person: DoorPerson) => void;
  readonly onUndo: (arrival: ShownArrival, person: DoorPerson) => void;
}

/** The second tap of an impatient thumb must not take back what the first one did. */
const SAME_TAP_MS = 700;

/** Somebody signed up: how to tell them from another, where they stand, and the one button. */
export function PersonRow(props: PersonRowProps) {
  const { workshopId, timeZone, person, arrival, isOpen, canManage, onArrive, onUndo } = props;
  const t = useTranslations("reception");
  const locale = useLocale();
  const words = useDoorWords(timeZone);
  const tappedAt = useRef(Number.NEGATIVE_INFINITY);
  const call = `/api/organiser/workshops/${workshopId}/check-ins`;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (event.timeStamp - tappedAt.current < SAME_TAP_MS) return;
    tappedAt.current = event.timeStamp;
    if (arrival) onUndo(arrival, person);
    else onArrive(person);
  }

  return (
    <li className={arrival ? `${styles.person} ${styles.in}` : styles.person}>
      <div className={styles.who}>
        {canManage ? (
          <Link
            className={styles.name}
            href={`/organiser/workshops/${workshopId}/registrations/${person.id}`}
          >
            {person.name}
          </Link>
        ) : (
          <span className={styles.name}>{person.name}</span>
        )}
        <span className={styles.under}>
          {[person.organisation, ...words.tables(person.tables)].filter(Boolean).map((fact) => `${fact} · `)}
          <Reference code={person.reference} />
        </span>
        {arrival && (
          <span className={styles.since}>
            {t("since", { time: words.time(arrival.takenAt) })}{" "}
            <span className="quiet">{arrival.isKept ? t("keptHere") : words.by(arrival)}</span>
          </span>
        )}
      </div>
      {person.status !== "confirmed" ? (
        <RegistrationState status={person.status} />
      ) : (
        isOpen && (
          <form
            method="post"
            action={`${call}${arrival ? `/${arrival.checkInId}/undo` : ""}?locale=${locale}`}
            onSubmit={submit}
          >
            <input type="hidden" name="scans.registrationId" value={person.id} />
            <Button
              type="submit"
              tone={arrival ? "quiet" : "normal"}
              aria-label={t(arrival ? "undoOf" : "arriveOf", { name: person.name })}
            >
              {t(arrival ? "undo" : "arrive")}
            </Button>
          </form>
        )
      )}
    </li>
  );
}
