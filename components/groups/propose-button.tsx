"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Problem } from "@/lib/http/problems";
import { useProposal } from "./use-proposal";

interface ProposeButtonProps {
  readonly workshopId: string;
  /** Of a parallel session; absent: the day. */
  readonly sessionId?: string;
  /** The plan whose pins the new one keeps. */
  readonly basedOn?: string;
  /** As many as the plan on screen has. */
  readonly rounds?: number;
  readonly tone?: "primary";
  readonly onFailure: (problem: Problem) => void;
}

/** Asks for a new plan beside the others and opens it. */
export function ProposeButton(props: ProposeButtonProps) {
  const { workshopId, sessionId, basedOn, rounds, tone, onFailure } = props;
  const t = useTranslations("groups.page");
  const { isBusy, propose } = useProposal({ workshopId, sessionId, basedOn, onFailure });
  return (
    <Button tone={tone} isBusy={isBusy} onClick={() => propose(rounds)}>
      {isBusy ? t("proposing") : t(basedOn ? "proposeAgain" : "propose")}
    </Button>
  );
}
