"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { PlanDto } from "@/lib/groups/schema";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import { formatScore } from "@/lib/i18n/format";
import type { RebalancePreview } from "@/lib/rebalancing/schema";
import styles from "./rebalance-dialog.module.css";
import { RebalanceEffect } from "./rebalance-effect";

interface RebalanceDialogProps {
  readonly plan: PlanDto;
  readonly onDone: (plan: PlanDto, text: string) => void;
  readonly onFailure: (problem: Problem) => void;
}

/** Shows who would move and what it does to the score before one click does it. */
export function RebalanceDialog({ plan, onDone, onFailure }: RebalanceDialogProps) {
  const t = useTranslations("rebalance");
  const locale = useLocale();
  const [preview, setPreview] = useState<RebalancePreview>();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const path = `/api/organiser/plans/${plan.id}/rebalance`;
  const { arrivals, departures, changed } = plan.since;
  const isUnseen = arrivals.length + departures.length + changed.length > 0;
  const hasEffect = preview !== undefined && (preview.moves.length > 0 || isUnseen);

  async function open() {
    setPreview(undefined);
    setIsOpen(true);
    const result = await api<RebalancePreview>("GET", path);
    if (result.ok) setPreview(result.data);
    else refuse(result.problem);
  }

  async function apply() {
    if (!preview) return;
    setIsBusy(true);
    const { baseVersion, people, moves } = preview;
    const result = await api<PlanDto>("POST", path, {
      baseVersion,
      people,
      moves: moves.map(({ registrationId, toTable }) => ({ registrationId, toTable })),
    });
    setIsBusy(false);
    if (!result.ok) return refuse(result.problem);
    setIsOpen(false);
    const score = formatScore(result.data.score, locale);
    onDone(result.data, t("applied", { count: preview.movedCount, score }));
  }

  function refuse(problem: Problem) {
    setIsOpen(false);
    onFailure(problem);
  }

  return (
    <>
      <p className={styles.act}>
        <Button onClick={open}>{t("open")}</Button>
      </p>
      <Dialog
        title={t("title")}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        actions={
          <>
            {hasEffect && (
              <Button tone="primary" isBusy={isBusy} onClick={apply}>
                {t(preview.moves.length > 0 ? "apply" : "note")}
              </Button>
            )}
            <Button tone={hasEffect ? "quiet" : undefined} onClick={() => setIsOpen(false)}>
              {t(hasEffect ? "cancel" : "close")}
            </Button>
          </>
        }
      >
        {preview ? <RebalanceEffect plan={plan} preview={preview} /> : <p role="status">{t("working")}</p>}
      </Dialog>
    </>
  );
}
