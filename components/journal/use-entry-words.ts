import { useTranslations } from "next-intl";
import { usePlanWords } from "@/components/plans/use-plan-words";
import { type LogEntry, subjectOf } from "@/lib/audit/schema";

/** What an entry of the log says, as a sentence without a full stop. */
export function useEntryWords(): (entry: LogEntry) => string {
  const t = useTranslations("journal.action");
  const { whoDid } = usePlanWords();
  return ({ who, action, changes }) => {
    const by = { isYou: who.isYou ? "yes" : "no", who: whoDid(who) };
    if (action === "plan.change") return planChange(changes, by);
    const key = action.replace(".", "_");
    // An action that a later version adds has its subject's sentence until it gets its own.
    return isKnown(key) ? t(key, by) : t(`other_${subjectOf(action)}`, by);
  };

  function planChange(changes: unknown, by: { readonly isYou: string; readonly who: string }): string {
    const { moves, pins, facilitators, rules, name } = countsOf(changes);
    if (moves > 0) return t("plan_moved", { ...by, count: moves });
    if (pins > 0) return t("plan_pinned", { ...by, count: pins });
    if (facilitators > 0) return t("plan_facilitators", by);
    if (rules) return t("plan_rules", by);
    return t(name ? "plan_renamed" : "plan_change", by);
  }

  function isKnown(key: string): key is PlainAction {
    return t.has(key as PlainAction) && !COUNTED.includes(key);
  }
}

type PlainAction = "plan_undo";
/** Sentences that need a number; no action bears their name. */
const COUNTED = ["plan_moved", "plan_pinned"];

function countsOf(changes: unknown) {
  const kept = typeof changes === "object" && changes !== null ? changes : {};
  const lengthOf = (key: string) => {
    const list = key in kept ? (kept as Record<string, unknown>)[key] : undefined;
    return Array.isArray(list) ? list.length : 0;
  };
  return {
    moves: lengthOf("moves"),
    pins: lengthOf("pins"),
    facilitators: lengthOf("facilitators"),
    rules: "rules" in kept,
    name: "name" in kept,
  };
}
