"use client";

import { useTranslations } from "next-intl";
import type { MenuEntry } from "@/components/ui/menu";
import { tableOf } from "@/lib/board/rules";
import { type BoardPerson, useBoard } from "./board-context";

/** Keep somebody at their table, or take them out of it. */
export function usePinEntries(person: BoardPerson): () => readonly MenuEntry[] {
  const t = useTranslations("groups.menu");
  const { plan, pin, move } = useBoard();
  return () => {
    const member = tableOf(plan, person.registrationId)?.members.find(
      ({ registrationId }) => registrationId === person.registrationId,
    );
    if (!member) return [];
    const { pinned } = member;
    return [
      { id: "pin", label: t(pinned ? "unpin" : "pin"), onAction: () => pin([person], !pinned) },
      { id: "take-out", label: t("takeOut"), onAction: () => move(person, null) },
    ];
  };
}
