"use client";

import type { MenuEntry } from "@/components/ui/menu";
import type { GroupDto } from "@/lib/groups/schema";

/** What a table's menu offers, from top to bottom, one hook per subject; a table without entries shows no menu. */
export function useColumnEntries(_group: GroupDto): () => readonly MenuEntry[] {
  return () => [];
}
