import { useLocale, useTranslations } from "next-intl";
import { QrPicture } from "@/components/ui/qr-picture";
import { formatDay, formatTimeRange } from "@/lib/i18n/format";
import { qrCode } from "@/lib/qr-codes/rules";
import type { OwnRegistration } from "@/lib/registrations/schema";
import styles from "./ticket.module.css";

interface TicketProps {
  readonly registration: OwnRegistration;
  readonly code: string;
  /** The table that was announced. */
  readonly table?: number;
}

/** For the door: the code large enough for any reader, and what a person at the door asks for when it is not read. */
export function Ticket({ registration, code, table }: TicketProps) {
  const t = useTranslations("own.ticket");
  const groups = useTranslations("public.manage");
  const locale = useLocale();
  const { workshop, name, reference } = registration;
  const style = { locale, timeZone: workshop.timeZone };
  const [startsAt, endsAt] = [new Date(workshop.startsAt), new Date(workshop.endsAt)];
  const place = [workshop.venue.name, workshop.venue.address].filter(Boolean).join(", ");
  return (
    <div className={styles.ticket}>
      <QrPicture modules={qrCode(code)} label={t("label", { reference })} isLarge />
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.reference}>{reference}</p>
        <p className="num">
          {formatDay(startsAt, style)}, {formatTimeRange(startsAt, endsAt, style)}
        </p>
        {place && <p>{place}</p>}
        {table !== undefined && <p className="num">{groups("groupTable", { table })}</p>}
        <p className={`small quiet ${styles.hint}`}>{t("hint")}</p>
      </div>
    </div>
  );
}
