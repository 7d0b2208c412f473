"use client";

import { useTranslations } from "next-intl";
import type { GroupDto } from "@/lib/groups/schema";
import styles from "./group-column.module.css";

/** What is settled about a table, in a line: its number where it has a name, and who accompanies it. */
export function useTableFacts(): (group: GroupDto) => string {
  const t = useTranslations("groups.group");
  const lead = useTranslations("facilitators");
  return ({ name, position, facilitator }) =>
    [
      name ? t("table", { number: position }) : undefined,
      facilitator ? lead("leads", { name: facilitator.name }) : undefined,
    ]
      .filter(Boolean)
      .join(", ");
}

/** Below a table's name: its number, and whatever else is settled about the table. Keep it to one line. */
export function ColumnFacts({ group }: { readonly group: GroupDto }) {
  const lead = useTranslations("facilitators");
  const facts = useTableFacts()(group);
  const { facilitator } = group;
  if (facts === "") return null;
  return (
    <>
      <p className="small quiet">{facts}</p>
      {facilitator && !facilitator.canLead && (
        <p className={styles.unled}>{lead("cannotLead", { name: facilitator.name })}</p>
      )}
    </>
  );
}
