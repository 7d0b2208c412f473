import { useLocale, useTranslations } from "next-intl";
import { Seating } from "@/components/ui/seating";
import { StatusLabel } from "@/components/ui/status-label";
import { formatDayPieces, formatHoursBesideDay } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import { bindSigns } from "@/lib/text";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import { NextStepLine } from "./next-step-line";
import { RemoveDemo } from "./remove-demo";
import { WorkshopState } from "./states";
import styles from "./workshop-row.module.css";

interface WorkshopRowProps {
  readonly workshop: OrganiserWorkshop;
  readonly now: Date;
  readonly canRemoveDemo: boolean;
}

/** One workshop of the team's list: its day, where it stands, how full it is. */
export function WorkshopRow({ workshop, now, canRemoveDemo }: WorkshopRowProps) {
  const t = useTranslations("organiser.dashboard");
  const demo = useTranslations("organiser.demo");
  const locale = useLocale();
  const style = { locale, timeZone: workshop.timeZone };
  const [startsAt, endsAt] = [new Date(workshop.startsAt), new Date(workshop.endsAt)];
  const day = formatDayPieces(startsAt, style);
  const { confirmed, offered, waitlisted } = workshop.registrations;
  return (
    <li className={styles.row}>
      <div className={`${styles.date} num`}>
        <span className={styles.day}>{day.day}</span>
        <span className={styles.month}>
          <strong>{day.monthYear}</strong>
          <br />
          {formatHoursBesideDay(startsAt, endsAt, style)}
        </span>
      </div>
      <div className={styles.what}>
        <p className={styles.states}>
          <WorkshopState status={workshop.status} />
          {workshop.isDemo && <StatusLabel tone="accent">{demo("badge")}</StatusLabel>}
        </p>
        <h3 className={styles.title}>
          <Link href={`/organiser/workshops/${workshop.id}`}>{bindSigns(workshop.title)}</Link>
        </h3>
        <p>
          <NextStepLine workshop={workshop} now={now} />
        </p>
        {workshop.isDemo && canRemoveDemo && <RemoveDemo workshopId={workshop.id} />}
      </div>
      <div className={`${styles.seats} num`}>
        <Seating
          capacity={workshop.capacity}
          taken={workshop.seatsTaken}
          groupSize={workshop.groupSize}
          size={24}
        />
        <p className="small">
          {t("confirmed", { count: confirmed + offered })}
          {waitlisted > 0 && (
            <>
              <br />
              {t("waiting", { count: waitlisted })}
            </>
          )}
        </p>
        <p className="small quiet">
          {t("seats", { taken: workshop.seatsTaken, capacity: workshop.capacity })}
        </p>
      </div>
    </li>
  );
}
