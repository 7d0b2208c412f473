import { useTranslations } from "next-intl";
import type { AskedForm } from "@/components/asked/given-answers";
import { useAnswerText } from "@/components/asked/use-answer-text";
import { TableGlyph } from "@/components/ui/table-glyph";
import type { PublishedGroup } from "@/lib/publication/schema";
import { Section } from "../sections";
import styles from "./manage.module.css";

/** The strongest ones say it; more would be a report. */
const REASONS_MAX = 2;

/** With whom one works and why, once it is published. Who did not agree to be shown is counted, not named. */
export function GroupSection({
  group,
  form,
  id = "group",
  session,
}: {
  readonly group: PublishedGroup | null;
  readonly id?: string;
  /** Title of the parallel session; absent: the day. */
  readonly session?: string;
  readonly form: AskedForm;
}) {
  const t = useTranslations("public.manage");
  const sessions = useTranslations("sessions.groups");
  const { words, answer } = useAnswerText(form.languages);
  if (!group) {
    return (
      <Section title={t("group")}>
        <p>{t("groupLater")}</p>
      </Section>
    );
  }
  const seats = group.mates.length + group.unnamedMates + 1;
  return (
    <Section title={session ? sessions("group", { session }) : t("group")} id={id}>
      <div className={styles.group}>
        <TableGlyph size={64} seats={seats} you={1} />
        <div>
          <h3 className={styles.groupName}>{group.name || t("groupUnnamed")}</h3>
          <p className="quiet num">{t("groupTable", { table: group.table })}</p>
          {group.facilitator && <p className="quiet">{t("groupFacilitator", { name: group.facilitator })}</p>}
        </div>
      </div>
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
                {question}
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
    </Section>
  );
}
