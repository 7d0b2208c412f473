"use client";

import type { MenuEntry } from "@/components/ui/menu";
import type { BoardPerson } from "./board-context";
import { useMoveEntries } from "./move-entries";
import { useOpenEntries } from "./open-entries";
import { usePinEntries } from "./pin-entries";
import { useRuleEntries } from "./rules/rule-entries";
import { useWhyEntries } from "./why-entries";

/**
 * What a card's menu offers, from top to bottom. Each subject has a hook of its own, which reads the board and answers
 * when the menu opens.
 */
export function useCardEntries(person: BoardPerson): () => readonly MenuEntry[] {
  const move = useMoveEntries(person);
  const pin = usePinEntries(person);
  const rules = useRuleEntries(person);
  const why = useWhyEntries(person);
  const open = useOpenEntries(person);
  return () => [...move(), ...pin(), ...rules(), ...why(), ...open()];
}
