"use client";

import { useTranslations } from "next-intl";
import { Menu } from "@/components/ui/menu";
import type { GroupDto } from "@/lib/groups/schema";
import { useBoard } from "./board-context";
import { useColumnEntries } from "./column-entries";

/** Everything that can be done with a table as a whole. */
export function ColumnMenu({ group }: { readonly group: GroupDto }) {
  const t = useTranslations("groups");
  const { isEditable } = useBoard();
  const entries = useColumnEntries(group);
  if (!isEditable) return null;
  const table = t("group.table", { number: group.position });
  return <Menu label={t("card.actions", { name: table })} actions={entries} />;
}
