import type { PublicSession } from "@/lib/sessions/schema";
import { bindSigns } from "@/lib/text";
import styles from "./sessions.module.css";
import { useSessionWords } from "./use-session-words";

interface SessionProgrammeProps {
  readonly sessions: readonly PublicSession[];
  readonly timeZone: string;
  /** False once nobody can sign up any more: then what is left says nothing. */
  readonly isOpen: boolean;
}

/** The parallel sessions as the public page tells of them. */
export function SessionProgramme({ sessions, timeZone, isOpen }: SessionProgrammeProps) {
  const words = useSessionWords(timeZone);
  return (
    <ul className={styles.list}>
      {sessions.map((session) => (
        <li key={session.id}>
          <div>
            <h3 className={styles.name}>{bindSigns(session.title)}</h3>
            <p className="num">{[words.when(session), session.place].filter(Boolean).join(", ")}</p>
            {session.languages.length > 0 && <p className="small quiet">{words.languages(session)}</p>}
            {session.description && <p className={styles.description}>{session.description}</p>}
          </div>
          {isOpen && (
            <p className={`${styles.left} num ${session.state === "open" ? styles.seats : styles.gone}`}>
              {words.seats(session)}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
