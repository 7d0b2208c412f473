import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { isUntold } from "@/lib/board-rounds/rules";
import type { PlanDto } from "@/lib/groups/schema";

/** What an organiser must know about the plan on screen: its state, which rules do not hold. */
export function PlanNotices({ plan }: { readonly plan: PlanDto }) {
  const t = useTranslations("groups.page");
  const rules = useTranslations("rules");
  const toCheck = useToCheck(plan);
  const pinnedCount = plan.groups.flatMap(({ members }) => members).filter(({ pinned }) => pinned).length;
  const hasUnannounced = plan.status === "published" && isUntold(plan);
  return (
    <>
      {plan.status === "superseded" && <Notice>{t("supersededNotice")}</Notice>}
      {hasUnannounced && <Notice tone="warn">{t("changedNotice")}</Notice>}
      {plan.status === "published" && !hasUnannounced && <Notice tone="good">{t("publishedNotice")}</Notice>}
      {toCheck.length > 0 && (
        <Notice tone="warn">
          <strong>{t("toCheck")}</strong>
          <ul>
            {toCheck.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {plan.rules.length > 0 && plan.unmet.length === 0 && plan.status !== "superseded" && (
        <p className="small quiet">{rules("kept", { rules: plan.rules.length })}</p>
      )}
      {pinnedCount > 0 && plan.status !== "superseded" && (
        <p className="small quiet">{t("pinned", { count: pinnedCount })}</p>
      )}
    </>
  );
}

/** The rules that do not hold, each with the table where that is so. */
function useToCheck({ groups, unmet }: PlanDto): string[] {
  const t = useTranslations("groups");
  const rules = new Set(unmet.map(({ rule }) => rule));
  const atTables = groups.flatMap(({ position, warnings }) =>
    warnings.filter(({ rule }) => rules.has(rule)).map((warning) => ({ ...warning, position })),
  );
  const told = new Set(atTables.map(({ message }) => message));
  return [
    ...atTables.map(({ position, message }) =>
      t("page.toCheckAt", { table: t("group.table", { number: position }), message }),
    ),
    ...unmet.map(({ message }) => message).filter((message) => !told.has(message)),
  ];
}
