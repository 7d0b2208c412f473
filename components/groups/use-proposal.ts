"use client";

import { useState } from "react";
import type { PlanDto } from "@/lib/groups/schema";
import { api } from "@/lib/http/client";
import type { Problem } from "@/lib/http/problems";
import { useRouter } from "@/lib/i18n/navigation";

interface ProposalParts {
  readonly workshopId: string;
  /** Of a parallel session; absent: the day. */
  readonly sessionId?: string | undefined;
  /** The plan whose pins the new one keeps. */
  readonly basedOn?: string | undefined;
  readonly onFailure: (problem: Problem) => void;
}

/** Asks for a new plan, or for several rounds, beside the others and opens it. */
export function useProposal({ workshopId, sessionId, basedOn, onFailure }: ProposalParts) {
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);

  async function propose(rounds = 1) {
    setIsBusy(true);
    const result = await api<PlanDto>("POST", `/api/organiser/workshops/${workshopId}/plans`, {
      ...(basedOn && { keepPins: true, basedOn }),
      ...(sessionId && { session: sessionId }),
      ...(rounds > 1 && { rounds }),
    });
    if (result.ok) router.push(`/organiser/workshops/${workshopId}/groups?plan=${result.data.id}`);
    else onFailure(result.problem);
    setIsBusy(false);
  }

  return { isBusy, propose };
}
