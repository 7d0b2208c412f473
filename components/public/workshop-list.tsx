import { useTranslations } from "next-intl";
import { Seating } from "@/components/ui/seating";
import { StatusLabel, type StatusTone } from "@/components/ui/status-label";
import { Link } from "@/lib/i18n/navigation";
import { bindSigns } from "@/lib/text";
import type { PublicWorkshop, SignUpState } from "@/lib/workshops/schema";
import { DateBlock } from "./date-block";
import styles from "./workshop-list.module.css";

const TONES: Record<SignUpState, StatusTone> = {
  open: "good",
  waitlist: "warn",
  full: "neutral",
  not_open: "neutral",
  closed: "neutral",
  cancelled: "bad",
};

interface WorkshopListProps {
  readonly workshops: readonly PublicWorkshop[];
  /** Of what is past nobody asks how many seats are left. */
  readonly when: "coming" | "past";
}

export function WorkshopList({ workshops, when }: WorkshopListProps) {
  return (
    <ol className={styles.list}>
      {workshops.map((workshop) => (
        <WorkshopRow key={workshop.slug} workshop={workshop} hasSeats={when === "coming"} />
      ))}
    </ol>
  );
}

function WorkshopRow({
  workshop,
  hasSeats,
}: {
  readonly workshop: PublicWorkshop;
  readonly hasSeats: boolean;
}) {
  const kicker = workshop.kicker ?? workshop.venue.name;
  return (
    <li className={styles.row}>
      <div className={styles.date}>
        <DateBlock
          size="small"
          startsAt={new Date(workshop.startsAt)}
          endsAt={new Date(workshop.endsAt)}
          timeZone={workshop.timeZone}
        />
      </div>
      <div className={styles.text}>
        {kicker && <p className={styles.kicker}>{kicker}</p>}
        <h2>
          <Link href={`/workshops/${workshop.slug}`}>{bindSigns(workshop.title)}</Link>
        </h2>
        <p className={styles.summary}>{bindSigns(workshop.summary)}</p>
      </div>
      {hasSeats && <Seats workshop={workshop} />}
    </li>
  );
}

function Seats({ workshop }: { readonly workshop: PublicWorkshop }) {
  const t = useTranslations("public");
  const { capacity, groupSize, seatsLeft, signUp } = workshop;
  return (
    <div className={styles.seats}>
      {signUp.state === "open" ? (
        <p className="num">
          <strong className={styles.count}>{t("seats.left", { seats: seatsLeft })}</strong>{" "}
          <span className="quiet">{t("seats.of", { capacity })}</span>
        </p>
      ) : (
        <p>
          <StatusLabel tone={TONES[signUp.state]}>{t(`state.${signUp.state}`)}</StatusLabel>
        </p>
      )}
      {signUp.state !== "cancelled" && (
        <Seating capacity={capacity} taken={capacity - seatsLeft} groupSize={groupSize} size={22} />
      )}
    </div>
  );
}
