import { useLocale, useTranslations } from "next-intl";
import { QrPicture } from "@/components/ui/qr-picture";
import { Reference } from "@/components/ui/reference";
import { formatDayRange } from "@/lib/i18n/format";
import type { PublishedRound } from "@/lib/publication/schema";
import type { OwnRegistration } from "@/lib/registrations/schema";
import styles from "./ticket.module.css";

interface TicketProps {
  readonly registration: OwnRegistration;
  readonly code: string;
  /** The tables that were announced, round by round. */
  readonly rounds: readonly PublishedRound[];
}

/** For the door: the code large enough for any reader, and what a person at the door asks for when it is not read. */
export function Ticket({ registration, code, rounds }: TicketProps) {
  const t = useTranslations("own.ticket");
  const groups = useTranslations("public.manage");
  const locale = useLocale();
  const { workshop, name, reference } = registration;
  const style = { locale, timeZone: workshop.timeZone };
  const [startsAt, endsAt] = [new Date(workshop.startsAt), new Date(workshop.endsAt)];
  const place = [workshop.venue.name, workshop.venue.address].filter(Boolean).join(", ");
  return (
    <div className={styles.ticket}>
      <QrPicture text={code} label={t("label", { reference })} isLarge />
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.reference}>
          <Reference code={reference} />
        </p>
        <p className="num">{formatDayRange(startsAt, endsAt, style)}</p>
        {place && <p>{place}</p>}
        {rounds.map(({ round, group: { table } }) => (
          <p key={round} className="num">
            {rounds.length > 1 && `${groups("round", { round })} · `}
            {groups("groupTable", { table })}
          </p>
        ))}
        <p className={`small quiet ${styles.hint}`}>{t("hint")}</p>
      </div>
    </div>
  );
}
