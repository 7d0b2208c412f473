import { useTranslations } from "next-intl";
import type { ShownArrival } from "@/lib/check-ins/rules";
import type { DoorPerson } from "@/lib/check-ins/schema";
import styles from "./door.module.css";
import { PersonRow } from "./person-row";

/** A list of hundreds is not read at a door, and each row costs a phone something. */
const SHOWN_MAX = 150;

interface PeopleListProps {
  readonly workshopId: string;
  readonly timeZone: string;
  /** Whom the search finds, by name. */
  readonly people: readonly DoorPerson[];
  readonly words: string;
  /** How many are signed up in all. */
  readonly total: number;
  readonly arrivals: ReadonlyMap<string, ShownArrival>;
  readonly isOpen: boolean;
  readonly canManage: boolean;
  readonly onArrive: (person: DoorPerson) => void;
  readonly onUndo: (arrival: ShownArrival, person: DoorPerson) => void;
}

/** Who has a seat, and apart from them who has none (yet); who cancelled only where somebody looks for them. */
export function PeopleList({ people, words, total, ...row }: PeopleListProps) {
  const t = useTranslations("reception");
  const seated = people.filter(({ status }) => status === "confirmed");
  const cancelled = people.filter(({ status }) => status === "cancelled" && words !== "");
  const waiting = people.filter(({ status }) => status !== "confirmed" && status !== "cancelled");
  const sections = [
    { id: "expected", people: seated },
    { id: "waiting", people: waiting },
    { id: "cancelled", people: cancelled },
  ] as const;
  const isEmpty = sections.every((section) => section.people.length === 0);
  return (
    <>
      {isEmpty && (
        <p className={styles.none}>
          {total === 0 ? t("nobody") : words === "" ? t("allIn") : t("noneFound", { words })}
        </p>
      )}
      {sections
        .filter((section) => section.people.length > 0)
        .map((section) => (
          <section key={section.id} aria-labelledby={`door-${section.id}`}>
            <h2 className={styles.heading} id={`door-${section.id}`}>
              {t(section.id)} <span className="num quiet">{section.people.length}</span>
            </h2>
            <ul className={styles.people}>
              {section.people.slice(0, SHOWN_MAX).map((person) => (
                <PersonRow key={person.id} person={person} arrival={row.arrivals.get(person.id)} {...row} />
              ))}
            </ul>
            {section.people.length > SHOWN_MAX && (
              <p className="quiet">{t("more", { count: section.people.length - SHOWN_MAX })}</p>
            )}
          </section>
        ))}
    </>
  );
}
