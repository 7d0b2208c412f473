"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Meter, Meters } from "@/components/ui/meter";
import { groupGift, missedTies } from "@/lib/allocation/company";
import { tableOf } from "@/lib/board/rules";
import { CRITERIA } from "@/lib/groups/fields";
import { formatNumber, formatScore } from "@/lib/i18n/format";
import { useBoard } from "./board-context";
import styles from "./board-dialogs.module.css";
import { useBoardView, useViewed } from "./board-view";
import { SuggestionList } from "./suggestion-list";

/** What is asked about somebody or about a table: opened from their menu, one at a time. */
export function BoardDialogs() {
  const view = useBoardView();
  const asked = useViewed(({ dialog }) => dialog);
  if (!asked) return null;
  const close = () => view.set({ dialog: undefined });
  return asked.kind === "person" ? (
    <PersonDialog registrationId={asked.id} onClose={close} />
  ) : (
    <GroupDialog groupId={asked.id} onClose={close} />
  );
}

interface PersonDialogProps {
  readonly registrationId: string;
  readonly onClose: () => void;
}

/** "Why here?": the reasons, what the table gives compared with the others, who is missed and why, and what could be. */
function PersonDialog({ registrationId, onClose }: PersonDialogProps) {
  const t = useTranslations("board.person");
  const words = useTranslations("groups");
  const { plan, attendees } = useBoard();
  const group = tableOf(plan, registrationId);
  const member = group?.members.find((one) => one.registrationId === registrationId);
  const name = attendees.get(registrationId)?.name ?? "";
  return (
    <Dialog
      title={t("title", { name })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={<Button onClick={onClose}>{t("close")}</Button>}
    >
      {group ? (
        <p className="small quiet">
          {group.name
            ? words("group.tableNamed", { number: group.position, name: group.name })
            : words("group.table", { number: group.position })}
        </p>
      ) : (
        <p>{t("unplaced")}</p>
      )}
      {member && member.reasons.length > 0 && (
        <ul className={styles.reasons}>
          {member.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      <Gift registrationId={registrationId} />
      <MissedTies registrationId={registrationId} />
      <SuggestionList of={{ registrationId }} onDone={onClose} />
    </Dialog>
  );
}

function Gift({ registrationId }: Pick<PersonDialogProps, "registrationId">) {
  const t = useTranslations("board.person");
  const words = useTranslations("groups.criteria");
  const locale = useLocale();
  const { placed } = useBoard();
  const gift = groupGift(placed, registrationId);
  if (!gift) return null;
  const { match, matchElsewhere: elsewhere } = gift;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t("gift")}</h3>
      <p className="num">
        {t("giftMatch", { match: formatScore(match, locale), elsewhere: formatScore(elsewhere, locale) })}
      </p>
      <Meters>
        {gift.criteria.flatMap((criterion) => {
          const id = CRITERIA.find((known) => known === criterion.id);
          return id
            ? [<Meter key={id} label={words(id)} value={criterion.here} mean={criterion.elsewhere} />]
            : [];
        })}
      </Meters>
      <p className="small quiet">{t("giftTick")}</p>
    </section>
  );
}

function MissedTies({ registrationId }: Pick<PersonDialogProps, "registrationId">) {
  const t = useTranslations("board.person");
  const words = useTranslations("groups.group");
  const locale = useLocale();
  const { plan, placed, attendees } = useBoard();
  const pinned = new Set(
    plan.groups.flatMap(({ members }) =>
      members.filter((member) => member.pinned).map((member) => member.registrationId),
    ),
  );
  const ties = missedTies(placed, registrationId, { pinned });
  if (ties.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t("missed")}</h3>
      <ul className={styles.reasons}>
        {ties.map(({ otherId, why, cost = 0 }) => {
          const table = tableOf(plan, otherId);
          const name = attendees.get(otherId)?.name ?? "";
          const place = table ? words("table", { number: table.position }) : words("unplaced");
          const digits = { minimumFractionDigits: 3, maximumFractionDigits: 3 };
          return (
            <li key={otherId} className="num">
              {t("missedPerson", { name, place })}{" "}
              {why === "cost" && cost <= 0
                ? t("why.possible")
                : t(`why.${why}`, { cost: formatNumber(cost, locale, digits) })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface GroupDialogProps {
  readonly groupId: string;
  readonly onClose: () => void;
}

/** What could make a table better. */
function GroupDialog({ groupId, onClose }: GroupDialogProps) {
  const t = useTranslations("board.person");
  const words = useTranslations("groups.group");
  const { plan } = useBoard();
  const group = plan.groups.find(({ id }) => id === groupId);
  if (!group) return null;
  const { position: number, name } = group;
  return (
    <Dialog
      title={name ? words("tableNamed", { number, name }) : words("table", { number })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={<Button onClick={onClose}>{t("close")}</Button>}
    >
      <SuggestionList of={{ groupId }} onDone={onClose} />
    </Dialog>
  );
}
