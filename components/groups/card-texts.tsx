import type { AttendeeCard } from "@/lib/attendees/schema";
import { excerptAround } from "@/lib/matching/excerpt";
import styles from "./attendee-card.module.css";
import { useCardWords } from "./card-words";
import { Underlined } from "./underlined";

interface CardTextsProps {
  readonly attendee: AttendeeCard | undefined;
  /** Word forms to underline. */
  readonly underline: readonly string[];
  /** The text that a search has found: it comes first. */
  readonly foundText: string | undefined;
}

const LENGTH_MAX = 180;
const THEMES_MAX = 3;

/** What somebody asks and brings, as far as a card has room: one text in full, the others as a line each. */
export function CardTexts({ attendee, underline, foundText }: CardTextsProps) {
  const words = useCardWords();
  if (!attendee) return null;
  const { questions, project, themes } = attendee;
  const question = questions.find((text) => text === foundText) ?? questions[0];
  const isProjectFound = project !== null && foundText?.startsWith(project.title);
  return (
    <>
      {question ? (
        <p className={styles.text} dir="auto">
          <Underlined text={excerptAround(question, underline, LENGTH_MAX)} forms={underline} />
        </p>
      ) : (
        <p className={`${styles.text} quiet`}>{words.noQuestion}</p>
      )}
      {project && (
        <p className={styles.text} dir="auto">
          <span className={styles.project}>{words.project}</span>{" "}
          <Underlined
            text={
              isProjectFound
                ? excerptAround(`${project.title} – ${project.description}`, underline, LENGTH_MAX)
                : project.title || excerptAround(project.description, underline, LENGTH_MAX)
            }
            forms={underline}
          />
        </p>
      )}
      {themes.length > 0 && (
        <p className={styles.themes}>
          {themes.slice(0, THEMES_MAX).join(" · ")}
          {themes.length > THEMES_MAX && " …"}
        </p>
      )}
    </>
  );
}
