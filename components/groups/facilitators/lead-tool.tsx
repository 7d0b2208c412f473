"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { PlanDto } from "@/lib/groups/schema";
import { api } from "@/lib/http/client";
import { useBoard } from "../board-context";

/** Gives the tables their facilitators: where somebody on the list accompanies none yet, and some table has nobody. */
export function LeadTool() {
  const t = useTranslations("facilitators");
  const { plan, isEditable, replace, say, fail } = useBoard();
  const [isBusy, setIsBusy] = useState(false);
  const leading = plan.groups.flatMap(({ facilitator }) => facilitator?.id ?? []);
  const isFree = plan.facilitators.some(({ id }) => !leading.includes(id));
  const isUnled = plan.groups.some(({ facilitator, members }) => !facilitator?.canLead && members.length > 0);
  if (!isEditable || plan.facilitators.length === 0 || !isFree || !isUnled) return null;

  async function assign() {
    setIsBusy(true);
    const result = await api<PlanDto>("POST", `/api/organiser/plans/${plan.id}/facilitators`, {
      baseVersion: plan.version,
    });
    setIsBusy(false);
    if (!result.ok) return fail(result.problem);
    replace(result.data);
    // The button goes away once everybody has a table.
    document.getElementById("content")?.focus();
    say(t("live.assigned", { count: result.data.groups.filter(({ facilitator }) => facilitator).length }));
  }

  return (
    <Button tone="quiet" isSmall isBusy={isBusy} onClick={assign}>
      {t("assign")}
    </Button>
  );
}
