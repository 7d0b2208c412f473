"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEventWords } from "@/components/plans/use-event-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatList } from "@/lib/i18n/format";
import { useBoard } from "./board-context";
import styles from "./live-notices.module.css";
import type { Conflict, PlanSync } from "./plan-sync";

interface ConflictNoticeProps {
  readonly conflict: Conflict;
  readonly sync: PlanSync;
}

/** Two changes to the same people: what is in place, what one wanted oneself, and the choice. */
export function ConflictNotice({ conflict, sync }: ConflictNoticeProps) {
  const t = useTranslations("plans.conflict");
  const words = useEventWords();
  const mineWords = useMineWords();
  const { theirs, fullTable } = conflict;

  function decide(act: () => void) {
    act();
    // The button that had the focus goes away with the notice.
    document.getElementById("content")?.focus();
  }

  return (
    <Notice tone="warn" title={t("title")} isLive>
      <ul className={styles.list}>
        {theirs.map((event) => (
          <li key={event.version}>{t("theirs", { sentence: words(event).sentence })}</li>
        ))}
        {fullTable !== undefined && <li>{t("full", { number: fullTable })}</li>}
        <li>{t("mine", { what: mineWords(conflict) })}</li>
      </ul>
      <p className={styles.acts}>
        <Button isSmall onClick={() => decide(() => sync.keepTheirs(conflict))}>
          {t("keepTheirs")}
        </Button>
        <Button isSmall onClick={() => decide(() => void sync.applyMine(conflict))}>
          {t("applyMine")}
        </Button>
      </p>
    </Notice>
  );
}

/** One's own change in words: who was to sit where. */
function useMineWords() {
  const t = useTranslations("plans");
  const locale = useLocale();
  const { plan } = useBoard();
  const people = [
    ...plan.unplaced.map((person) => ({ ...person, table: null })),
    ...plan.groups.flatMap(({ position, members }) =>
      members.map((member) => ({ ...member, table: position })),
    ),
  ];
  const tableOf = (number: number | null) => (number === null ? t("noTable") : t("table", { number }));
  const positions = new Map(plan.groups.map(({ id, position }) => [id, position]));
  return ({ own }: Conflict): string =>
    formatList(
      [
        ...own.moves.map(({ registrationId, toGroupId }) => {
          const person = people.find((one) => one.registrationId === registrationId);
          return t("event.moveDetail", {
            name: person?.name ?? t("someone"),
            from: tableOf(person?.table ?? null),
            to: tableOf(toGroupId ? (positions.get(toGroupId) ?? null) : null),
          });
        }),
        ...own.pins.map(({ registrationId, pinned }) =>
          t("event.pinDetail", {
            name: people.find((one) => one.registrationId === registrationId)?.name ?? t("someone"),
            pinned: pinned ? "yes" : "no",
          }),
        ),
        ...(own.hasRules ? [t("conflict.rules")] : []),
      ],
      locale,
    );
}
