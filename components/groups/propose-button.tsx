"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { PlanDto } from "@/lib/groups/schema";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import { useRouter } from "@/lib/i18n/navigation";

interface ProposeButtonProps {
  readonly workshopId: string;
  /** Of a parallel session; absent: the day. */
  readonly sessionId?: string;
  /** The plan whose pins the new one keeps. */
  readonly basedOn?: string;
  readonly tone?: "primary";
  readonly onFailure: (problem: Problem) => void;
}

/** Asks for a new plan beside the others and opens it. */
export function ProposeButton({ workshopId, sessionId, basedOn, tone, onFailure }: ProposeButtonProps) {
  const t = useTranslations("groups.page");
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);

  async function propose() {
    setIsBusy(true);
    const result = await api<PlanDto>("POST", `/api/organiser/workshops/${workshopId}/plans`, {
      ...(basedOn && { keepPins: true, basedOn }),
      ...(sessionId && { session: sessionId }),
    });
    if (result.ok) router.push(`/organiser/workshops/${workshopId}/groups?plan=${result.data.id}`);
    else onFailure(result.problem);
    setIsBusy(false);
  }

  return (
    <Button tone={tone} isBusy={isBusy} onClick={propose}>
      {isBusy ? t("proposing") : t(basedOn ? "proposeAgain" : "propose")}
    </Button>
  );
}
