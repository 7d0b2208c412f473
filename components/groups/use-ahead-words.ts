"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { AttendeeCard } from "@/lib/attendees/schema";
import { termSourceOf } from "@/lib/board/rules";
import type { AheadWords } from "@/lib/board-moves/rules";
import type { BoardTopics } from "@/lib/board-topics/schema";
import { wordNote, wordReasons } from "@/lib/reasons/wording";

/** The words of a plan that the server has not seen yet, as the server would write them. */
export function useAheadWords(cards: readonly AttendeeCard[], topics: BoardTopics): AheadWords {
  const say = useTranslations("groups");
  const sayRule = useTranslations("rules");
  const locale = useLocale();
  return useMemo(() => {
    const names = new Map(cards.map(({ registrationId, name }) => [registrationId, name]));
    const reader = { say, locale, voice: "they", nameOf: (id: string) => names.get(id) } as const;
    return {
      compareNames: new Intl.Collator(locale).compare,
      note: (note) => wordNote(note, { ...reader, sayRule }),
      reasons: (reasons) => wordReasons(reasons, reader),
      terms: termSourceOf(cards, topics),
    };
  }, [cards, topics, say, sayRule, locale]);
}
