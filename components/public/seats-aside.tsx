import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Seating } from "@/components/ui/seating";
import { formatShortDateTime } from "@/lib/i18n/format";
import type { PublicWorkshop } from "@/lib/workshops/schema";
import styles from "./seats-aside.module.css";

/** Seats left in words and drawn as tables, the way in, and until when. */
export function SeatsAside({ workshop }: { readonly workshop: PublicWorkshop }) {
  const t = useTranslations("public");
  const admission = useTranslations("admission.aside");
  const { capacity, groupSize, seatsLeft, signUp } = workshop;
  const isWaiting = signUp.state === "waitlist";
  const tables = Math.ceil(capacity / groupSize);
  return (
    <aside className={styles.seats} aria-label={t(`state.${signUp.state}`)}>
      <p className="num">
        <strong className={styles.count}>
          {isWaiting || signUp.state === "cancelled"
            ? t(`state.${signUp.state}`)
            : t("seats.left", { seats: seatsLeft })}
        </strong>{" "}
        {signUp.state !== "cancelled" && (
          <span className="quiet">
            {isWaiting ? t("seats.waiting", { waiting: signUp.waiting }) : t("seats.of", { capacity })}
          </span>
        )}
      </p>
      {capacity > 0 && signUp.state !== "cancelled" && (
        <>
          <div className={styles.tables}>
            <Seating capacity={capacity} taken={capacity - seatsLeft} groupSize={groupSize} />
          </div>
          <p className="small quiet">
            {t(capacity % groupSize === 0 ? "seats.tables" : "seats.tablesUneven", {
              tables,
              size: groupSize,
            })}
          </p>
        </>
      )}
      {(signUp.state === "open" || isWaiting) && signUp.invitationOnly && (
        <p className="small">{admission("invitationOnly")}</p>
      )}
      {(signUp.state === "open" || isWaiting) && signUp.addressCheck && (
        <p className="small">{admission("addressCheck")}</p>
      )}
      {(signUp.state === "open" || isWaiting) && signUp.approval && (
        <p className="small">{admission("approval")}</p>
      )}
      {(signUp.state === "open" || isWaiting) && (
        <p className={styles.action}>
          <ButtonLink href="#sign-up" tone="primary" isWide>
            {t(isWaiting ? "workshop.joinLine" : "workshop.signUp")}
          </ButtonLink>
        </p>
      )}
      <p className={`small quiet num ${styles.deadline}`}>
        <Deadline workshop={workshop} /> {workshop.priceText}
      </p>
    </aside>
  );
}

function Deadline({ workshop }: { readonly workshop: PublicWorkshop }) {
  const t = useTranslations("public");
  const locale = useLocale();
  const style = { locale, timeZone: workshop.timeZone };
  const { state, opensAt, closesAt } = workshop.signUp;
  switch (state) {
    case "open":
    case "waitlist":
      return t("workshop.until", { date: formatShortDateTime(new Date(closesAt), style) });
    case "not_open":
      return opensAt
        ? t("workshop.opens", { date: formatShortDateTime(new Date(opensAt), style) })
        : t("state.not_open");
    case "closed":
      return `${t("state.closed")}.`;
    default:
      return null;
  }
}
