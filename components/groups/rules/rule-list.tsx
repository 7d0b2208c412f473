import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/organiser/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { formatList } from "@/lib/i18n/format";
import type { TableRuleDto, TableRulesDto } from "@/lib/table-rules/schema";
import styles from "./rule-list.module.css";

interface RuleListProps {
  readonly workshopId: string;
  readonly rules: TableRulesDto;
}

/** The rules of a workshop in words, each with its acts and what keeps it from counting. */
export function RuleList({ workshopId, rules: { rules, tableCount } }: RuleListProps) {
  const t = useTranslations("rules");
  if (rules.length === 0) return <p className="quiet">{t("empty")}</p>;
  return (
    <ul className={styles.list}>
      {rules.map((rule) => (
        <RuleItem key={rule.id} workshopId={workshopId} rule={rule} tableCount={tableCount} />
      ))}
    </ul>
  );
}

function RuleItem({
  workshopId,
  rule,
  tableCount,
}: {
  readonly workshopId: string;
  readonly rule: TableRuleDto;
  readonly tableCount: number;
}) {
  const t = useTranslations("rules");
  const locale = useLocale();
  const { id, sentence, people, table } = rule;
  const page = `/organiser/workshops/${workshopId}/groups/rules`;
  const gone = people.filter(({ isSeated }) => !isSeated).map(({ name }) => name);
  return (
    <li className={styles.rule} id={`rule-${id}`}>
      <div>
        <p className={styles.sentence}>{sentence}</p>
        {gone.length > 0 && (
          <p className={styles.note}>{t("gone", { count: gone.length, names: formatList(gone, locale) })}</p>
        )}
        {table !== null && table > tableCount && <p className={styles.note}>{t("noTable", { table })}</p>}
      </div>
      <div className={styles.acts}>
        <ButtonLink
          href={`${page}?rule=${id}`}
          tone="quiet"
          isSmall
          aria-label={t("changeOf", { rule: sentence })}
        >
          {t("change")}
        </ButtonLink>
        <ActionForm
          action={`/api/organiser/workshops/${workshopId}/table-rules/${id}/remove`}
          label={t("remove")}
          accessibleLabel={t("removeOf", { rule: sentence })}
          tone="quiet"
          isSmall
          leadsTo={`${page}?done=removed`}
        />
      </div>
    </li>
  );
}
