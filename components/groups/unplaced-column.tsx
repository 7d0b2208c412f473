"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import type { AttendeeCard as Attendee } from "@/lib/attendees/schema";
import type { PlanDto } from "@/lib/groups/schema";
import { AttendeeCard } from "./attendee-card";
import { UNPLACED, useViewed } from "./board-view";
import { ColumnCards } from "./column-cards";
import styles from "./group-column.module.css";

interface UnplacedColumnProps {
  readonly people: PlanDto["unplaced"];
  readonly isEditable: boolean;
  readonly attendees: ReadonlyMap<string, Attendee>;
  readonly ruleTags: ReadonlyMap<string, readonly string[]>;
}

const NOTHING: readonly string[] = [];

/** Those without a group, before all groups; also where somebody is taken out to, while a card is in hand. */
export const UnplacedColumn = memo(function UnplacedColumn(props: UnplacedColumnProps) {
  const { people, isEditable, attendees, ruleTags } = props;
  const t = useTranslations("groups.group");
  const isOver = useViewed(({ held }) => held?.over === UNPLACED);
  const isShown = useViewed(({ shownColumn }) => shownColumn === UNPLACED);
  return (
    <section
      className={isOver ? `${styles.column} ${styles.over}` : styles.column}
      aria-labelledby="group-unplaced"
      data-column={UNPLACED}
      data-drop={UNPLACED}
      data-shown={isShown || undefined}
    >
      <header className={styles.unplaced}>
        <h2 id="group-unplaced" className={styles.name} tabIndex={-1}>
          {t("unplaced")} <span className="num quiet">{people.length}</span>
        </h2>
        <p className="small quiet">{t("unplacedHelp")}</p>
      </header>
      <ColumnCards
        columnId={UNPLACED}
        labelledBy="group-unplaced"
        ids={people.map(({ registrationId }) => registrationId)}
      >
        {(isStop) =>
          people.map(({ registrationId, name }) => (
            <AttendeeCard
              key={registrationId}
              registrationId={registrationId}
              name={name}
              attendee={attendees.get(registrationId)}
              underline={NOTHING}
              reasons={NOTHING}
              warnings={NOTHING}
              isPinned={false}
              rules={ruleTags.get(registrationId)}
              isStop={isStop(registrationId)}
              isEditable={isEditable}
            />
          ))
        }
      </ColumnCards>
    </section>
  );
});
