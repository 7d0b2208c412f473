"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { fieldId } from "@/components/ui/field";
import { clashes } from "@/lib/sessions/rules";
import type { ChosenSession, PublicSession } from "@/lib/sessions/schema";
import styles from "./sessions.module.css";
import { useSessionWords } from "./use-session-words";

interface SessionChoiceProps {
  readonly sessions: readonly PublicSession[];
  readonly timeZone: string;
  /** Ids ticked at first. */
  readonly chosen: readonly string[];
  /** Where the person stands already. */
  readonly own?: readonly ChosenSession[];
  readonly isRequired?: boolean;
  /** Organisers may put people into the line of a session that takes none by itself. */
  readonly isByOrganiser?: boolean;
  readonly hint?: string;
  /** The sentence for the error of a control, by its id. */
  readonly errorAt?: (id: string) => string | undefined;
}

/** The parallel sessions to tick, with times and what is left. Two at once are said as soon as both are ticked. */
export function SessionChoice(props: SessionChoiceProps) {
  const { sessions, timeZone, chosen, own = [], isRequired = false, isByOrganiser = false } = props;
  const t = useTranslations("sessions");
  const words = useSessionWords(timeZone);
  const [ticked, setTicked] = useState(chosen);
  const errorAt = props.errorAt ?? (() => undefined);
  // What is said beside a session already need not be said twice.
  const pairs = clashes(sessions.filter(({ id }) => ticked.includes(id))).filter(
    ([, other]) => errorAt(fieldId(`sessions.${other.id}`)) === undefined,
  );

  function look(event: FormEvent<HTMLDivElement>) {
    const boxes = event.currentTarget.querySelectorAll<HTMLInputElement>("input:checked");
    setTicked([...boxes].map(({ value }) => value));
  }

  return (
    <div onChange={look}>
      <ChoiceGroup
        name="sessions"
        legend={t("choose")}
        hint={props.hint ?? t(isRequired ? "hintRequired" : "hint")}
        error={errorAt("sessions")}
        isOptional={!isRequired && !isByOrganiser}
      >
        {sessions.map((session) => {
          const held = own.find(({ id }) => id === session.id);
          const isShut = session.state === "closed" || (session.state === "full" && !isByOrganiser);
          const seats = held ? words.standing(held) : words.seats(session);
          return (
            <Choice
              key={session.id}
              id={fieldId(`sessions.${session.id}`)}
              name="sessions"
              value={session.id}
              label={<strong className={styles.name}>{session.title}</strong>}
              hint={
                <span className={styles.facts}>
                  <span className="num">
                    {[words.when(session), session.place].filter(Boolean).join(", ")}
                  </span>
                  {session.languages.length > 0 && <span>{words.languages(session)}</span>}
                  <span className={session.state === "open" || held ? styles.seats : styles.gone}>
                    {seats}
                  </span>
                </span>
              }
              error={errorAt(fieldId(`sessions.${session.id}`))}
              defaultChecked={chosen.includes(session.id)}
              disabled={isShut && held === undefined}
            />
          );
        })}
      </ChoiceGroup>
      <div role="status">
        {pairs.map(([one, other]) => (
          <p key={`${one.id} ${other.id}`} className={styles.clash}>
            {t("clash", { title: one.title, other: other.title })}
          </p>
        ))}
      </div>
    </div>
  );
}
