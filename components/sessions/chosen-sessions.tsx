import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusLabel } from "@/components/ui/status-label";
import type { ChosenSession } from "@/lib/sessions/schema";
import { bindSigns } from "@/lib/text";
import styles from "./sessions.module.css";
import { useSessionWords } from "./use-session-words";

interface ChosenSessionsProps {
  readonly sessions: readonly ChosenSession[];
  readonly timeZone: string;
  /** What can be done with one. */
  readonly acts?: (session: ChosenSession) => ReactNode;
  /** Says to the person themselves what comes next. */
  readonly isOwn?: boolean;
}

/** What somebody chose, and where they stand in each. */
export function ChosenSessions({ sessions, timeZone, acts, isOwn = false }: ChosenSessionsProps) {
  const t = useTranslations("sessions");
  const words = useSessionWords(timeZone);
  return (
    <ul className={styles.list}>
      {sessions.map((session) => (
        <li key={session.id}>
          <div>
            <p>
              <strong className={styles.name}>{bindSigns(session.title)}</strong>
            </p>
            <p className="small num">{[words.when(session), session.place].filter(Boolean).join(", ")}</p>
            {isOwn && session.status !== "confirmed" && (
              <p className="small quiet">{t(`statusDetail.${session.status}`)}</p>
            )}
            {acts?.(session)}
          </div>
          <div className="num">
            <StatusLabel tone={session.status === "confirmed" ? "good" : "warn"}>
              {words.standing(session)}
            </StatusLabel>
          </div>
        </li>
      ))}
    </ul>
  );
}
