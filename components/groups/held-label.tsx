"use client";

import { useLocale, useTranslations } from "next-intl";
import { createPortal } from "react-dom";
import { useBoard } from "./board-context";
import { UNPLACED, useViewed } from "./board-view";
import { formatDelta } from "./format-delta";
import styles from "./held-label.module.css";
import { useMeetWords } from "./rounds/use-meet-words";

/** More would hide the table below. */
const AGAIN_MAX = 2;

/**
 * On the card in hand: what letting go of it here would do to the table and to the whole, and why it would fit or
 * cannot be. It goes along with the card, so that nothing below the pointer moves away.
 */
export function HeldLabel() {
  const layer = useViewed(({ held }) => held?.layer);
  const isSomewhere = useViewed(({ held }) => held?.over !== undefined);
  return (
    layer &&
    isSomewhere &&
    createPortal(
      <div className={styles.label}>
        <HeldEffect />
      </div>,
      layer,
    )
  );
}

/** The lines of it, wherever they stand; nothing where nothing would change. */
export function HeldEffect() {
  const t = useTranslations("board.held");
  const words = useTranslations("groups.group");
  const locale = useLocale();
  const { plan, attendees, meetings } = useBoard();
  const meetWords = useMeetWords({ round: plan.round, meetings, attendees });
  const held = useViewed((view) => view.held);
  if (!held) return null;
  const group = plan.groups.find(({ id }) => id === held.over);
  const place =
    held.over === UNPLACED ? words("unplaced") : group ? words("table", { number: group.position }) : "";
  if (held.block) {
    return (
      <div className={styles.blocked}>
        <p>{place}</p>
        <p>{held.block}</p>
      </div>
    );
  }
  if (!held.ahead) return null;
  const total = held.ahead.score - plan.score;
  const ahead = held.ahead.groups.find(({ id }) => id === held.over);
  const own = ahead && group ? ahead.score - group.score : undefined;
  const table = ahead?.members.map(({ registrationId }) => registrationId) ?? [];
  const again = held.ids.flatMap((id) => meetWords(id, table)).slice(0, AGAIN_MAX);
  const reasons = ahead?.members.find(({ registrationId }) => registrationId === held.ids[0])?.reasons ?? [];
  return (
    <div className={styles.effect}>
      <p>{held.onto ? t("exchange", { place, name: attendees.get(held.onto)?.name ?? "" }) : place}</p>
      <p className={`${total < 0 ? styles.worse : styles.better} num`}>
        {own === undefined
          ? t("total", { total: formatDelta(total, locale) })
          : words("here", { group: formatDelta(own, locale), total: formatDelta(total, locale) })}
      </p>
      {again.map((sentence) => (
        <p key={sentence} className={styles.worse}>
          {sentence}
        </p>
      ))}
      {reasons[0] && <p className={styles.reason}>{reasons[0]}</p>}
    </div>
  );
}
