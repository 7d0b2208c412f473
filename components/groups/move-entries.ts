"use client";

import { useLocale, useTranslations } from "next-intl";
import type { MenuAction, MenuEntry } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast-queue";
import type { MoveEffect } from "@/lib/allocation/moves";
import { effectsOfMoves, tableOf } from "@/lib/board/rules";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { type BoardPerson, useBoard } from "./board-context";
import { useMoveBlock } from "./use-move-block";

/** "Move to…" with every group, its size and what the move does to the score. */
export function useMoveEntries(person: BoardPerson): () => readonly MenuEntry[] {
  const t = useTranslations("groups");
  const locale = useLocale();
  const { plan, placed, move } = useBoard();
  const blockOf = useMoveBlock(plan);

  return () => {
    const effectOf = effectsOfMoves(placed, plan, person.registrationId);
    const current = tableOf(plan, person.registrationId);
    const moves = plan.groups
      .filter(({ id }) => id !== current?.id)
      .map((group): MenuAction => {
        const effect = effectOf.get(group.id);
        const table = t("group.table", { number: group.position });
        const block = effect && blockOf(effect);
        return {
          id: group.id,
          label: group.name ? t("group.tableNamed", { number: group.position, name: group.name }) : table,
          detail: t("group.size", { count: group.members.length, size: plan.size }),
          note: block ?? (effect && t("menu.effect", { delta: deltaOf(effect, locale) })),
          isQuiet: block !== undefined,
          onAction: () =>
            block === undefined
              ? move(person, group.id)
              : toast({ tone: "info", title: t("menu.blocked"), detail: block }),
        };
      });
    return [{ id: "move", heading: t("menu.moveTo"), actions: moves }];
  };
}

function deltaOf({ scoreBefore, scoreAfter }: MoveEffect, locale: Locale): string {
  return formatNumber(scoreAfter - scoreBefore, locale, {
    signDisplay: "exceptZero",
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  }).replace("-", "−");
}
