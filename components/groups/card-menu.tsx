"use client";

import { useLocale, useTranslations } from "next-intl";
import { Menu, type MenuAction } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast-queue";
import type { MoveEffect } from "@/lib/allocation/moves";
import type { PlanDto } from "@/lib/groups/schema";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { useRouter } from "@/lib/i18n/navigation";
import { useMoveBlock } from "./use-move-block";

interface CardMenuProps {
  readonly person: { readonly registrationId: string; readonly name: string };
  /** The person's group now; null while they have none. */
  readonly groupId: string | null;
  readonly isPinned: boolean;
  readonly plan: PlanDto;
  readonly workshopId: string;
  /** What a move to each group would do, by group id; asked when the menu opens. */
  readonly effects: () => ReadonlyMap<string, MoveEffect>;
  readonly onMove: (toGroupId: string | null) => void;
  readonly onPin: (pinned: boolean) => void;
}

/** The id of a person's menu button: the focus goes there after a move. */
export function menuIdOf(registrationId: string): string {
  return `actions-${registrationId}`;
}

/** "Move to…" with every group, its size and what the move does to the score; pin; take out; the registration. */
export function CardMenu(props: CardMenuProps) {
  const { person, groupId, isPinned, plan, workshopId, effects, onMove, onPin } = props;
  const t = useTranslations("groups");
  const locale = useLocale();
  const router = useRouter();
  const blockOf = useMoveBlock(plan);

  function moves(): MenuAction[] {
    const effectOf = effects();
    return plan.groups
      .filter(({ id }) => id !== groupId)
      .map((group) => {
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
              ? onMove(group.id)
              : toast({ tone: "info", title: t("menu.blocked"), detail: block }),
        };
      });
  }

  const actions = () => [
    { id: "move", heading: t("menu.moveTo"), actions: moves() },
    ...(groupId
      ? [
          { id: "pin", label: t(isPinned ? "menu.unpin" : "menu.pin"), onAction: () => onPin(!isPinned) },
          { id: "take-out", label: t("menu.takeOut"), onAction: () => onMove(null) },
        ]
      : []),
    {
      id: "open",
      label: t("menu.open"),
      onAction: () =>
        router.push(`/organiser/workshops/${workshopId}/registrations/${person.registrationId}`),
    },
  ];

  return (
    <Menu
      label={t("card.actions", { name: person.name })}
      actions={actions}
      triggerId={menuIdOf(person.registrationId)}
    />
  );
}

function deltaOf({ scoreBefore, scoreAfter }: MoveEffect, locale: Locale): string {
  return formatNumber(scoreAfter - scoreBefore, locale, {
    signDisplay: "exceptZero",
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
  }).replace("-", "−");
}
