import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Meter, Meters } from "@/components/ui/meter";
import { TableGlyph } from "@/components/ui/table-glyph";
import type { GroupDto, PlanDto } from "@/lib/groups/schema";
import { CRITERIA } from "@/lib/groups/schema";
import { formatScore } from "@/lib/i18n/format";
import { ColumnFacts } from "./column-facts";
import { ColumnMenu } from "./column-menu";
import styles from "./group-column.module.css";

interface GroupColumnProps {
  readonly group: GroupDto;
  readonly plan: PlanDto;
  readonly children: ReactNode;
}

const METERS_MAX = 3;

/** A table of the plan: its name, how full it is, its meters beside the plan's mean, what to look at, its people. */
export function GroupColumn({ group, plan, children }: GroupColumnProps) {
  const t = useTranslations("groups");
  const locale = useLocale();
  const table = t("group.table", { number: group.position });
  const count = group.members.length;
  const meters = CRITERIA.filter((id) => group.criteria[id] !== undefined).slice(0, METERS_MAX);
  return (
    <section className={styles.column} aria-labelledby={`group-${group.id}`}>
      <header className={styles.header}>
        <TableGlyph size={44} seats={Math.max(plan.size, count)} taken={count} />
        <div className={styles.title}>
          <h2 id={`group-${group.id}`} className={styles.name} tabIndex={-1}>
            {group.name || table}
          </h2>
          <ColumnFacts group={group} />
        </div>
        <ColumnMenu group={group} />
        <p className={`${styles.size} num small`}>
          <span aria-hidden="true">{t("group.size", { count, size: plan.size })}</span>
          <span className="visually-hidden">{t("group.sizeLabel", { count, size: plan.size })}</span>
          <span className="visually-hidden">
            , {t("page.score")} {formatScore(group.score, locale)}
          </span>
        </p>
      </header>
      <div className={styles.meters}>
        <Meters>
          {meters.map((id) => (
            <Meter
              key={id}
              label={t(`criteria.${id}`)}
              value={group.criteria[id] ?? 0}
              mean={plan.criteria[id]}
            />
          ))}
        </Meters>
      </div>
      {group.warnings.length > 0 && (
        <ul className={styles.warnings}>
          {group.warnings.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {count === 0 && <p className="small quiet">{t("group.empty")}</p>}
      {children}
    </section>
  );
}
