"use client";

import { useLocale, useTranslations } from "next-intl";
import type { MenuAction, MenuEntry } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast-queue";
import { effectsOfMoves, tableOf } from "@/lib/board/rules";
import { blockOf } from "@/lib/board-moves/rules";
import { metAtTable } from "@/lib/rounds/rules";
import { type BoardPerson, useBoard } from "./board-context";
import { formatDelta } from "./format-delta";
import { useBlockWords } from "./use-block-words";

/** "Move to…" with every group, its size and what the move does to the score. */
export function useMoveEntries(person: BoardPerson): () => readonly MenuEntry[] {
  const t = useTranslations("groups");
  const locale = useLocale();
  const rounds = useTranslations("rounds");
  const { plan, placed, meetings, move } = useBoard();
  const wordsOf = useBlockWords(plan);

  return () => {
    const effectOf = effectsOfMoves(placed, plan, person.registrationId);
    const current = tableOf(plan, person.registrationId);
    const moves = plan.groups
      .filter(({ id }) => id !== current?.id)
      .map((group): MenuAction => {
        const effect = effectOf.get(group.id);
        const table = t("group.table", { number: group.position });
        const rule = effect && blockOf(effect, plan);
        const block = rule && wordsOf(rule);
        const score =
          effect && t("menu.effect", { delta: formatDelta(effect.scoreAfter - effect.scoreBefore, locale) });
        const ids = group.members.map(({ registrationId }) => registrationId);
        const again = metAtTable(meetings, person.registrationId, ids).length;
        return {
          id: group.id,
          label: group.name ? t("group.tableNamed", { number: group.position, name: group.name }) : table,
          detail: t("group.size", { count: group.members.length, size: plan.tableMax }),
          note: block ?? [score, again > 0 && rounds("menu", { count: again })].filter(Boolean).join(", "),
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
