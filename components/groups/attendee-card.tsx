"use client";

import { memo } from "react";
import type { AttendeeCard as Attendee } from "@/lib/attendees/schema";
import styles from "./attendee-card.module.css";
import { type BoardViewState, cardIdOf, menuIdOf, useViewed } from "./board-view";
import { CardTexts } from "./card-texts";
import { useCardWords } from "./card-words";

interface AttendeeCardProps {
  readonly registrationId: string;
  readonly name: string;
  /** Absent for a moment when the list of people is older than the plan. */
  readonly attendee: Attendee | undefined;
  readonly underline: readonly string[];
  readonly match?: number;
  readonly reasons: readonly string[];
  readonly isPinned: boolean;
  /** Rules about this person, in short. */
  readonly rules?: readonly string[] | undefined;
  /** What somebody should look at about this person here. */
  readonly warnings: readonly string[];
  /** The Tab key stops here; arrows reach the others of the column. */
  readonly isStop: boolean;
  readonly isEditable: boolean;
}

const NO_RULES: readonly string[] = [];

/**
 * One person at a table: what they ask and bring, and why they sit here. Rendered by the hundred: it listens to
 * nothing itself (the board does), and looks at no more than what is true of itself.
 */
export const AttendeeCard = memo(function AttendeeCard(props: AttendeeCardProps) {
  const {
    registrationId,
    name,
    attendee,
    underline,
    match,
    reasons,
    isPinned,
    warnings,
    rules = NO_RULES,
    isStop,
  } = props;
  const words = useCardWords();
  // One subscription for all of them: there are hundreds of cards.
  const marks = useViewed((view) => marksOf(view, registrationId));
  const isSelected = (marks & SELECTED) !== 0;
  const found = useViewed((view) => view.found?.matches.get(registrationId));
  const nameId = `name-${registrationId}`;
  const origin = [attendee?.organisation, attendee?.level ? words.level(attendee.level) : undefined]
    .filter(Boolean)
    .join(", ");
  const further = (attendee?.questions.length ?? 0) - 1;
  const look = [
    styles.row,
    isPinned && styles.pinned,
    isSelected && styles.selected,
    marks & HELD && styles.held,
    marks & TARGET && styles.target,
    marks & FADED && styles.faded,
    found !== undefined && styles.found,
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a grid whose keys the board handles; no table
    <div
      role="row"
      id={cardIdOf(registrationId)}
      data-card={registrationId}
      tabIndex={isStop ? 0 : -1}
      aria-selected={isSelected}
      aria-labelledby={nameId}
      className={look.filter(Boolean).join(" ")}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus for its one cell */}
      {/* biome-ignore lint/a11y/useSemanticElements: no table */}
      <div role="gridcell" className={styles.card}>
        <h3 id={nameId} className={styles.name}>
          {name}
        </h3>
        {props.isEditable && (
          <button
            type="button"
            id={menuIdOf(registrationId)}
            data-menu="person"
            tabIndex={-1}
            className={styles.more}
            aria-haspopup="menu"
            aria-label={words.actions(name)}
          >
            <span aria-hidden="true">⋯</span>
          </button>
        )}
        {origin && <p className={styles.origin}>{origin}</p>}
        {warnings.length > 0 && <p className={styles.warning}>{warnings.join(" ")}</p>}
        <CardTexts
          attendee={attendee}
          underline={found ? found.terms.flatMap(({ forms }) => forms) : underline}
          foundText={found?.text}
        />
        <ul className={styles.tags}>
          {attendee?.languages.map((language) => (
            <li key={language}>{language}</li>
          ))}
          {further > 0 && <li>{words.further(further)}</li>}
          {isPinned && <li className={styles.pin}>{words.pinned}</li>}
          {rules.map((rule) => (
            <li key={rule} className={styles.pin}>
              {rule}
            </li>
          ))}
          {isSelected && <li className={styles.chosen}>{words.selected}</li>}
        </ul>
        {(reasons.length > 0 || match !== undefined) && (
          <details className={styles.why}>
            <summary tabIndex={-1}>{words.why}</summary>
            {reasons.map((reason) => (
              <p key={reason}>{reason}</p>
            ))}
            {match !== undefined && <p className="quiet num">{words.match(match)}</p>}
          </details>
        )}
      </div>
    </div>
  );
}, isSameCard);

const SELECTED = 1;
const HELD = 2;
const TARGET = 4;
const FADED = 8;

/** What the eye and the hand do to a card, as one number that changes when any of it does. */
function marksOf({ selected, held, found }: BoardViewState, id: string): number {
  return (
    (selected.has(id) ? SELECTED : 0) |
    (held?.ids.includes(id) ? HELD : 0) |
    (held?.onto === id ? TARGET : 0) |
    (found && !found.matches.has(id) ? FADED : 0)
  );
}

/** A plan that comes from the server is new objects throughout: what counts is what is shown. */
function isSameCard(before: AttendeeCardProps, after: AttendeeCardProps): boolean {
  return (
    before.registrationId === after.registrationId &&
    before.name === after.name &&
    before.attendee === after.attendee &&
    before.match === after.match &&
    before.isPinned === after.isPinned &&
    before.isStop === after.isStop &&
    before.isEditable === after.isEditable &&
    isSameList(before.underline, after.underline) &&
    isSameList(before.reasons, after.reasons) &&
    isSameList(before.rules ?? NO_RULES, after.rules ?? NO_RULES) &&
    isSameList(before.warnings, after.warnings)
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((item, k) => item === b[k]));
}
