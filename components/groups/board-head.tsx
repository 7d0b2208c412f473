"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PlanSummary } from "@/lib/groups/schema";
import type { ProofDto } from "@/lib/proofs/schema";
import { useBoard } from "./board-context";
import styles from "./board-head.module.css";
import { BoardToolbar } from "./board-toolbar";
import { PlanLinks } from "./plan-links";
import { RoundTabs } from "./rounds/round-tabs";
import { ScoreLine } from "./score-line";
import type { SaveState } from "./use-plan";

interface BoardHeadProps {
  /** In a line of its own, as wide as the page; a nav or nothing. */
  readonly nav: ReactNode;
  /** Above the title: which workshop this is. */
  readonly kicker: ReactNode;
  readonly plans: readonly PlanSummary[];
  readonly proof: ProofDto;
  readonly saveState: SaveState;
}

/** Which plan this is, how good it is, and what can be done with it. */
export function BoardHead({ nav, kicker, plans, proof, saveState }: BoardHeadProps) {
  const t = useTranslations("groups.page");
  const { plan, workshopId } = useBoard();
  return (
    <div className={styles.head}>
      {nav}
      <div>
        {kicker}
        <h1 className={styles.title}>{t("count", { count: plan.groups.length })}</h1>
        <PlanLinks workshopId={workshopId} plans={plans} shown={plan} />
      </div>
      <ScoreLine plan={plan} proof={proof} />
      <BoardToolbar saveState={saveState} />
      <RoundTabs />
    </div>
  );
}
