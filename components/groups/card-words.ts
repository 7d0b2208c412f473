"use client";

import { useLocale, useTranslations } from "next-intl";
import { createContext, useContext, useMemo } from "react";
import { formatScore } from "@/lib/i18n/format";

/** What all cards say, got ready once: asking the catalogue from each of hundreds takes longer than drawing them. */
export interface CardWords {
  readonly level: (level: number) => string;
  readonly actions: (name: string) => string;
  readonly noQuestion: string;
  readonly project: string;
  readonly further: (count: number) => string;
  readonly pinned: string;
  readonly selected: string;
  readonly why: string;
  readonly match: (match: number) => string;
}

const CardWordsContext = createContext<CardWords | undefined>(undefined);

export const CardWordsProvider = CardWordsContext.Provider;

export function useCardWords(): CardWords {
  const words = useContext(CardWordsContext);
  if (!words) throw new Error("useCardWords outside of a board");
  return words;
}

export function useCardWordsOfCatalogue(): CardWords {
  const t = useTranslations("groups.card");
  const board = useTranslations("board.card");
  const locale = useLocale();
  return useMemo(
    () => ({
      level: (level) => t("level", { level }),
      actions: (name) => t("actions", { name }),
      noQuestion: t("noQuestion"),
      project: t("project"),
      further: (count) => board("further", { count }),
      pinned: t("pinned"),
      selected: board("selected"),
      why: t("why"),
      match: (match) => t("match", { match: formatScore(match, locale) }),
    }),
    [t, board, locale],
  );
}
