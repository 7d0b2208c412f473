"use client";

import type { MenuEntry } from "@/components/ui/menu";
import type { GroupDto } from "@/lib/groups/schema";
import { useFacilitatorEntries } from "./facilitators/facilitator-entries";
import { useSuggestionEntries } from "./suggestion-entries";

/** What a table's menu offers, from top to bottom; one hook per subject. */
export function useColumnEntries(group: GroupDto): () => readonly MenuEntry[] {
  const suggestions = useSuggestionEntries(group);
  const facilitator = useFacilitatorEntries(group);
  return () => [...suggestions(), ...facilitator()];
}
