"use client";

import { useTranslations } from "next-intl";
import type { GroupDto } from "@/lib/groups/schema";

/** Below a table's name: its number, and whatever else is settled about the table. Keep it to one line. */
export function ColumnFacts({ group }: { readonly group: GroupDto }) {
  const t = useTranslations("groups.group");
  const facts = [group.name ? t("table", { number: group.position }) : undefined].filter(Boolean);
  return facts.length > 0 && <p className="small quiet">{facts.join(", ")}</p>;
}
