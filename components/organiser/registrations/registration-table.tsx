import { useLocale, useTranslations } from "next-intl";
import { Underlined } from "@/components/groups/underlined";
import { DECISION_FORM } from "@/components/organiser/decisions/decision-form";
import { useSessionWords } from "@/components/sessions/use-session-words";
import { CardRow, CardTable, Cell, RowHeader } from "@/components/ui/data-table";
import { formatShortDateTime, formatTime } from "@/lib/i18n/format";
import { Link } from "@/lib/i18n/navigation";
import { excerptAround } from "@/lib/matching/excerpt";
import type { AboutMatch } from "@/lib/questions/schema";
import { hasMailbox } from "@/lib/registrations/rules";
import type { OrganiserRegistration } from "@/lib/registrations/schema";
import { bindSigns } from "@/lib/text";
import { RegistrationState } from "../states";
import styles from "../table.module.css";

interface RegistrationTableProps {
  readonly workshopId: string;
  readonly title: string;
  readonly timeZone: string;
  /** `about`: what fits where the list answers "who asks about…". */
  readonly registrations: readonly (OrganiserRegistration & { readonly about?: AboutMatch })[];
  /** Why the latest mail did not reach somebody, by registration. */
  readonly unreached: ReadonlyMap<string, string>;
  /** With a box for each person who waits for a decision. */
  readonly canDecide: boolean;
  /** Whether there are parallel sessions. */
  readonly hasSessions: boolean;
}

/** Who registered: a table, and on narrow screens one card per person. */
export function RegistrationTable({
  workshopId,
  title,
  timeZone,
  registrations,
  unreached,
  canDecide,
  hasSessions,
}: RegistrationTableProps) {
  const sessions = useTranslations("sessions.organiser");
  const words = useSessionWords(timeZone);
  const t = useTranslations("organiser.registrations");
  const door = useTranslations("reception");
  const reach = useTranslations("letters.reach");
  const decide = useTranslations("admission.decide");
  const write = useTranslations("broadcasts");
  const toPerson = useTranslations("organiser.registration");
  const locale = useLocale();
  return (
    <CardTable
      className={styles.table}
      caption={t("caption", { title })}
      columns={[
        t("columnName"),
        t(registrations.some(({ about }) => about) ? "columnAbout" : "columnQuestion"),
        t("columnLanguage"),
        t("columnStatus"),
        t("columnDate"),
        ...(hasSessions ? [sessions("column")] : []),
      ]}
    >
      {registrations.map((person) => (
        <CardRow key={person.id}>
          <RowHeader>
            {canDecide && person.status === "pending" && (
              <input
                type="checkbox"
                className={styles.box}
                form={DECISION_FORM}
                name="registrationIds"
                value={person.id}
                aria-label={decide("choose", { name: person.name })}
              />
            )}
            <Link href={`/organiser/workshops/${workshopId}/registrations/${person.id}`}>{person.name}</Link>
            {person.organisation && <span className={styles.under}>{person.organisation}</span>}
          </RowHeader>
          <Cell className={styles.text}>
            {person.about ? (
              <Found about={person.about} language={person.locale} />
            ) : (
              <>
                {person.questions[0] && (
                  <span className={styles.clamped} lang={person.locale}>
                    {bindSigns(person.questions[0])}
                  </span>
                )}
                {person.project && <span className={styles.accent}>{t("project")}</span>}
              </>
            )}
          </Cell>
          <Cell>{person.languages.join(" ")}</Cell>
          <Cell>
            <RegistrationState status={person.status} />
            {person.arrivedAt && (
              <span className={styles.arrived}>
                {door("since", { time: formatTime(new Date(person.arrivedAt), { locale, timeZone }) })}
              </span>
            )}
            {unreached.has(person.id) && (
              <Link
                className={styles.todo}
                href={`/organiser/workshops/${workshopId}/registrations/${person.id}#reach`}
                aria-label={`${reach("row")}, ${person.name}`}
                title={unreached.get(person.id)}
              >
                {reach("row")}
              </Link>
            )}
            {person.position !== undefined && (
              <span className={styles.under}>{t("position", { position: person.position })}</span>
            )}
          </Cell>
          <Cell className={styles.date}>
            {formatShortDateTime(new Date(person.createdAt), { locale, timeZone })}
            {hasMailbox(person.email) && (
              <Link
                className={styles.act}
                href={`/organiser/workshops/${workshopId}/messages/new?registrationId=${person.id}`}
                aria-label={toPerson("writeMail", { name: person.name })}
              >
                {write("writeShort")}
              </Link>
            )}
          </Cell>
          {hasSessions && (
            <Cell className={styles.sessions}>
              {person.sessions.map((session) => (
                <span key={session.id} className={styles.session}>
                  <span className={styles.clamped}>{session.title}</span>
                  {session.status !== "confirmed" && (
                    <span className={styles.under}>{words.standing(session)}</span>
                  )}
                </span>
              ))}
            </Cell>
          )}
        </CardRow>
      ))}
    </CardTable>
  );
}

/** The question that fits, the words that do underlined, and under it what they say in the reader's language. */
function Found({ about, language }: { readonly about: AboutMatch; readonly language: string }) {
  const t = useTranslations("organiser.registrations");
  const forms = about.terms.flatMap((term) => term.forms);
  return (
    <>
      <span lang={language}>
        <Underlined text={excerptAround(about.text, forms)} forms={forms} />
      </span>
      <span className={styles.under}>
        {about.isProject && <span className={styles.accent}>{t("project")} · </span>}
        {about.terms.map(({ label }) => label).join(" · ")}
      </span>
    </>
  );
}
