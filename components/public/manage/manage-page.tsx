import { useLocale, useTranslations } from "next-intl";
import type { AskedForm } from "@/components/asked/given-answers";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Reference } from "@/components/ui/reference";
import { StatusLabel, type StatusTone } from "@/components/ui/status-label";
import type { OwnHandover } from "@/lib/handovers/schema";
import { formatDateTime } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import type { PublishedRound } from "@/lib/publication/schema";
import type { OwnRegistration, RegistrationStatus } from "@/lib/registrations/schema";
import { bindSigns } from "@/lib/text";
import { DateBlock } from "../date-block";
import heroStyles from "../hero.module.css";
import { LineRules } from "../line-rules";
import { Section, Sections } from "../sections";
import { VenueLines } from "../venue-lines";
import { CancelSection } from "./cancel-section";
import { ComeBackSection } from "./come-back-section";
import { EditLink } from "./edit-link";
import { GroupSection } from "./group-section";
import { HandoverSection } from "./handover-section";
import styles from "./manage.module.css";
import { NewsSection } from "./news-section";
import { OfferSection } from "./offer-section";
import { OwnAnswers } from "./own-answers";
import { type SessionChoices, SessionsSection } from "./sessions-section";
import { TicketSection } from "./ticket-section";

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
  readonly rounds: readonly PublishedRound[];
  readonly choice: SessionChoices;
  readonly sessionGroups: readonly {
    readonly sessionId: string;
    readonly title: string;
    readonly rounds: readonly PublishedRound[];
  }[];
  /** To whom the seat is proposed. */
  readonly handover: OwnHandover | null;
  /** What has just been done on this page. */
  readonly done?: ManageDone;
}

/** What the line says of an act, and what the page itself says. */
const LINE_DONE = ["accept", "refuse", "offer_over", "returned", "full", "late", "uninvited"] as const;
const OWN_DONE = [
  "edited",
  "unchanged",
  "addressAsked",
  "addressSpelled",
  "addressSame",
  "addressChanged",
  "seatProposed",
  "seatWithdrawn",
  "seatTaken",
] as const;
export const MANAGE_DONE = [...LINE_DONE, ...OWN_DONE, "sessions" as const];
export type ManageDone = (typeof MANAGE_DONE)[number];
const GOOD: readonly ManageDone[] = [
  "accept",
  "returned",
  "edited",
  "addressAsked",
  "addressSpelled",
  "addressChanged",
  "seatProposed",
  "seatWithdrawn",
  "seatTaken",
  "sessions",
];

function isOfLine(done: ManageDone): done is (typeof LINE_DONE)[number] {
  return LINE_DONE.some((one) => one === done);
}

/** Somebody's own registration: where it stands, the group, what was sent, the way out. */
export function ManagePage({
  token,
  registration,
  form,
  rounds,
  choice,
  sessionGroups,
  handover,
  done,
}: ManagePageProps) {
  const t = useTranslations("public");
  const locale = useLocale();
  const { workshop, status } = registration;
  const line = useTranslations("line");
  const own = useTranslations("own");
  const admission = useTranslations("admission");
  const sessions = useTranslations("sessions");
  const isSeated = status === "confirmed";
  return (
    <>
      {done && (
        <Notice tone={GOOD.includes(done) ? "good" : "warn"} isLive>
          <p>
            {done === "sessions"
              ? sessions("saved")
              : isOfLine(done)
                ? line(`done.${done}`)
                : own(`done.${done}`)}
          </p>
        </Notice>
      )}
      <div className={heroStyles.hero}>
        <div className={heroStyles.date}>
          <DateBlock
            startsAt={new Date(workshop.startsAt)}
            endsAt={new Date(workshop.endsAt)}
            timeZone={workshop.timeZone}
          />
        </div>
        <div className={heroStyles.title}>
          <p className={heroStyles.kicker}>{bindSigns(workshop.title)}</p>
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
            <p className="small quiet">
              {registration.cancelReason === "declined"
                ? admission("ended.declined")
                : registration.cancelReason === "handed_over"
                  ? own("handover.ended")
                  : registration.cancelReason === "offer_expired" ||
                      registration.cancelReason === "offer_refused"
                    ? line(`ended.${registration.cancelReason}`)
                    : t(`manage.statusDetail.${status}`)}
            </p>
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
              <strong>
                <Reference code={registration.reference} />
              </strong>
            </p>
            {isSeated && workshop.status !== "cancelled" && (
              <ButtonLink href={`/api/registrations/${token}/calendar.ics`} isPlain isWide>
                {t("manage.calendar")}
              </ButtonLink>
            )}
          </aside>
        </div>
      </div>
      <Sections>
        {registration.offerExpiresAt && workshop.status !== "cancelled" && (
          <OfferSection token={token} expiresAt={registration.offerExpiresAt} timeZone={workshop.timeZone} />
        )}
        {registration.position !== undefined && workshop.status !== "cancelled" && (
          <Section title={line("heading")} id="line">
            <p className="num">{line("ahead", { ahead: registration.position - 1 })}</p>
            <LineRules line={workshop.line} groupSize={workshop.line.groupSize} />
          </Section>
        )}
        {registration.canComeBack && <ComeBackSection token={token} />}
        {registration.checkInCode && (
          <TicketSection token={token} code={registration.checkInCode} reference={registration.reference} />
        )}
        {(choice.sessions.length > 0 || registration.sessions.length > 0) && status !== "cancelled" && (
          <SessionsSection token={token} registration={registration} choice={choice} />
        )}
        {isSeated && <GroupSection rounds={rounds} form={form} timeZone={workshop.timeZone} />}
        {isSeated &&
          sessionGroups.map(({ sessionId, title, rounds: inSession }) => (
            <GroupSection
              key={sessionId}
              id={sessionId}
              session={title}
              rounds={inSession}
              form={form}
              timeZone={workshop.timeZone}
            />
          ))}
        {(workshop.venue.name || workshop.venue.address) && (
          <Section title={t("workshop.venue")}>
            <VenueLines venue={workshop.venue} />
          </Section>
        )}
        <Section title={t("manage.answers")} id="answers">
          <OwnAnswers registration={registration} form={form} />
          <EditLink token={token} registration={registration} />
        </Section>
        <NewsSection token={token} isWanted={registration.consents.news} />
        {registration.canHandOver && (
          <HandoverSection token={token} handover={handover} timeZone={workshop.timeZone} />
        )}
        {/* Who is offered a seat accepts it or leaves it: a third way out would only ask which one to take. */}
        {registration.canCancel && status !== "offered" && workshop.status !== "cancelled" && (
          <CancelSection token={token} status={status} isLineServed={workshop.line.isServed} />
        )}
        <Section title={own("erase.section")} id="data">
          <Link href={`/r/${token}/data`}>{own("erase.open")}</Link>
        </Section>
      </Sections>
    </>
  );
}
