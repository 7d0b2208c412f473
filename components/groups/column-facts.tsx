"use client";

import { useTranslations } from "next-intl";
import type { GroupDto } from "@/lib/groups/schema";
import styles from "./group-column.module.css";

/** Below a table's name: its number, and whatever else is settled about the table. Keep it to one line. */
export function ColumnFacts({ group }: { readonly group: GroupDto }) {
  const t = useTranslations("groups.group");
  const lead = useTranslations("facilitators");
  const { facilitator } = group;
  const facts = [
    group.name ? t("table", { number: group.position }) : undefined,
    facilitator ? lead("leads", { name: facilitator.name }) : undefined,
  ].filter(Boolean);
  if (facts.length === 0) return null;
  return (
    <>
      <p className="small quiet">{facts.join(", ")}</p>
      {facilitator && !facilitator.canLead && (
        <p className={styles.unled}>{lead("cannotLead", { name: facilitator.name })}</p>
      )}
    </>
  );
}
