import { useLocale, useTranslations } from "next-intl";
import { ChosenSessions } from "@/components/sessions/chosen-sessions";
import { ButtonLink } from "@/components/ui/button-link";
import { Reference } from "@/components/ui/reference";
import { formatDayRange, formatZone } from "@/lib/i18n/format";
import type { RegistrationReceipt } from "@/lib/registrations/schema";
import type { PublicWorkshop } from "@/lib/workshops/schema";
import { Fact, Facts } from "./facts";
import { LineRules } from "./line-rules";
import styles from "./receipt-facts.module.css";
import { VenueLines } from "./venue-lines";

interface ReceiptFactsProps {
  readonly receipt: Pick<RegistrationReceipt, "reference" | "position" | "sessions"> & {
    readonly status: Exclude<RegistrationReceipt["status"], "unproved">;
  };
  readonly workshop: PublicWorkshop;
  /** The signed receipt, as the address holds it. */
  readonly signed: string;
}

/** What was registered, and what comes next; the mail says the same. */
export function ReceiptFacts({ receipt, workshop, signed }: ReceiptFactsProps) {
  const t = useTranslations("public");
  const locale = useLocale();
  const titles = useTranslations("sessions");
  // One that was removed since is not shown; the mail that told so is.
  const sessions = workshop.sessions.flatMap((session) => {
    const given = receipt.sessions?.find(({ id }) => id === session.id);
    return given ? [{ ...session, ...given }] : [];
  });
  const startsAt = new Date(workshop.startsAt);
  const style = { locale, timeZone: workshop.timeZone };
  return (
    <>
      <div className={styles.facts}>
        <Facts>
          <Fact name={t("registered.reference")}>
            <strong>
              <Reference code={receipt.reference} />
            </strong>
          </Fact>
          <Fact name={t("registered.workshop")}>{workshop.title}</Fact>
          <Fact name={t("registered.date")}>
            {formatDayRange(startsAt, new Date(workshop.endsAt), style)}{" "}
            <span className="quiet">({formatZone(workshop.timeZone, startsAt, locale)})</span>
          </Fact>
          {(workshop.venue.name || workshop.venue.address) && (
            <Fact name={t("workshop.venue")}>
              <VenueLines venue={workshop.venue} />
            </Fact>
          )}
          <Fact name={t("registered.status")}>
            {t(`manage.status.${receipt.status}`)}
            {receipt.position !== undefined && (
              <p>
                <strong>{t("registered.position", { position: receipt.position })}</strong>
              </p>
            )}
          </Fact>
          {sessions.length > 0 && (
            <Fact name={titles("title")}>
              <ChosenSessions sessions={sessions} timeZone={workshop.timeZone} isOwn />
            </Fact>
          )}
        </Facts>
      </div>
      {receipt.status === "confirmed" && (
        <ButtonLink
          href={`/api/workshops/${workshop.slug}/calendar.ics?locale=${locale}&c=${signed}`}
          isPlain
        >
          {t("workshop.calendar")}
        </ButtonLink>
      )}
      <section className={styles.next}>
        <h2>{t("registered.nextHeading")}</h2>
        <p>{t("registered.nextMail")}</p>
        {receipt.status === "waitlisted" ? (
          <LineRules line={workshop.signUp.line} groupSize={workshop.groupSize} />
        ) : (
          <p>{t(NEXT[receipt.status])}</p>
        )}
        <p className="small quiet">{t("registered.keep")}</p>
      </section>
    </>
  );
}

const NEXT = {
  confirmed: "registered.nextGroup",
  pending: "registered.nextPending",
} as const;
