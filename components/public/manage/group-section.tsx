import { useLocale, useTranslations } from "next-intl";
import type { AskedForm } from "@/components/asked/given-answers";
import { useAnswerText } from "@/components/asked/use-answer-text";
import { TableGlyph } from "@/components/ui/table-glyph";
import { formatTimeRange } from "@/lib/i18n/format";
import type { PublishedGroup, PublishedRound } from "@/lib/publication/schema";
import { bindSigns } from "@/lib/text";
import { Section } from "../sections";
import styles from "./manage.module.css";

/** The strongest ones say it; more would be a report. */
const REASONS_MAX = 2;

interface GroupSectionProps {
  /** None while nothing is published. */
  readonly rounds: readonly PublishedRound[];
  readonly id?: string;
  /** Title of the parallel session; absent: the day. */
  readonly session?: string;
  readonly form: AskedForm;
  readonly timeZone: string;
}

/**
 * With whom one works and why, once it is published, in each round of the day. Who did not agree to be shown is counted, not
 * named.
 */
export function GroupSection({ rounds, form, timeZone, id = "group", session }: GroupSectionProps) {
  const t = useTranslations("public.manage");
  const sessions = useTranslations("sessions.groups");
  const locale = useLocale();
  const [first, ...later] = rounds;
  if (!first) {
    return (
      <Section title={t("group")}>
        <p>{t("groupLater")}</p>
      </Section>
    );
  }
  if (later.length === 0) {
    return (
      <Section title={session ? sessions("group", { session }) : t("group")} id={id}>
        <GroupFigure group={first.group} />
        <GroupCompany group={first.group} form={form} />
      </Section>
    );
  }
  return (
    <Section title={session ? sessions("groupRounds", { session }) : t("groupRounds")} id={id}>
      {rounds.map(({ round, startsAt, endsAt, group }, index) => (
        <details key={round} className={styles.round} open={index === 0}>
          <summary>
            <h3 className={styles.roundTitle}>
              {startsAt && endsAt
                ? t("roundAt", { round, hours: formatTimeRange(startsAt, endsAt, { locale, timeZone }) })
                : t("round", { round })}
            </h3>
            <GroupFigure group={group} isOfRound />
          </summary>
          <GroupCompany group={group} form={form} />
        </details>
      ))}
    </Section>
  );
}

function GroupFigure({
  group,
  isOfRound = false,
}: {
  readonly group: PublishedGroup;
  readonly isOfRound?: boolean;
}) {
  const t = useTranslations("public.manage");
  const Name = isOfRound ? "p" : "h3";
  return (
    <div className={styles.group}>
      <TableGlyph size={64} seats={group.mates.length + group.unnamedMates + 1} you={1} />
      <div>
        <Name className={styles.groupName}>{group.name || t("groupUnnamed")}</Name>
        <p className="quiet num">{t("groupTable", { table: group.table })}</p>
        {group.facilitator && <p className="quiet">{t("groupFacilitator", { name: group.facilitator })}</p>}
      </div>
    </div>
  );
}

function GroupCompany({ group, form }: { readonly group: PublishedGroup; readonly form: AskedForm }) {
  const t = useTranslations("public.manage");
  const { words, answer } = useAnswerText(form.languages);
  return (
    <>
      {group.reasons.length > 0 && (
        <div className={styles.why}>
          <h3>{t("why")}</h3>
          <p>{group.reasons.slice(0, REASONS_MAX).join(" ")}</p>
        </div>
      )}
      <ul className={styles.mates}>
        {group.mates.map((mate) => (
          <li key={`${mate.name} ${mate.questions.join(" ")}`}>
            <p>
              <strong>{mate.name}</strong>
              {mate.organisation && <span className="quiet">, {mate.organisation}</span>}
            </p>
            {mate.questions.map((question) => (
              <p key={question} className={styles.said}>
                {bindSigns(question)}
              </p>
            ))}
            {form.questions.map((question) => {
              const value = Object.hasOwn(mate.answers, question.key)
                ? mate.answers[question.key]
                : undefined;
              return (
                value !== undefined && (
                  <p key={question.key} className="small">
                    <span className="quiet">{words(question.label)}</span> {answer(question, value)}
                  </p>
                )
              );
            })}
            {mate.projectTitle && (
              <p>
                <span className={styles.project}>{t("project")}</span> {mate.projectTitle}
              </p>
            )}
          </li>
        ))}
        {group.unnamedMates > 0 && (
          <li className="quiet">{t("groupHidden", { count: group.unnamedMates })}</li>
        )}
      </ul>
    </>
  );
}
