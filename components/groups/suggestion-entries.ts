"use client";

import { useTranslations } from "next-intl";
import type { MenuEntry } from "@/components/ui/menu";
import type { GroupDto } from "@/lib/groups/schema";
import { useBoardView } from "./board-view";

/** The best exchanges for a table. */
export function useSuggestionEntries({ id }: GroupDto): () => readonly MenuEntry[] {
  const t = useTranslations("board.menu");
  const view = useBoardView();
  return () => [
    {
      id: "suggestions",
      label: t("suggestions"),
      onAction: () => view.set({ dialog: { kind: "group", id } }),
    },
  ];
}
