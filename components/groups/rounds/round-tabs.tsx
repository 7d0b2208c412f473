"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { NavTabs } from "@/components/ui/nav-tabs";
import { meetingsOfDay } from "@/lib/board-rounds/rules";
import { formatList, formatTimeRange } from "@/lib/i18n/format";
import { useBoard } from "../board-context";
import styles from "./rounds.module.css";
import { TimesTool } from "./times-tool";

const PAIRS_MAX = 30;

/** The rounds of the day, the one on screen marked, and how many people meet again over all of them. */
export function RoundTabs() {
  const t = useTranslations("rounds");
  const locale = useLocale();
  const { plan, workshopId, workshopDay, isEditable } = useBoard();
  if (plan.rounds.length === 0) return null;
  return (
    <div className={styles.day}>
      <div className={styles.tabs}>
        <NavTabs
          label={t("label")}
          tabs={plan.rounds.map(({ id, round, startsAt, endsAt, unplacedCount }) => {
            const isCurrent = id === plan.id;
            const count = isCurrent ? plan.unplaced.length : unplacedCount;
            const hours =
              startsAt && endsAt
                ? formatTimeRange(new Date(startsAt), new Date(endsAt), {
                    locale,
                    timeZone: workshopDay.timeZone,
                  })
                : undefined;
            const name = hours ? t("roundAt", { round, hours }) : t("round", { round });
            return {
              href: `/organiser/workshops/${workshopId}/groups?plan=${id}`,
              label: count > 0 ? `${name} (${t("unplaced", { count })})` : name,
              isCurrent,
            };
          })}
        />
        {isEditable && <TimesTool />}
      </div>
      <DayMeetings />
    </div>
  );
}

function DayMeetings() {
  const t = useTranslations("rounds.day");
  const locale = useLocale();
  const { plan, attendees } = useBoard();
  const day = useMemo(() => meetingsOfDay(plan), [plan]);
  if (!day) return null;
  const { repeats, repeatsAtLeast, pairs } = day;
  if (repeats === 0) return <p className="small quiet">{t("none")}</p>;
  const scale = {
    people: plan.groups.reduce((sum, { members }) => sum + members.length, 0),
    tables: plan.groups.length,
    rounds: plan.rounds.length,
  };
  const shown = pairs.slice(0, PAIRS_MAX);
  return (
    <div className="small">
      <p>
        <strong className="num">{t("some", { count: repeats })}</strong>{" "}
        {repeatsAtLeast === repeats
          ? t("fewest", scale)
          : repeatsAtLeast > 0 && t("atLeast", { ...scale, count: repeatsAtLeast })}
      </p>
      <details className={styles.who}>
        <summary>{t("who")}</summary>
        <ul>
          {shown.map(({ registrationIds, rounds }) => (
            <li key={registrationIds.join()}>
              {t("pair", {
                names: formatList(
                  registrationIds.map((id) => attendees.get(id)?.name ?? ""),
                  locale,
                ),
                rounds: formatList(rounds.map(String), locale),
              })}
            </li>
          ))}
          {pairs.length > shown.length && <li>{t("more", { count: pairs.length - shown.length })}</li>}
        </ul>
      </details>
    </div>
  );
}
