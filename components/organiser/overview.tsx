import { useLocale, useTranslations } from "next-intl";
import { Seating } from "@/components/ui/seating";
import { formatShortDateTime } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import type { OrganiserRegistration } from "@/lib/registrations/schema";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import styles from "./overview.module.css";
import { RegistrationState } from "./states";

interface RoomNowProps {
  readonly workshop: OrganiserWorkshop;
  /** Taken in at the door. */
  readonly arrived: number;
  readonly isToday: boolean;
}

/** The room as it stands: seats as tables, and who holds, waits and left; on the day, who has come. */
export function RoomNow({ workshop, arrived, isToday }: RoomNowProps) {
  const t = useTranslations("organiser.overview");
  const door = useTranslations("reception");
  const { capacity, seatsTaken, groupSize } = workshop;
  const { confirmed, offered, pending, waitlisted, cancelled } = workshop.registrations;
  return (
    <section className={`${styles.room} num`} aria-label={t("counts")}>
      <div className={styles.seats}>
        <p>
          <strong className={styles.left}>{t("seats", { left: Math.max(0, capacity - seatsTaken) })}</strong>{" "}
          <span className="quiet">{t("ofCapacity", { capacity })}</span>
        </p>
        <Seating capacity={capacity} taken={seatsTaken} groupSize={groupSize} />
        {capacity > 0 && (
          <p className="small quiet">
            {t("tablesCaption", { tables: Math.ceil(capacity / groupSize), size: groupSize })}
          </p>
        )}
      </div>
      <dl className={styles.counts}>
        {(isToday || arrived > 0) && <Count value={arrived} label={door("overview", { arrived })} />}
        <Count value={confirmed} label={t("confirmed", { count: confirmed })} />
        {offered > 0 && <Count value={offered} label={t("offered", { count: offered })} />}
        {pending > 0 && <Count value={pending} label={t("pending")} />}
        <Count value={waitlisted} label={t("waiting")} />
        <Count value={cancelled} label={t("cancelled", { count: cancelled })} />
      </dl>
    </section>
  );
}

function Count({ value, label }: { readonly value: number; readonly label: string }) {
  const locale = useLocale();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{new Intl.NumberFormat(locale).format(value)}</dd>
    </div>
  );
}

interface PeopleProps {
  readonly workshop: OrganiserWorkshop;
  /** Newest first. */
  readonly people: readonly OrganiserRegistration[];
}

/** Who came last. */
export function LatestRegistrations({ workshop, people }: PeopleProps) {
  const t = useTranslations("organiser.overview");
  const locale = useLocale();
  const home = `/organiser/workshops/${workshop.id}/registrations`;
  if (people.length === 0) {
    return (
      <p className="quiet">
        {workshop.status === "draft" ? t("noRegistrationsDraft") : t("noRegistrations")}
      </p>
    );
  }
  return (
    <>
      <ul className={styles.latest}>
        {people.map((person) => (
          <li key={person.id}>
            <span className={styles.who}>
              <Link href={`${home}/${person.id}`}>{person.name}</Link>
              {person.organisation && <span className="small quiet">{person.organisation}</span>}
            </span>
            <RegistrationState status={person.status} />
            <span className="small quiet num">
              {formatShortDateTime(new Date(person.createdAt), { locale, timeZone: workshop.timeZone })}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.all}>
        <Link href={home}>{t("allRegistrations")}</Link>
      </p>
    </>
  );
}
