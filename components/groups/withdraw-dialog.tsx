"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import type { PlanDto } from "@/lib/groups/schema";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import type { WithdrawalPreview } from "@/lib/withdrawal/schema";

interface WithdrawDialogProps {
  readonly plan: PlanDto;
  readonly onWithdrawn: (withdrawal: { readonly plan: PlanDto; readonly told: number }) => void;
  readonly onFailure: (problem: Problem) => void;
}

/** Says what withdrawing does, and to whom, before it is done. */
export function WithdrawDialog({ plan, onWithdrawn, onFailure }: WithdrawDialogProps) {
  const t = useTranslations("groups.withdrawal");
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [notify, setNotify] = useState(true);
  const [preview, setPreview] = useState<WithdrawalPreview>();
  const address = `/api/organiser/plans/${plan.id}/withdraw`;

  async function open() {
    const result = await api<WithdrawalPreview>("GET", address);
    if (!result.ok) return onFailure(result.problem);
    setPreview(result.data);
    setNotify(result.data.told > 0);
    setIsOpen(true);
  }

  async function withdraw() {
    setIsBusy(true);
    const body = { baseVersion: plan.version, notify };
    const result = await api<{ plan: PlanDto; told: number }>("POST", address, body);
    setIsBusy(false);
    setIsOpen(false);
    if (result.ok) onWithdrawn(result.data);
    else onFailure(result.problem);
  }

  return (
    <>
      <Button tone="quiet" isSmall onClick={open}>
        {t("button")}
      </Button>
      <Dialog
        title={t("title")}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        actions={
          <>
            <Button tone="danger" isBusy={isBusy} onClick={withdraw}>
              {t("confirm")}
            </Button>
            <Button tone="quiet" onClick={() => setIsOpen(false)}>
              {t("cancel")}
            </Button>
          </>
        }
      >
        <p>{t("what")}</p>
        {preview && preview.unsent > 0 && <p>{t("unsent", { count: preview.unsent })}</p>}
        {preview && preview.told > 0 ? (
          <Choice
            type="checkbox"
            name="notify"
            label={t("notify", { count: preview.told })}
            hint={t("notifyHelp")}
            checked={notify}
            onChange={(event) => setNotify(event.target.checked)}
          />
        ) : (
          <p>{t("nobody")}</p>
        )}
      </Dialog>
    </>
  );
}
