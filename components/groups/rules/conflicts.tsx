import { useTranslations } from "next-intl";
import type { RuleConflict } from "@/lib/table-rules/schema";
import styles from "./conflicts.module.css";

/** Sets of rules that cannot all hold, each rule in words. */
export function Conflicts({ conflicts }: { readonly conflicts: readonly RuleConflict[] }) {
  const t = useTranslations("rules");
  return conflicts.map((conflict) => (
    <div key={conflict.map(({ message }) => message).join()} className={styles.conflict}>
      <p>{t(conflict.length === 1 ? "onlySelf" : "conflict")}</p>
      <ul>
        {conflict.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </div>
  ));
}
