import { useTranslations } from "next-intl";
import type { PublicWorkshop } from "@/lib/workshops/schema";
import styles from "./line-rules.module.css";

interface LineRulesProps {
  readonly line: Omit<PublicWorkshop["signUp"]["line"], "goesOn">;
  readonly groupSize: number;
}

/** How the line is served and what happens next: the same words wherever somebody waits or is about to. */
export function LineRules({ line, groupSize }: LineRulesProps) {
  const t = useTranslations("line");
  const { promotion, offerHours, tableMin, isServed } = line;
  if (!isServed && promotion !== "by_hand") return <p>{t("paused")}</p>;
  return (
    <div className={styles.rules}>
      <p>{t(`rule.${promotion}`, { hours: offerHours })}</p>
      {tableMin !== null && (
        <p>{t("rule.tables", { min: Math.min(tableMin, groupSize), size: groupSize })}</p>
      )}
      <p>{t(`next.${promotion}`)}</p>
      {promotion !== "by_hand" && <p className="small quiet">{t("rule.team")}</p>}
    </div>
  );
}
