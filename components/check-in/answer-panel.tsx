import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { ShownArrival } from "@/lib/check-ins/rules";
import { Link } from "@/lib/i18n/navigation";
import styles from "./answer-panel.module.css";
import type { ShownAnswer } from "./shown-answer";
import { useAnswerWords } from "./use-answer-words";

type Tone = "good" | "warn" | "bad";

const TONES = {
  welcome: "good",
  already_in: "warn",
  waiting: "warn",
  cancelled: "bad",
  other_workshop: "bad",
  unknown: "bad",
} as const satisfies Record<Extract<ShownAnswer, { kind: "answer" }>["result"], Tone>;

const SIGNS: Readonly<Record<Tone, string>> = { good: "✓", warn: "!", bad: "×" };

/** One short buzz lets in, three ask for a look: milliseconds on, off, on. */
const BUZZES: Readonly<Record<Tone, number[]>> = {
  good: [80],
  warn: [60, 80, 60],
  bad: [120, 80, 120, 80, 120],
};

interface AnswerPanelProps {
  readonly workshopId: string;
  readonly timeZone: string;
  readonly shown: ShownAnswer | undefined;
  readonly arrivals: ReadonlyMap<string, ShownArrival>;
  readonly isOpen: boolean;
  readonly canManage: boolean;
  readonly onUndo: (arrival: ShownArrival, name: string) => void;
  readonly onDismiss: () => void;
}

/** The answer to the last scan, large enough for an arm's length: a colour, a sign and words, said at once. */
export function AnswerPanel(props: AnswerPanelProps) {
  const { workshopId, timeZone, shown, arrivals, isOpen, canManage, onUndo, onDismiss } = props;
  const t = useTranslations("reception");
  const words = useAnswerWords(timeZone);
  const tone = shown?.kind === "answer" ? TONES[shown.result] : undefined;
  const guest = shown?.kind === "answer" ? shown.guest : null;
  const arrival = guest ? arrivals.get(guest.registrationId) : undefined;
  const said = shown && words(shown);

  useEffect(() => {
    // Browsers allow it once the page was touched; where they do not, words and colour say it all.
    if (tone && shown && navigator.userActivation?.hasBeenActive) navigator.vibrate?.(BUZZES[tone]);
  }, [tone, shown]);

  return (
    <div className={styles.place}>
      <div role="status" aria-live="assertive">
        {said && (
          <div className={`${styles.panel} ${styles[tone ?? "neutral"]}`}>
            {tone && (
              <span className={styles.sign} aria-hidden="true">
                {SIGNS[tone]}
              </span>
            )}
            <div>
              <p className={styles.headline}>{said.headline}</p>
              {said.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          </div>
        )}
      </div>
      {shown && (
        <div className={`${styles.acts} ${styles[tone ?? "neutral"]}`}>
          {isOpen && guest && arrival && shown.kind === "answer" && shown.result === "welcome" && (
            <button
              type="button"
              className={styles.act}
              aria-label={t("undoOf", { name: guest.name })}
              onClick={() => onUndo(arrival, guest.name)}
            >
              {t("undo")}
            </button>
          )}
          {canManage && guest && (
            <Link
              className={styles.act}
              href={`/organiser/workshops/${workshopId}/registrations/${guest.registrationId}`}
            >
              {t("person")}
            </Link>
          )}
          {shown.kind === "answer" && shown.otherWorkshop && (
            <Link className={styles.act} href={`/organiser/workshops/${shown.otherWorkshop.id}/reception`}>
              {t("answer.goThere")}
            </Link>
          )}
          <button type="button" className={styles.act} onClick={onDismiss}>
            {t("dismiss")}
          </button>
        </div>
      )}
    </div>
  );
}
