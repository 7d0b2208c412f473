"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { suggestionsFor } from "@/lib/board-suggestions/rules";
import { useBoard } from "./board-context";
import styles from "./board-dialogs.module.css";
import { formatDelta } from "./format-delta";
import { useLeftToGain } from "./use-left-to-gain";

interface SuggestionListProps {
  readonly of: Parameters<typeof suggestionsFor>[2];
  readonly onDone: () => void;
}

/** The three best moves for somebody or for a table, each one click away, and how much is left to gain at all. */
export function SuggestionList({ of, onDone }: SuggestionListProps) {
  const t = useTranslations("board.suggestions");
  const words = useTranslations("groups.group");
  const locale = useLocale();
  const { plan, placed, attendees, isEditable, place } = useBoard();
  const left = useLeftToGain();
  const suggestions = suggestionsFor(placed, plan, of);
  const nameOf = (id: string) => attendees.get(id)?.name ?? "";
  const tableOf = (groupId: string) => {
    const group = plan.groups.find(({ id }) => id === groupId);
    if (!group) return "";
    const { position: number, name } = group;
    return name ? words("tableNamed", { number, name }) : words("table", { number });
  };
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t("title")}</h3>
      {suggestions.length === 0 && <p className="quiet">{t("none")}</p>}
      {(suggestions[0]?.gain ?? 0) < 0 && <p className="small quiet">{t("onlyCosts")}</p>}
      <ol className={styles.list}>
        {suggestions.map(({ registrationId, otherId, toGroupId, gain, placements }) => (
          <li key={`${registrationId} ${otherId ?? toGroupId}`} className={styles.suggestion}>
            <p>
              {otherId
                ? t("exchange", {
                    name: nameOf(registrationId),
                    other: nameOf(otherId),
                    table: tableOf(toGroupId),
                  })
                : t("move", { name: nameOf(registrationId), table: tableOf(toGroupId) })}
              <span className={`${gain < 0 ? styles.worse : styles.better} num`}>
                {t("effect", { delta: formatDelta(gain, locale) })}
              </span>
            </p>
            {isEditable && (
              <Button
                isSmall
                onClick={() => {
                  onDone();
                  place(placements);
                }}
              >
                {t("apply")}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <p className="small quiet num">{left}</p>
    </section>
  );
}
