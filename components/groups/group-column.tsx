"use client";

import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { MenuDots } from "@/components/ui/menu-dots";
import { Meter, Meters } from "@/components/ui/meter";
import { TableGlyph } from "@/components/ui/table-glyph";
import type { AttendeeCard as Attendee } from "@/lib/attendees/schema";
import { CRITERIA } from "@/lib/groups/fields";
import type { GroupDto, PlanDto, UnmetDto } from "@/lib/groups/schema";
import type { Meetings } from "@/lib/rounds/rules";
import { AttendeeCard } from "./attendee-card";
import { menuIdOf, useViewed } from "./board-view";
import { ColumnCards } from "./column-cards";
import { ColumnFacts } from "./column-facts";
import { formatDelta } from "./format-delta";
import styles from "./group-column.module.css";
import { useMeetWords } from "./rounds/use-meet-words";

interface GroupColumnProps {
  readonly group: GroupDto;
  /** Of the plan, for the ticks of the meters. */
  readonly means: PlanDto["criteria"];
  readonly size: number;
  readonly isEditable: boolean;
  readonly attendees: ReadonlyMap<string, Attendee>;
  /** Of the day, from 1. */
  readonly round: number;
  /** Whom people meet in the other rounds. */
  readonly meetings: Meetings;
  /** What stands on whose card about rules. */
  readonly ruleTags: ReadonlyMap<string, readonly string[]>;
}

const METERS_MAX = 3;
/** Said on the card of the person concerned rather than above all of them. */
const PERSONAL_RULES = new Set(["language", "aloneOfKind", "apart", "facilitator"]);

/**
 * A table of the plan: its name, how full it is, its meters beside the plan's mean, what to look at, its people. While
 * a card is held over it, its figures are those it would have.
 */
export const GroupColumn = memo(function GroupColumn(props: GroupColumnProps) {
  const { group, means, size, isEditable, attendees, ruleTags } = props;
  const isOver = useViewed(({ held }) => held?.over === group.id && held.onto === undefined);
  const isShown = useViewed(({ shownColumn }) => shownColumn === group.id);
  const ahead = useViewed(({ held }) => {
    const next = held?.ahead?.groups.find(({ id }) => id === group.id);
    return next === group ? undefined : next;
  });
  return (
    <section
      className={isOver ? `${styles.column} ${styles.over}` : styles.column}
      aria-labelledby={`group-${group.id}`}
      data-column={group.id}
      data-drop={group.id}
      data-shown={isShown || undefined}
    >
      <ColumnHeader group={ahead ?? group} now={group} means={means} size={size} isEditable={isEditable} />
      <ColumnMembers
        group={group}
        isEditable={isEditable}
        attendees={attendees}
        round={props.round}
        meetings={props.meetings}
        ruleTags={ruleTags}
      />
    </section>
  );
});

/** The people of a table; not drawn again when only the plan's means have changed, which all tables show. */
const ColumnMembers = memo(function ColumnMembers(
  props: Pick<GroupColumnProps, "group" | "isEditable" | "attendees" | "round" | "meetings" | "ruleTags">,
) {
  const { group, isEditable, attendees, ruleTags } = props;
  const t = useTranslations("groups.group");
  const meetWords = useMeetWords(props);
  const ids = idsOf(group);
  const warningsOf = (id: string) => [
    ...group.warnings
      .filter((warning) => isPersonal(warning, group) && warning.registrationIds.includes(id))
      .map(({ message }) => message),
    ...meetWords(id, ids),
  ];
  return (
    <>
      {group.members.length === 0 && <p className="small quiet">{t("empty")}</p>}
      <ColumnCards columnId={group.id} labelledBy={`group-${group.id}`} ids={ids}>
        {(isStop) =>
          group.members.map((member) => (
            <AttendeeCard
              key={member.registrationId}
              registrationId={member.registrationId}
              name={member.name}
              attendee={attendees.get(member.registrationId)}
              underline={group.underline}
              match={member.match}
              reasons={member.reasons}
              isPinned={member.pinned}
              rules={ruleTags.get(member.registrationId)}
              warnings={warningsOf(member.registrationId)}
              isStop={isStop(member.registrationId)}
              isEditable={isEditable}
            />
          ))
        }
      </ColumnCards>
    </>
  );
});

interface ColumnHeaderProps extends Pick<GroupColumnProps, "group" | "means" | "size" | "isEditable"> {
  /** The group as it is, whose menu and facts these are, whatever is held over it. */
  readonly now: GroupDto;
}

function ColumnHeader({ group, now, means, size, isEditable }: ColumnHeaderProps) {
  const t = useTranslations("groups");
  const count = group.members.length;
  const table = t("group.table", { number: group.position });
  const shared = group.warnings.filter((warning) => !isPersonal(warning, group));
  const meters = CRITERIA.filter((id) => group.criteria[id] !== undefined).slice(0, METERS_MAX);
  return (
    <>
      <header className={styles.header}>
        <TableGlyph size={40} seats={Math.max(size, count)} taken={count} />
        <div className={styles.title}>
          <h2 id={`group-${group.id}`} className={styles.name} tabIndex={-1}>
            {group.name || table}
          </h2>
          <ColumnFacts group={now} />
        </div>
        <div className={styles.corner}>
          <p className="num small">
            <span aria-hidden="true">{t("group.size", { count, size })}</span>
            <span className="visually-hidden">{t("group.sizeLabel", { count, size })}</span>
          </p>
          {isEditable && (
            <MenuDots id={menuIdOf(now.id)} data-menu="group" label={t("card.actions", { name: table })} />
          )}
        </div>
      </header>
      <div className={styles.meters}>
        <Meters>
          <Meter label={<ScoreLabel delta={group.score - now.score} />} value={group.score} isStrong />
          {meters.map((id) => (
            <Meter key={id} label={t(`criteria.${id}`)} value={group.criteria[id] ?? 0} mean={means[id]} />
          ))}
        </Meters>
      </div>
      {shared.length > 0 && (
        <ul className={styles.warnings}>
          {shared.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** While a card is held over the table, or out of it, how the score changes stands beside it. */
function ScoreLabel({ delta }: { readonly delta: number }) {
  const t = useTranslations("board.column");
  const locale = useLocale();
  if (delta === 0) return t("score");
  return (
    <>
      {t("score")}{" "}
      <span className={delta < 0 ? styles.worse : styles.better}>{formatDelta(delta, locale)}</span>
    </>
  );
}

function isPersonal({ rule, registrationIds }: UnmetDto, { members }: GroupDto): boolean {
  return (
    PERSONAL_RULES.has(rule) && members.some(({ registrationId }) => registrationIds.includes(registrationId))
  );
}

function idsOf({ members }: GroupDto): readonly string[] {
  return members.map(({ registrationId }) => registrationId);
}
