"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, type MenuAction, type MenuEntry } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast-queue";
import { blockOf, effectOfPlacements, exchangeOf, realPlacements } from "@/lib/board-moves/rules";
import { useBoard } from "./board-context";
import { useViewed } from "./board-view";
import { formatDelta } from "./format-delta";
import styles from "./selection-bar.module.css";
import { useBlockWords } from "./use-block-words";

/** What can be done with several people at once; there while somebody is chosen. */
export function SelectionBar({ onClear }: { readonly onClear: () => void }) {
  const t = useTranslations("board.selection");
  const count = useViewed(({ selected }) => selected.size);
  const isSelecting = useViewed((view) => view.isSelecting);
  const { isEditable } = useBoard();
  if (!isEditable || (count === 0 && !isSelecting)) return null;
  return (
    <section className={styles.bar} aria-label={t("label")}>
      <p className="num" role="status">
        <strong>{t("count", { count })}</strong>
      </p>
      {count > 0 && <SelectionActs onDone={onClear} />}
      <Button tone="quiet" onClick={onClear}>
        {t("clear")}
      </Button>
    </section>
  );
}

function SelectionActs({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslations("board.selection");
  const words = useTranslations("groups");
  const locale = useLocale();
  const { plan, placed, attendees, place, pin } = useBoard();
  const selected = useViewed((view) => view.selected);
  const wordsOf = useBlockWords(plan);
  const ids = [...selected];
  const seated = plan.groups.flatMap(({ members }) =>
    members.filter(({ registrationId }) => selected.has(registrationId)),
  );
  const arePinned = seated.length > 0 && seated.every(({ pinned }) => pinned);

  function moves(): readonly MenuEntry[] {
    const groups = plan.groups.flatMap((group): MenuAction[] => {
      const placements = realPlacements(
        plan,
        ids.map((registrationId) => ({ registrationId, toGroupId: group.id })),
      );
      if (placements.length === 0) return [];
      const effect = effectOfPlacements(placed, plan, placements);
      const rule = blockOf(effect, plan);
      const block = rule && wordsOf(rule);
      const { position: number, name } = group;
      return [
        {
          id: group.id,
          label: name ? words("group.tableNamed", { number, name }) : words("group.table", { number }),
          detail: words("group.size", { count: group.members.length, size: plan.tableMax }),
          note:
            block ??
            words("menu.effect", { delta: formatDelta(effect.scoreAfter - effect.scoreBefore, locale) }),
          isQuiet: block !== undefined,
          onAction: () => {
            if (block !== undefined)
              return toast({ tone: "info", title: words("menu.blocked"), detail: block });
            place(placements);
            onDone();
          },
        },
      ];
    });
    return [
      { id: "move", heading: words("menu.moveTo"), actions: groups },
      ...(seated.length > 0
        ? [
            {
              id: "take-out",
              label: words("menu.takeOut"),
              onAction: () => {
                place(ids.map((registrationId) => ({ registrationId, toGroupId: null })));
                onDone();
              },
            },
          ]
        : []),
    ];
  }

  const [one, other, ...more] = ids;
  const exchange =
    one && other && more.length === 0 ? realPlacements(plan, exchangeOf(plan, one, other)) : [];

  function onExchange() {
    const rule = blockOf(effectOfPlacements(placed, plan, exchange), plan);
    if (rule) return toast({ tone: "info", title: words("menu.blocked"), detail: wordsOf(rule) });
    place(exchange);
    onDone();
  }

  return (
    <>
      {exchange.length === 2 && (
        <Button tone="quiet" onClick={onExchange}>
          {t("exchange")}
        </Button>
      )}
      <Menu label={words("menu.moveTo")} trigger={words("menu.moveTo")} actions={moves} />
      {seated.length > 0 && (
        <Button
          tone="quiet"
          onClick={() => {
            pin(
              seated.map(({ registrationId }) => ({
                registrationId,
                name: attendees.get(registrationId)?.name ?? "",
              })),
              !arePinned,
            );
            onDone();
          }}
        >
          {t(arePinned ? "unpin" : "pin")}
        </Button>
      )}
    </>
  );
}
