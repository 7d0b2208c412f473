"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { useProblemText } from "@/components/organiser/use-problem-text";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { isFound, personOf, readCode } from "@/lib/check-ins/rules";
import { CODE_LENGTH_MAX, type DoorPerson, type LiveDoor } from "@/lib/check-ins/schema";
import { formatNumber } from "@/lib/i18n/format";
import { AnswerPanel } from "./answer-panel";
import { Camera } from "./camera";
import styles from "./door.module.css";
import { KeptNotice } from "./kept-notice";
import { PeopleList } from "./people-list";
import type { ShownAnswer } from "./shown-answer";
import { Surprises } from "./surprises";
import { useDoor } from "./use-door";

/** As in door.module.css. */
const NARROW = "(max-width: 40rem)";

interface DoorProps {
  readonly workshopId: string;
  readonly timeZone: string;
  readonly people: readonly DoorPerson[];
  readonly live: LiveDoor;
  readonly answer: ShownAnswer | undefined;
  /** What the address says, so that search works without script. */
  readonly view: { readonly q: string; readonly missing: boolean };
  /** Address of this page, with the reader's language. */
  readonly page: string;
  /** False once the workshop is cancelled or archived. */
  readonly isOpen: boolean;
  /** May open what people answered. */
  readonly canManage: boolean;
}

/** The door: how many are in, one field for a name, a reference or a reader of codes, and everybody with one large button. */
export function Door(props: DoorProps) {
  const { workshopId, timeZone, view, page, isOpen, canManage } = props;
  const t = useTranslations("reception");
  const locale = useLocale();
  const problemText = useProblemText();
  const door = useDoor(props);
  const { people } = door;
  const [words, setWords] = useState(view.q);
  const [isMissingOnly, setIsMissingOnly] = useState(view.missing);
  const field = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLElement>(null);

  const expected = people.filter(({ status }) => status === "confirmed");
  const arrived = expected.filter(({ id }) => door.arrivals.has(id)).length;
  // Without network a link would take the page away, and nothing could bring it back.
  const canLeave = canManage && door.state === "ready";
  const found = people.filter(
    (person) => isFound(person, words) && !(isMissingOnly && door.arrivals.has(person.id)),
  );

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = words.trim().slice(0, CODE_LENGTH_MAX);
    // Words that somebody is found by are a search. Anything else was read by a machine, or nobody has it.
    const isCode = personOf({ code }, people) !== undefined || readCode(code)?.isSigned;
    if (code === "" || !isOpen || (found.length > 0 && !isCode)) return;
    door.take({ code });
    setWords("");
    field.current?.focus();
  }

  return (
    <div className={styles.door}>
      <p className={`${styles.count} num`} data-testid="count">
        <strong>{formatNumber(arrived, locale)}</strong> {t("count", { arrived, expected: expected.length })}
      </p>
      <KeptNotice count={door.acts.length} state={door.state} page={page} />
      <Surprises surprises={door.surprises} timeZone={timeZone} onDismiss={door.dismissSurprises} />
      {isOpen && <Camera onCode={(code) => door.take({ code: code.slice(0, CODE_LENGTH_MAX) })} />}
      <search ref={search}>
        <form method="get" action={page} className={styles.search} onSubmit={submit}>
          <Field name="q" label={t("search")} hint={t("searchHint")}>
            {(control) => (
              <TextInput
                {...control}
                ref={field}
                type="search"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                enterKeyHint="search"
                value={words}
                onChange={(event) => setWords(event.target.value)}
                onFocus={(event) => {
                  // The next person's name takes the place of the last one's.
                  event.target.select();
                  // A phone's keyboard covers the lower half: whom the search finds must be above it.
                  if (matchMedia(NARROW).matches) search.current?.scrollIntoView();
                }}
              />
            )}
          </Field>
          <Choice
            name="missing"
            value="1"
            label={t("missing")}
            checked={isMissingOnly}
            onChange={(event) => setIsMissingOnly(event.target.checked)}
          />
          <noscript>
            <Button type="submit">{t("find")}</Button>
          </noscript>
        </form>
      </search>
      <p className="visually-hidden" role="status">
        {words.trim() !== "" && t("found", { count: found.length })}
      </p>
      <PeopleList
        workshopId={workshopId}
        timeZone={timeZone}
        people={found}
        words={words.trim()}
        total={people.length}
        arrivals={door.arrivals}
        isOpen={isOpen}
        canManage={canLeave}
        onArrive={(person) => door.take({ registrationId: person.id })}
        onUndo={(arrival, person) => door.takeBack(arrival, person.name)}
      />
      <AnswerPanel
        workshopId={workshopId}
        timeZone={timeZone}
        shown={door.shown}
        canManage={canLeave}
        isOpen={isOpen}
        arrivals={door.arrivals}
        onUndo={door.takeBack}
        onDismiss={door.dismiss}
      />
      {door.problem && (
        <Notice tone="bad" title={t("failed")} isLive>
          <p>{problemText(door.problem)}</p>
        </Notice>
      )}
    </div>
  );
}
