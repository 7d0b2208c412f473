"use client";

import { useTranslations } from "next-intl";
import type { MenuEntry } from "@/components/ui/menu";
import type { BoardPerson } from "./board-context";
import { useBoardView } from "./board-view";

/** Why somebody sits here, and what could be instead; choosing them among several. */
export function useWhyEntries({ registrationId }: BoardPerson): () => readonly MenuEntry[] {
  const t = useTranslations("board.menu");
  const view = useBoardView();
  return () => {
    const { selected } = view.get();
    const isSelected = selected.has(registrationId);
    return [
      {
        id: "why",
        label: t("why"),
        onAction: () => view.set({ dialog: { kind: "person", id: registrationId } }),
      },
      {
        id: "select",
        label: t(isSelected ? "unselect" : "select"),
        onAction: () => {
          const next = new Set(selected);
          if (!next.delete(registrationId)) next.add(registrationId);
          view.set({ selected: next, isSelecting: next.size > 0 });
        },
      },
    ];
  };
}
