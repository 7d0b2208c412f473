import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import styles from "./workshop-list.module.css";
import { WorkshopRow } from "./workshop-row";

interface WorkshopListProps {
  readonly workshops: readonly OrganiserWorkshop[];
  readonly now: Date;
  readonly isArchiveShown: boolean;
  /** Teams whose workshops the reader may remove. */
  readonly removableTeamIds: readonly string[];
}

type Shelf = "upcoming" | "past" | "archived";

/** What is ahead comes first, soonest on top; then what is over, latest on top; the archive when asked for. */
export function WorkshopList({ workshops, now, isArchiveShown, removableTeamIds }: WorkshopListProps) {
  const t = useTranslations("organiser.dashboard");
  const on = (shelf: Shelf) =>
    workshops
      .filter((workshop) => shelfOf(workshop, now) === shelf)
      .sort((a, b) => a.startsAt.localeCompare(b.startsAt) * (shelf === "upcoming" ? 1 : -1));
  const archivedCount = on("archived").length;
  const shown: readonly Shelf[] = isArchiveShown ? ["upcoming", "past", "archived"] : ["upcoming", "past"];
  return (
    <>
      {shown.map((shelf) => {
        const onShelf = on(shelf);
        return (
          onShelf.length > 0 && (
            <section key={shelf} className={styles.shelf} aria-labelledby={shelf}>
              <h2 className={styles.title} id={shelf}>
                {t(shelf)}
              </h2>
              <ul className={styles.list}>
                {onShelf.map((workshop) => (
                  <WorkshopRow
                    key={workshop.id}
                    workshop={workshop}
                    now={now}
                    canRemoveDemo={removableTeamIds.includes(workshop.teamId)}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      {archivedCount > 0 && (
        <p>
          {isArchiveShown ? (
            <Link href="/organiser">{t("hideArchived")}</Link>
          ) : (
            <Link href="/organiser?archived">{t("showArchived", { count: archivedCount })}</Link>
          )}
        </p>
      )}
    </>
  );
}

function shelfOf({ status, endsAt }: OrganiserWorkshop, now: Date): Shelf {
  if (status === "archived") return "archived";
  return status === "cancelled" || new Date(endsAt) <= now ? "past" : "upcoming";
}
