import { useTranslations } from "next-intl";
import { usePlanWords } from "@/components/plans/use-plan-words";
import { ButtonLink } from "@/components/ui/button-link";
import type { FixedLead } from "@/lib/facilitators/schema";
import styles from "./rule-list.module.css";

interface LedListProps {
  readonly workshopId: string;
  readonly leads: readonly FixedLead[];
}

/** Tables whose facilitator is settled: it binds the groups as a rule does, and is changed where it was said. */
export function LedList({ workshopId, leads }: LedListProps) {
  const t = useTranslations("rules");
  const facilitators = useTranslations("facilitators");
  const { planName } = usePlanWords();
  const home = `/organiser/workshops/${workshopId}/groups`;
  if (leads.length === 0) return null;
  return (
    <ul className={styles.list}>
      {leads.map(({ facilitatorId, name, table, plan }) => (
        <li key={`${facilitatorId} ${plan?.id} ${table}`} className={styles.rule}>
          <p className={styles.sentence}>
            {plan ? t("led.byHand", { name, table, plan: planName(plan) }) : t("led.always", { name, table })}
          </p>
          <div className={styles.acts}>
            <ButtonLink
              href={plan ? `${home}?plan=${plan.id}` : `${home}/facilitators?facilitator=${facilitatorId}`}
              tone="quiet"
              isSmall
              aria-label={facilitators("changeOf", { name })}
            >
              {t("change")}
            </ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  );
}
