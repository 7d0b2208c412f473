import { useLocale, useTranslations } from "next-intl";
import type { AskedForm } from "@/components/asked/given-answers";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { StatusLabel, type StatusTone } from "@/components/ui/status-label";
import { formatDateTime } from "@/lib/i18n/format";
import type { PublishedGroup } from "@/lib/publication/schema";
import type { OwnRegistration, RegistrationStatus } from "@/lib/registrations/schema";
import { DateBlock } from "../date-block";
import heroStyles from "../hero.module.css";
import { Section, Sections } from "../sections";
import { VenueLines } from "../venue-lines";
import { CancelSection } from "./cancel-section";
import { GroupSection } from "./group-section";
import styles from "./manage.module.css";
import { OwnAnswers } from "./own-answers";

const TONES: Record<RegistrationStatus, StatusTone> = {
  confirmed: "good",
  offered: "accent",
  waitlisted: "warn",
  pending: "warn",
  cancelled: "neutral",
};

interface ManagePageProps {
  readonly token: string;
  readonly registration: OwnRegistration;
  readonly form: AskedForm;
  readonly group: PublishedGroup | null;
}

/** Somebody's own registration: where it stands, the group, what was sent, the way out. */
export function ManagePage({ token, registration, form, group }: ManagePageProps) {
  const t = useTranslations("public");
  const locale = useLocale();
  const { workshop, status } = registration;
  const holdsSeat = status === "confirmed" || status === "offered";
  return (
    <>
      <div className={heroStyles.hero}>
        <div className={heroStyles.date}>
          <DateBlock
            startsAt={new Date(workshop.startsAt)}
            endsAt={new Date(workshop.endsAt)}
            timeZone={workshop.timeZone}
          />
        </div>
        <div className={heroStyles.title}>
          <p className={heroStyles.kicker}>{workshop.title}</p>
          <h1 className={styles.title}>{t("manage.title")}</h1>
          {workshop.status === "cancelled" && (
            <div className={heroStyles.notice}>
              <Notice tone="bad" title={t("workshop.cancelledBanner")}>
                <p>{t("manage.workshopCancelled")}</p>
              </Notice>
            </div>
          )}
        </div>
        <div className={heroStyles.aside}>
          <aside className={styles.aside} aria-label={t("manage.statusNow")}>
            <p className={styles.status}>
              <StatusLabel tone={TONES[status]}>{t(`manage.status.${status}`)}</StatusLabel>
            </p>
            {registration.position !== undefined && (
              <p className="num">
                <strong>{t("manage.position", { position: registration.position })}</strong>
              </p>
            )}
            <p className="small quiet">{t(`manage.statusDetail.${status}`)}</p>
            {registration.cancelledAt && (
              <p className="small quiet num">
                {t("manage.cancelledOn", {
                  date: formatDateTime(new Date(registration.cancelledAt), {
                    locale,
                    timeZone: workshop.timeZone,
                  }),
                })}
              </p>
            )}
            <p className="small num">
              <span className="quiet">{t("registered.reference")}</span>{" "}
              <strong>{registration.reference}</strong>
            </p>
            {holdsSeat && workshop.status !== "cancelled" && (
              <ButtonLink href={`/api/registrations/${token}/calendar.ics`} isPlain isWide>
                {t("manage.calendar")}
              </ButtonLink>
            )}
            {status === "cancelled" && workshop.status === "published" && (
              <ButtonLink href={`/workshops/${workshop.slug}#sign-up`} isWide>
                {t("manage.again")}
              </ButtonLink>
            )}
          </aside>
        </div>
      </div>
      <Sections>
        {holdsSeat && <GroupSection group={group} />}
        {(workshop.venue.name || workshop.venue.address) && (
          <Section title={t("workshop.venue")}>
            <VenueLines venue={workshop.venue} />
          </Section>
        )}
        <Section title={t("manage.answers")}>
          <OwnAnswers registration={registration} form={form} />
          <p className={`small quiet ${styles.correction}`}>{t("manage.correction")}</p>
        </Section>
        {registration.canCancel && workshop.status !== "cancelled" && (
          <CancelSection token={token} holdsSeat={holdsSeat} />
        )}
      </Sections>
    </>
  );
}
