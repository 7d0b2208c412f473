import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import type { OrganiserWorkshop } from "@/lib/workshops/schema";
import { MissingList } from "./missing-list";
import { Section } from "./page";

interface TodoProps {
  readonly workshop: OrganiserWorkshop;
  readonly failedMailCount: number;
  /** Sign-ups whose address is not proved yet. */
  readonly unprovedCount: number;
}

/** What waits for the organiser: what a draft lacks, and mails that nobody got. Nothing when all is well. */
export function WorkshopTodo({ workshop, failedMailCount, unprovedCount }: TodoProps) {
  const t = useTranslations("organiser.overview");
  const line = useTranslations("line.todo");
  const decide = useTranslations("admission.decide");
  const unproved = useTranslations("admission.unproved");
  const missing = useTranslations("organiser.missing");
  const { id, status, publishing } = workshop;
  const home = `/organiser/workshops/${id}`;
  const [blockers, advice] =
    status === "draft"
      ? [publishing.blockers.map((item) => missing(item)), publishing.advice.map((item) => missing(item))]
      : [[], []];
  const { capacity, seatsTaken, seatsToGive, registrations } = workshop;
  const over = Math.max(0, seatsTaken - capacity);
  const waiting = registrations.waitlisted;
  const { pending } = registrations;
  const isWell = failedMailCount === 0 && blockers.length === 0 && advice.length === 0;
  if (isWell && over === 0 && seatsToGive === 0 && pending + unprovedCount === 0) return null;
  return (
    <Section title={t("todo")} id="todo">
      {failedMailCount > 0 && (
        <p>
          {t("failedMails", { count: failedMailCount })}{" "}
          <Link href={`${home}/messages?state=failed`}>{t("seeFailed")}</Link>
        </p>
      )}
      {pending > 0 && (
        <p className="num">
          {decide("count", { count: pending })}{" "}
          <Link href={`${home}/registrations?status=pending&sort=date`}>{decide("see")}</Link>
        </p>
      )}
      {unprovedCount > 0 && (
        <p className="num">
          {unproved("count", { count: unprovedCount })}{" "}
          <Link href={`${home}/registrations/unproved`}>{unproved("see")}</Link>
        </p>
      )}
      {over > 0 && <p className="num">{line("over", { over, capacity })}</p>}
      {seatsToGive > 0 && (
        <p className="num">
          {line("byHand", { waiting, seats: seatsToGive })}{" "}
          {workshop.signUp.line.promotion !== "by_hand" && `${line("paused")} `}
          <Link href={`${home}/registrations?status=waitlisted`}>{line("seeLine")}</Link>
        </p>
      )}
      {blockers.length > 0 && <MissingList title={t("missingTitle")} items={blockers} />}
      {advice.length > 0 && <MissingList title={t("adviceTitle")} items={advice} />}
      {blockers.length + advice.length > 0 && (
        <p>
          <Link href={`${home}/edit`}>{missing("complete")}</Link>
        </p>
      )}
    </Section>
  );
}
